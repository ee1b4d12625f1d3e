import type { Stats } from '../../world/game.ts';
import { advanceAll, type HalfInning, infield, onBase, out, outfield, pitching, score } from './half-inning.ts';
import { add } from './stats.ts';

export type Out = 'strikeout' | 'ground' | 'fly' | 'pop' | 'line';

export function putOut(half: HalfInning, batting: Stats, kind: Out): void {
  switch (kind) {
    case 'strikeout':
      add(batting, 'strikeouts');
      add(pitching(half), 'pitching_strikeouts');
      out(half, 'C', null);
      break;
    case 'fly':
      airOut(half, batting, 'flyOuts', outfield);
      break;
    case 'pop':
      airOut(half, batting, 'popOuts', infield);
      break;
    case 'line':
      airOut(half, batting, 'lineOuts', half.random.chance(0.5) ? infield : outfield);
      break;
    default:
      grounder(half, batting);
  }
}

function airOut(half: HalfInning, batting: Stats, kind: string, fielders: readonly string[]): void {
  add(batting, kind);
  add(pitching(half), kind);
  out(half, half.random.pick(fielders), null);
}

/** A sacrifice: the man on third comes home after the catch. */
export function outfieldFly(half: HalfInning, batting: Stats): void {
  const runner = half.bases[2];
  add(batting, 'sacrifice_flies');
  add(pitching(half), 'sacFlies');
  airOut(half, batting, 'flyOuts', outfield);
  half.bases[2] = null;
  if (runner) score(half, runner, batting);
  add(batting, 'left_on_base', onBase(half));
}

/** A sacrifice: the batter is out at first, the runners move up. */
export function bunt(half: HalfInning, batting: Stats): void {
  add(batting, 'sacrifice_bunts');
  add(pitching(half), 'sacBunts');
  advanceAll(half, batting);
  out(half, '1B', 'P');
}

function grounder(half: HalfInning, batting: Stats): void {
  const { random } = half;
  const fielder = random.pick(['2B', '3B', 'SS', 'SS', '2B', 'P']);
  add(batting, 'groundOuts');
  add(pitching(half), 'groundOuts');
  const double = half.bases[0] !== null && half.outs < 2 && random.chance(0.38);
  if (double) {
    const pivot = fielder === 'SS' ? '2B' : 'SS';
    add(batting, 'grounded_into_double_play');
    half.bases[0] = null;
    out(half, pivot, fielder);
    out(half, '1B', pivot);
  } else out(half, '1B', fielder);
  if (half.outs < 3) advanceAll(half, double ? null : batting);
}

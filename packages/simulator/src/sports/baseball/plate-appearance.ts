import type { Stats } from '../../world/game.ts';
import type { Random } from '../../world/random.ts';
import { advanceAll, batterUp, type HalfInning, infield, onBase, pitching, type Runner, score } from './half-inning.ts';
import { type Hit, hit } from './hits.ts';
import { bunt, type Out, outfieldFly, putOut } from './outs.ts';
import { add } from './stats.ts';

type FreePass = 'walk' | 'hit-by-pitch' | 'interference';
type Outcome = FreePass | Hit | Out | 'error';

const chances: readonly (readonly [Outcome, number])[] = [
  ['walk', 0.083],
  ['hit-by-pitch', 0.011],
  ['interference', 0.0005],
  ['strikeout', 0.225],
  ['single', 0.142],
  ['double', 0.043],
  ['triple', 0.004],
  ['home-run', 0.03],
  ['error', 0.012],
  ['ground', 0.21],
  ['fly', 0.13],
  ['pop', 0.045],
  ['line', 0.0645],
];

/** One batter's turn, with everything that it counts for him, the pitcher, the runners and the fielders. */
export function plateAppearance(half: HalfInning): void {
  const { random } = half;
  const who = batterUp(half);
  const batting = who.batting as Stats;
  half.batting.next = (half.batting.next + 1) % 9;
  const outcome = random.weighted(chances);
  add(batting, 'plate_appearances');
  add(pitching(half), 'batters_faced');
  countPitches(half, outcome);
  const batter: Runner = { who, pitcher: half.fielding.pitcher, earned: true };
  if (isSacrifice(half, outcome)) {
    if (outcome === 'ground') bunt(half, batting);
    else outfieldFly(half, batting);
    return;
  }
  if (!isFreePass(outcome)) {
    add(batting, 'at_bats');
    add(pitching(half), 'atBats');
  }
  settle(half, batter, outcome);
}

const isFreePass = (outcome: Outcome): outcome is FreePass =>
  outcome === 'walk' || outcome === 'hit-by-pitch' || outcome === 'interference';

/** A bunt that moves runners, or a fly ball deep enough for the man on third. */
function isSacrifice({ bases, outs, random }: HalfInning, outcome: Outcome): boolean {
  if (outs >= 2) return false;
  if (outcome === 'ground') return bases[0] !== null && bases[2] === null && random.chance(0.04);
  return outcome === 'fly' && bases[2] !== null && random.chance(0.45);
}

function settle(half: HalfInning, batter: Runner, outcome: Outcome): void {
  switch (outcome) {
    case 'walk':
    case 'hit-by-pitch':
    case 'interference':
      freePass(half, batter, outcome);
      break;
    case 'single':
    case 'double':
    case 'triple':
    case 'home-run':
      hit(half, batter, outcome);
      break;
    case 'error':
      add((half.fielding.field.get(half.random.pick(infield)) ?? batter.who).fielding, 'errors');
      advanceAll(half, null, false);
      half.bases[0] = { ...batter, earned: false };
      break;
    default:
      putOut(half, batter.who.batting as Stats, outcome);
      add(batter.who.batting as Stats, 'left_on_base', onBase(half));
  }
}

function countPitches({ random, ...half }: HalfInning, outcome: Outcome): void {
  const balls = outcome === 'walk' ? 4 : random.between(0, 3);
  add(pitching(half), 'pitches_thrown', balls);
  const strikes = strikesOf(random, outcome);
  add(pitching(half), 'pitches_thrown', strikes);
  add(pitching(half), 'strikes_thrown', strikes);
}

function strikesOf(random: Random, outcome: Outcome): number {
  if (outcome === 'strikeout') return random.between(3, 5);
  return random.between(outcome === 'walk' ? 0 : 1, 3);
}

function freePass(half: HalfInning, batter: Runner, outcome: FreePass): void {
  const batting = batter.who.batting as Stats;
  const [first, second, third] = half.bases;
  if (outcome === 'walk') {
    add(batting, 'walks');
    add(pitching(half), 'walks_allowed');
    if (!first && (second || third) && half.random.chance(0.1)) {
      add(batting, 'intentional_walks');
      add(pitching(half), 'intentionalWalks');
    }
  } else if (outcome === 'hit-by-pitch') {
    add(batting, 'hit_by_pitch');
    add(pitching(half), 'hit_batters');
  } else {
    add(batting, 'catchersInterference');
    add(pitching(half), 'catchersInterference');
    add((half.fielding.field.get('C') ?? batter.who).fielding, 'errors');
  }
  // Only runners who are pushed move.
  if (first && second && third) score(half, third, batting);
  if (first && second) half.bases[2] = second;
  if (first) half.bases[1] = first;
  half.bases[0] = outcome === 'interference' ? { ...batter, earned: false } : batter;
}

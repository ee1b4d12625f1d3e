import type { Stats } from '../../world/game.ts';
import { type HalfInning, pitching, type Runner, score } from './half-inning.ts';
import { add } from './stats.ts';

export type Hit = 'single' | 'double' | 'triple' | 'home-run';

/** A hit, and how far it takes everybody. */
export function hit(half: HalfInning, batter: Runner, kind: Hit): void {
  const batting = batter.who.batting as Stats;
  const [first, second, third] = half.bases;
  add(batting, 'hits');
  add(pitching(half), 'hits_allowed');
  half.bases = [null, null, null];
  half.homeRun = kind === 'home-run';
  if (half.homeRun) {
    add(batting, 'home_runs');
    add(pitching(half), 'home_runs_allowed');
  }
  if (third) score(half, third, batting);
  if (kind === 'single') {
    single(half, batter, first, second);
    return;
  }
  if (second) score(half, second, batting);
  if (kind === 'double') {
    double(half, batter, first);
    return;
  }
  if (first) score(half, first, batting);
  if (kind === 'home-run') {
    score(half, batter, batting);
    return;
  }
  add(batting, 'triples');
  add(pitching(half), 'triples');
  half.bases[2] = batter;
}

function single(half: HalfInning, batter: Runner, first: Runner | null, second: Runner | null): void {
  const batting = batter.who.batting as Stats;
  add(batting, 'singles');
  if (second && half.random.chance(0.6)) score(half, second, batting);
  else half.bases[2] = second;
  const further = half.bases[2] === null && half.random.chance(0.28);
  half.bases[further ? 2 : 1] = first;
  half.bases[0] = batter;
}

function double(half: HalfInning, batter: Runner, first: Runner | null): void {
  const batting = batter.who.batting as Stats;
  add(batting, 'doubles');
  add(pitching(half), 'doubles');
  if (first && half.random.chance(0.4)) score(half, first, batting);
  else half.bases[2] = first;
  half.bases[1] = batter;
}

import type { Stats } from '../../world/game.ts';
import { at, type Random } from '../../world/random.ts';
import { add, get } from './stats.ts';
import { type BaseballTeam, changePitcher, type Participant, pinchHit } from './team.ts';

/** A runner on base. */
export interface Runner {
  who: Participant;
  /** The pitcher to whom his run would be charged. */
  pitcher: Participant;
  earned: boolean;
}

/** One side's turn at bat: what is going on, and what is being counted. */
export interface HalfInning {
  random: Random;
  batting: BaseballTeam;
  fielding: BaseballTeam;
  outs: number;
  bases: [Runner | null, Runner | null, Runner | null];
  runs: number;
  /** Runs by which the batting side is ahead. */
  lead: number;
  /** The home side ends the game by going ahead. */
  lastChance: boolean;
  /** A home run: everybody on base comes in, even after the winning run. */
  homeRun: boolean;
  onLeadChange(scored: Runner, lead: number): void;
}

export const infield = ['1B', '2B', '3B', 'SS', 'P'] as const;
export const outfield = ['LF', 'CF', 'RF'] as const;

export const isOver = (half: HalfInning): boolean => half.outs >= 3 || (half.lastChance && half.lead > 0);

export function pitching({ fielding }: Pick<HalfInning, 'fielding'>): Stats {
  return fielding.pitcher.pitching as Stats;
}

export const onBase = ({ bases }: HalfInning): number => bases.filter((runner) => runner !== null).length;

/** Lets a runner come home. */
export function score(half: HalfInning, runner: Runner, rbi: Stats | null): void {
  if (half.lastChance && half.lead > 0 && !half.homeRun) return;
  add(runner.who.batting as Stats, 'runs');
  add(runner.pitcher.pitching as Stats, 'runs_allowed');
  if (runner.earned) add(runner.pitcher.pitching as Stats, 'earned_runs');
  if (runner.pitcher !== half.fielding.pitcher) add(pitching(half), 'inherited_runners_scored');
  if (rbi) {
    add(rbi, 'runs_batted_in');
    add(pitching(half), 'rbi');
  }
  half.runs += 1;
  half.lead += 1;
  half.onLeadChange(runner, half.lead);
}

/** An out, with who is credited for it. */
export function out(half: HalfInning, putoutAt: string, assistAt: string | null): void {
  half.outs += 1;
  add(pitching(half), 'pitching_outs');
  add((half.fielding.field.get(putoutAt) as Participant).fielding, 'putouts');
  if (assistAt) add((half.fielding.field.get(assistAt) as Participant).fielding, 'fielding_assists');
}

/** Moves everybody up one base, whether forced or not. */
export function advanceAll(half: HalfInning, rbi: Stats | null, earned = true): void {
  const [first, second, third] = half.bases;
  half.bases = [null, first, second];
  if (!third) return;
  score(half, earned ? third : { ...third, earned: false }, rbi);
}

/** Plays the time before a pitch to the next batter: changes, steals, wild pitches. */
export function betweenBatters(half: HalfInning, inning: number, reliefDue: boolean): void {
  const { random, batting, fielding } = half;
  const runners = onBase(half);
  if (reliefDue) changePitcher(fielding, -half.lead, runners);
  if (inning >= 7 && random.chance(0.05)) pinchHit(batting);
  if (runners === 0) return;
  if (half.bases[0] && !half.bases[1] && random.chance(0.045)) steal(half, half.bases[0]);
  else if (random.chance(0.012)) mishap(half);
}

function steal(half: HalfInning, runner: Runner): void {
  const caught = half.random.chance(0.23);
  const name = caught ? 'caughtStealing' : 'stolenBases';
  add(runner.who.batting as Stats, caught ? 'caught_stealing' : 'stolen_bases');
  add(pitching(half), name);
  add((half.fielding.field.get('C') as Participant).fielding, name);
  half.bases[0] = null;
  if (caught) out(half, '2B', 'C');
  else half.bases[1] = runner;
}

function mishap(half: HalfInning): void {
  const kind = half.random.next();
  if (kind < 0.8) add(pitching(half), 'wild_pitches');
  else if (kind < 0.92) add((half.fielding.field.get('C') as Participant).fielding, 'passed_balls');
  else add(pitching(half), 'balks');
  advanceAll(half, null, kind < 0.8 || kind >= 0.92);
}

/** Whether the pitcher is tired or has been hit too hard. */
export function needsRelief(pitcher: Participant, newInning: boolean, limit: number): boolean {
  const stats = pitcher.pitching as Stats;
  if (get(stats, 'gamesStarted') > 0) return get(stats, 'pitches_thrown') >= limit || get(stats, 'runs_allowed') >= 6;
  if (get(stats, 'batters_faced') === 0) return false;
  return (newInning && get(stats, 'pitching_outs') >= 3) || get(stats, 'runs_allowed') >= 4;
}

export const batterUp = ({ batting }: HalfInning): Participant => at(batting.order, batting.next);

import type { Stats } from '../../world/game.ts';
import { at } from '../../world/random.ts';
import { add, zeroes } from './stats.ts';

/** A player in the game, known by his place only, so that a score needs no names. */
export interface Participant {
  role: 'lineup' | 'bench' | 'pitcher';
  /** Index among the players of his role. */
  index: number;
  batting: Stats | null;
  pitching: Stats | null;
  fielding: Stats;
  battingOrder: string;
  positions: string[];
  /** The lead of his side when he came in to pitch. */
  enteredWith: number;
  /** Whether the other side drew level while he pitched. */
  lostLead: boolean;
  /** The lead when he left. */
  leftWith: number;
}

export interface BaseballTeam {
  /** Everybody who has been in the game, in the order of coming in. */
  all: Participant[];
  /** The current batters, in the nine places of the batting order. */
  order: Participant[];
  /** Index of the next batter. */
  next: number;
  /** The fielders by position. */
  field: Map<string, Participant>;
  pitcher: Participant;
  pitchersUsed: number;
  benchUsed: number;
  runs: number[];
  /** The starting pitcher is the designated hitter too. */
  twoWay: boolean;
}

/** Positions of the nine in the order in which the roster has them; the designated hitter last. */
export const lineupPositions = ['C', '1B', '2B', '3B', 'SS', 'LF', 'CF', 'RF', 'DH'] as const;
export const benchSize = 4;
const bullpenSize = 8;

function participant(role: Participant['role'], index: number, position: string): Participant {
  return {
    role,
    index,
    batting: null,
    pitching: null,
    fielding: zeroes('fielding'),
    battingOrder: '',
    positions: [position],
    enteredWith: 0,
    lostLead: false,
    leftWith: 0,
  };
}

/** A team before the first pitch; `batting` is the order in which the nine places of the line-up bat. */
export function newTeam(batting: readonly number[], twoWay: boolean): BaseballTeam {
  const nine = lineupPositions.map((position, index) => {
    const player = participant('lineup', index, position);
    player.batting = zeroes('batting');
    player.battingOrder = String((batting.indexOf(index) + 1) * 100);
    if (position !== 'DH') add(player.fielding, 'gamesStarted');
    return player;
  });
  const starter = twoWay ? at(nine, 8) : participant('pitcher', 0, 'P');
  starter.pitching = zeroes('pitching');
  add(starter.pitching, 'gamesStarted');
  if (twoWay) starter.positions.unshift('P');
  add(starter.fielding, 'gamesStarted');
  const field = new Map(nine.slice(0, 8).map((player): [string, Participant] => [at(player.positions, 0), player]));
  field.set('P', starter);
  return {
    all: twoWay ? nine : [...nine, starter],
    order: batting.map((index) => at(nine, index)),
    next: 0,
    field,
    pitcher: starter,
    pitchersUsed: 1,
    benchUsed: 0,
    runs: [],
    twoWay,
  };
}

/** Brings the next man of the bullpen in; false where nobody is left. */
export function changePitcher(team: BaseballTeam, lead: number, runnersOn: number): boolean {
  if (team.pitchersUsed > bullpenSize) return false;
  const reliever = participant('pitcher', team.pitchersUsed, 'P');
  reliever.pitching = zeroes('pitching');
  reliever.enteredWith = lead;
  add(reliever.pitching, 'inherited_runners', runnersOn);
  team.pitcher.leftWith = lead;
  team.pitcher = reliever;
  team.pitchersUsed += 1;
  team.field.set('P', reliever);
  team.all.push(reliever);
  return true;
}

/** A bench player bats in the place of the next batter and takes over his position; the replaced man is out of the game. */
export function pinchHit(team: BaseballTeam): void {
  if (team.benchUsed >= benchSize) return;
  const replaced = at(team.order, team.next);
  if (replaced.role !== 'lineup' || replaced.pitching) return;
  const hitter = participant('bench', team.benchUsed, 'PH');
  hitter.batting = zeroes('batting');
  hitter.battingOrder = String(Number(replaced.battingOrder) + 1);
  const position = at(replaced.positions, replaced.positions.length - 1);
  hitter.positions.push(position);
  if (position !== 'DH') team.field.set(position, hitter);
  team.order[team.next] = hitter;
  team.benchUsed += 1;
  team.all.push(hitter);
}

import { daysBetween, toGameDay } from '@backfield/contract';
import { sum } from '../../world/apportion.ts';
import type {
  PlayedGame,
  PlayedSide,
  Player,
  SideName,
  SimulatedGame,
  SimulatedLine,
  Squads,
} from '../../world/game.ts';
import { at, type Seed } from '../../world/random.ts';
import { decide } from './decisions.ts';
import { type BaseballResult, simulateBaseball } from './simulate.ts';
import { type BaseballTeam, benchSize, lineupPositions, type Participant } from './team.ts';

/** Places of a roster: five starters, eight relievers, the nine in the order of `lineupPositions`, four on the bench. */
export const baseballPlaces = [...Array.from({ length: 13 }, () => 'P'), ...lineupPositions, 'C', 'IF', 'OF', 'UT'];
const starters = 5;
const pitchers = 13;

/** Clubs whose designated hitter pitches every fifth day. */
const twoWayClubs = new Set(['116', '119']);
const epoch = toGameDay('2000-01-01');

function rotation({ day, gameNumber }: SimulatedGame): number {
  return (((daysBetween(epoch, day) + gameNumber) % starters) + starters) % starters;
}

function hasTwoWayStarter(game: SimulatedGame, side: SideName): boolean {
  return twoWayClubs.has(game[side].id) && rotation(game) === 0;
}

export function baseballScore(game: SimulatedGame, seed: Seed): { home: number; away: number } {
  const { home, away } = simulateBaseball(game, hasTwoWayStarter, seed);
  return { home: sum(home.runs), away: sum(away.runs) };
}

export function playBaseball(game: SimulatedGame, squads: Squads, seed: Seed): PlayedGame {
  const result: BaseballResult = simulateBaseball(game, hasTwoWayStarter, seed);
  decide(result);
  const side = (name: SideName): PlayedSide => ({
    club: game[name],
    score: sum(result[name].runs),
    byPeriod: result[name].runs,
    lines: lines(result[name], squads[name], rotation(game)),
    extras: {},
    misstated: {},
    missing: false,
  });
  return {
    game,
    home: side('home'),
    away: side('away'),
    periods: result.innings,
    ending: result.innings > 9 ? 'overtime' : 'regulation',
  };
}

/** Names for the nameless: everybody on the list of 26, who did not play without counts. */
function lines(team: BaseballTeam, squad: readonly Player[], turn: number): SimulatedLine[] {
  const inGame = new Map(
    team.all.map((participant): [Player, Participant] => [playerOf(participant, squad, turn), participant]),
  );
  return squad.map((player) => {
    const participant = inGame.get(player);
    if (!participant) return { player, starter: false, blocks: {}, positions: [], battingOrder: '' };
    const { batting, pitching, fielding, battingOrder, positions, role } = participant;
    // Pitchers have no batting where the designated hitter bats for them.
    const blocks = { ...(batting && { batting: withTotals(batting) }), ...(pitching && { pitching }), fielding };
    return { player: twoWayName(player, participant), starter: role === 'lineup', blocks, positions, battingOrder };
  });
}

function twoWayName(player: Player, { batting, pitching }: Participant): Player {
  return batting && pitching ? { ...player, position: 'TWP' } : player;
}

function playerOf({ role, index }: Participant, squad: readonly Player[], turn: number): Player {
  if (role === 'lineup') return at(squad, pitchers + index);
  if (role === 'bench') return at(squad, squad.length - benchSize + index);
  // After a two-way starter the bullpen begins with its first man all the same.
  return index === 0 ? at(squad, turn) : at(squad, starters + index - 1);
}

function withTotals(batting: Record<string, number>): Record<string, number> {
  const { hits = 0, doubles = 0, triples = 0, home_runs: homeRuns = 0 } = batting;
  return { ...batting, total_bases: hits + doubles + 2 * triples + 3 * homeRuns };
}

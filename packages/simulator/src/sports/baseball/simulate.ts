import type { SideName, SimulatedGame, Stats } from '../../world/game.ts';
import { type Random, randomFor, type Seed } from '../../world/random.ts';
import { betweenBatters, type HalfInning, isOver, needsRelief, type Runner } from './half-inning.ts';
import { plateAppearance } from './plate-appearance.ts';
import { get } from './stats.ts';
import { type BaseballTeam, newTeam, type Participant } from './team.ts';

export interface BaseballResult {
  home: BaseballTeam;
  away: BaseballTeam;
  innings: number;
  /** The pitchers of record; null in a tie. */
  win: Participant | null;
  loss: Participant | null;
}

interface PitchersOfRecord {
  leader: SideName | null;
  win: Participant | null;
  loss: Participant | null;
}

/** True where the side's starting pitcher bats as well. */
type TwoWay = (game: SimulatedGame, side: SideName) => boolean;

/**
 * Plays a game batter by batter, without names. In this one sport the score comes out of the play: runs, hits, outs and who
 * is charged with them hang together in more ways than could be dealt out afterwards.
 */
export function simulateBaseball(game: SimulatedGame, twoWay: TwoWay, seed: Seed): BaseballResult {
  const random = randomFor(seed, game.league, game.id, 'play');
  const teamOf = (side: SideName) => newTeam(random.shuffled([0, 1, 2, 3, 4, 5, 6, 7, 8]), twoWay(game, side));
  const teams = { home: teamOf('home'), away: teamOf('away') };
  const limits = { home: random.between(78, 104), away: random.between(78, 104) };
  const record: PitchersOfRecord = { leader: null, win: null, loss: null };
  const score = { home: 0, away: 0 };
  let inning = 0;
  while (inning < 9 || (score.home === score.away && game.kind !== 'preseason')) {
    inning += 1;
    for (const side of ['away', 'home'] as const) {
      if (side === 'home' && inning >= 9 && score.home > score.away) break;
      score[side] += playHalf({
        game,
        random,
        teams,
        side,
        inning,
        lead: lead(score, side),
        limit: limits[side === 'home' ? 'away' : 'home'],
        record,
      });
    }
  }
  for (const side of ['home', 'away'] as const) teams[side].pitcher.leftWith = lead(score, side);
  const decided = score.home !== score.away;
  return { ...teams, innings: inning, win: decided ? record.win : null, loss: decided ? record.loss : null };
}

function lead(score: { home: number; away: number }, side: SideName): number {
  return side === 'home' ? score.home - score.away : score.away - score.home;
}

interface HalfPlan {
  game: SimulatedGame;
  random: Random;
  teams: { home: BaseballTeam; away: BaseballTeam };
  side: SideName;
  inning: number;
  lead: number;
  /** Pitches after which the other side's starter is done. */
  limit: number;
  record: PitchersOfRecord;
}

function playHalf({ game, random, teams, side, inning, lead: before, limit, record }: HalfPlan): number {
  const batting = teams[side];
  const fielding = teams[side === 'home' ? 'away' : 'home'];
  const half: HalfInning = {
    random,
    batting,
    fielding,
    outs: 0,
    bases: [null, null, null],
    runs: 0,
    lead: before,
    lastChance: side === 'home' && inning >= 9,
    homeRun: false,
    onLeadChange: (scored, lead) => note(record, { side, scored, lead, batting, fielding }),
  };
  // From the tenth on an inning of the regular season begins with the last batter on second base.
  if (inning > 9 && game.kind === 'regular') half.bases[1] = ghost(batting, fielding);
  let newInning = true;
  while (!isOver(half)) {
    betweenBatters(half, inning, needsRelief(fielding.pitcher, newInning, limit));
    newInning = false;
    if (!isOver(half)) plateAppearance(half);
  }
  batting.runs.push(half.runs);
  return half.runs;
}

function ghost(batting: BaseballTeam, fielding: BaseballTeam): Runner {
  const who = batting.order[(batting.next + 8) % 9] as Participant;
  return { who, pitcher: fielding.pitcher, earned: false };
}

/** Keeps who would win and lose if nothing changed any more. */
function note(
  record: PitchersOfRecord,
  event: { side: SideName; scored: Runner; lead: number; batting: BaseballTeam; fielding: BaseballTeam },
): void {
  const { side, scored, lead, batting, fielding } = event;
  if (lead === 0) {
    if (get(fielding.pitcher.pitching as Stats, 'gamesStarted') === 0) fielding.pitcher.lostLead = true;
    Object.assign(record, { leader: null, win: null, loss: null });
  }
  if (lead === 1) Object.assign(record, { leader: side, win: batting.pitcher, loss: scored.pitcher });
}

import { readJersey } from '@backfield/contract';
import * as z from 'zod';

const id = z.int().positive();
const count = z.int().nonnegative();

/**
 * `codedGameState` as https://statsapi.mlb.com/api/v1/gameStatus lists it. A code that is not in the list is a change of
 * the format: better to stop there than to wait for ever for a game that was played.
 */
export const GameState = z.enum(['S', 'P', 'I', 'M', 'N', 'O', 'F', 'Q', 'R', 'D', 'C', 'T', 'U']);
export type GameState = z.infer<typeof GameState>;

const ScheduleSide = z.object({
  team: z.object({ id, name: z.string().min(1) }),
  score: count.nullish(),
});

export const ListedGame = z.object({
  gamePk: id,
  gameType: z.string(),
  season: z
    .string()
    .regex(/^\d{4}$/)
    .transform(Number),
  gameDate: z.iso.datetime().nullable().catch(null),
  officialDate: z.iso.date(),
  status: z.object({
    codedGameState: GameState,
    statusCode: z.string(),
    detailedState: z.string(),
    startTimeTBD: z.boolean().catch(false),
  }),
  teams: z.object({ home: ScheduleSide, away: ScheduleSide }),
  gameNumber: z.int().positive(),
  seriesDescription: z.string().catch(''),
});
export type ListedGame = z.infer<typeof ListedGame>;

/** `/schedule`. A day without games is not listed, so `dates` may be empty; the totals prove that nothing was cut off. */
export const SchedulePage = z
  .object({
    totalGames: count,
    dates: z.array(z.object({ date: z.iso.date(), games: z.array(ListedGame) })),
  })
  .refine(({ totalGames, dates }) => totalGames === dates.reduce((sum, { games }) => sum + games.length, 0), {
    path: ['totalGames'],
    message: 'is not the number of games listed',
  });

export const statGroups = ['batting', 'pitching', 'fielding'] as const;
export type StatGroup = (typeof statGroups)[number];

/** The field of each prop type, by the group of the payload that holds it. */
export const statFields = {
  batting: {
    plate_appearances: 'plateAppearances',
    at_bats: 'atBats',
    runs: 'runs',
    hits: 'hits',
    doubles: 'doubles',
    triples: 'triples',
    home_runs: 'homeRuns',
    total_bases: 'totalBases',
    runs_batted_in: 'rbi',
    walks: 'baseOnBalls',
    intentional_walks: 'intentionalWalks',
    strikeouts: 'strikeOuts',
    hit_by_pitch: 'hitByPitch',
    stolen_bases: 'stolenBases',
    caught_stealing: 'caughtStealing',
    sacrifice_bunts: 'sacBunts',
    sacrifice_flies: 'sacFlies',
    grounded_into_double_play: 'groundIntoDoublePlay',
    left_on_base: 'leftOnBase',
  },
  pitching: {
    pitching_outs: 'outs',
    batters_faced: 'battersFaced',
    pitches_thrown: 'numberOfPitches',
    strikes_thrown: 'strikes',
    hits_allowed: 'hits',
    runs_allowed: 'runs',
    earned_runs: 'earnedRuns',
    walks_allowed: 'baseOnBalls',
    pitching_strikeouts: 'strikeOuts',
    home_runs_allowed: 'homeRuns',
    hit_batters: 'hitBatsmen',
    wild_pitches: 'wildPitches',
    balks: 'balks',
    inherited_runners: 'inheritedRunners',
    inherited_runners_scored: 'inheritedRunnersScored',
    pitching_wins: 'wins',
    pitching_losses: 'losses',
    saves: 'saves',
    holds: 'holds',
    blown_saves: 'blownSaves',
  },
  fielding: {
    putouts: 'putOuts',
    fielding_assists: 'assists',
    errors: 'errors',
    passed_balls: 'passedBall',
  },
} as const;

/**
 * Only the counts that are read. A field that is absent was not kept; beside the counts stand texts such as ".---" and
 * "5.2" (innings in thirds), and rates that are the season's, not the game's. One below zero must not cost the row.
 */
function counts(...fields: string[]) {
  return z.object(Object.fromEntries(fields.map((field) => [field, z.int().optional()])));
}

const StatCounts = z.object({
  batting: counts(...Object.values(statFields.batting), 'catchersInterference'),
  pitching: counts(...Object.values(statFields.pitching)),
  fielding: counts(...Object.values(statFields.fielding)),
});
export type StatCounts = z.infer<typeof StatCounts>;

export const BoxPlayer = z.object({
  person: z.object({ id, fullName: z.string().min(1) }),
  jerseyNumber: z.unknown().optional().transform(readJersey),
  stats: StatCounts,
});

const BoxSide = z.object({
  team: z.object({ id, name: z.string().min(1), abbreviation: z.string().min(1) }),
  teamStats: StatCounts,
  /** The players by "ID" and the player's id. Each is read by itself, so that an unreadable one does not hide the others. */
  players: z.record(z.string(), z.unknown()),
});
export type BoxSide = z.infer<typeof BoxSide>;

/** `/game/{gamePk}/boxscore`. It carries neither the game's id nor its state; its date is the label of the last note. */
export const Box = z.object({
  teams: z.object({ home: BoxSide, away: BoxSide }),
  info: z.array(z.object({ label: z.string().catch('') })).catch([]),
});
export type Box = z.infer<typeof Box>;

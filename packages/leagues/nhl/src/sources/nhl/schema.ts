import { readJersey } from '@backfield/contract';
import * as z from 'zod';

const id = z.int().positive();
const count = z.int().nonnegative();
/** A count of a player's: the league has given impossible ones, `-1`, which must not cost the row. */
const playerCount = z.int();

/** FINAL has ended, OFF is official. Both enums are closed: a state that is not known must not be taken for another. */
const GameState = z.enum(['FUT', 'PRE', 'LIVE', 'CRIT', 'OVER', 'FINAL', 'OFF']);
export type GameState = z.infer<typeof GameState>;
const ScheduleState = z.enum(['OK', 'TBD', 'PPD', 'CNCL']);

/** Texts come in several languages; `default` is the English one. */
const Text = z.object({ default: z.string().min(1) });

/** 20242025 -> 2025, the year that names the season. */
const Season = z
  .int()
  .refine((years) => years % 10_000 === Math.floor(years / 10_000) + 1, 'is not two years in a row')
  .transform((years) => years % 10_000);

const ListedSide = z.object({
  id,
  abbrev: z.string().min(1),
  placeName: Text.optional(),
  commonName: Text.optional(),
  score: count.nullish(),
});
export type ListedSide = z.infer<typeof ListedSide>;

const state = { gameState: GameState, gameScheduleState: ScheduleState };

export const ListedGame = z.object({
  id,
  season: Season,
  gameType: z.int(),
  ...state,
  startTimeUTC: z.iso.datetime().nullable().catch(null),
  homeTeam: ListedSide,
  awayTeam: ListedSide,
});
export type ListedGame = z.infer<typeof ListedGame>;

/** `/schedule/{date}`: seven days from that date, empty ones too. The games do not repeat their day. */
export const SchedulePage = z.object({
  gameWeek: z.array(
    z
      .object({ date: z.iso.date(), numberOfGames: count, games: z.array(ListedGame) })
      .refine(({ numberOfGames, games }) => numberOfGames === games.length, {
        path: ['numberOfGames'],
        message: 'is not the number of games listed',
      }),
  ),
});

/** A clock as seconds: "64:24"; minutes go past 59. */
const Clock = z
  .string()
  .regex(/^\d+:[0-5]\d$/)
  .transform((text) => {
    const [minutes, seconds] = text.split(':').map(Number) as [number, number];
    return minutes * 60 + seconds;
  });

/** "14/19" -> saves and shots; `-1/0` was given too. */
const SavesOfShots = z
  .string()
  .regex(/^-?\d+\/-?\d+$/)
  .transform((text) => {
    const [saves, shots] = text.split('/').map(Number) as [number, number];
    return { saves, shots };
  });

const sweaterNumber = z.unknown().optional().transform(readJersey);

const player = { playerId: id, name: Text, sweaterNumber, toi: Clock, pim: playerCount.optional() };

/** A skater's row. Until early 2024 `sog` was called `shots`, and giveaways, takeaways and shifts were not given. */
export const Skater = z
  .object({
    ...player,
    goals: playerCount,
    assists: playerCount,
    points: playerCount,
    plusMinus: z.int().optional(),
    powerPlayGoals: playerCount.optional(),
    sog: playerCount.optional(),
    shots: playerCount.optional(),
    hits: playerCount.optional(),
    blockedShots: playerCount.optional(),
    giveaways: playerCount.optional(),
    takeaways: playerCount.optional(),
    shifts: playerCount.optional(),
  })
  .transform(({ shots, ...skater }) => ({ ...skater, sog: skater.sog ?? shots }));
export type Skater = z.infer<typeof Skater>;

/** A goalie's row. Until early 2024 saves and shots stood only in the pair, and no decision was given. */
export const Goalie = z
  .object({
    ...player,
    saves: playerCount.optional(),
    shotsAgainst: playerCount.optional(),
    saveShotsAgainst: SavesOfShots.optional(),
    evenStrengthShotsAgainst: SavesOfShots.optional(),
    powerPlayShotsAgainst: SavesOfShots.optional(),
    shorthandedShotsAgainst: SavesOfShots.optional(),
    goalsAgainst: playerCount.optional(),
    decision: z.enum(['W', 'L', 'O']).optional(),
  })
  .transform(({ saveShotsAgainst, ...goalie }) => ({
    ...goalie,
    saves: goalie.saves ?? saveShotsAgainst?.saves,
    shotsAgainst: goalie.shotsAgainst ?? saveShotsAgainst?.shots,
  }));
export type Goalie = z.infer<typeof Goalie>;

/** Rows are read one by one, so that an unreadable one does not hide the others. */
const rows = z.array(z.unknown());
const PlayersOfSide = z.object({ forwards: rows, defense: rows, goalies: rows });
export type PlayersOfSide = z.infer<typeof PlayersOfSide>;
const PlayerByGameStats = z.object({ homeTeam: PlayersOfSide, awayTeam: PlayersOfSide });

const BoxSide = z.object({
  id,
  abbrev: z.string().min(1),
  name: Text.optional(),
  commonName: Text.optional(),
  placeName: Text.optional(),
  score: count.nullish(),
  sog: count.nullish(),
  pim: count.nullish(),
});
export type BoxSide = z.infer<typeof BoxSide>;

/** `/gamecenter/{id}/boxscore`. Until early 2024 the lines stood under `boxscore`; before the game there are none. */
export const Box = z
  .object({
    id,
    ...state,
    homeTeam: BoxSide,
    awayTeam: BoxSide,
    gameOutcome: z.object({ lastPeriodType: z.string() }).optional(),
    playerByGameStats: PlayerByGameStats.optional(),
    boxscore: z.object({ playerByGameStats: PlayerByGameStats.optional() }).optional(),
  })
  .transform(({ boxscore, ...box }) => ({
    ...box,
    playerByGameStats: box.playerByGameStats ?? boxscore?.playerByGameStats,
  }));
export type Box = z.infer<typeof Box>;

const RosterPlayer = z.object({ id, firstName: Text, lastName: Text });

/** `/roster/{club}/{season}` */
export const Roster = z.object({
  forwards: z.array(RosterPlayer),
  defensemen: z.array(RosterPlayer),
  goalies: z.array(RosterPlayer),
});

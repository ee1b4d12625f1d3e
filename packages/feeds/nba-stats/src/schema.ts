import { readJersey } from '@backfield/contract';
import { z } from 'zod';

/** Ids of games are texts with leading zeros; those of teams and players are numbers, and texts with us. */
const gameId = z.string().regex(/^\d{10}$/, 'expected ten digits');
const id = z.int().positive().transform(String);

/** The league's own day; some answers add a midnight that means nothing. */
const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d(T00:00:00)?$/, 'expected a day')
  .transform((text) => text.slice(0, 10));

/** null in a row that was made void, and until there is a winner. */
const winLoss = z.enum(['W', 'L']).nullable();

const rowOfGame = { GAME_ID: gameId, GAME_DATE: day, SEASON_ID: z.string(), TEAM_ID: id, WL: winLoss };

export const teamRow = z.object({
  ...rowOfGame,
  TEAM_ABBREVIATION: z.string().min(1),
  TEAM_NAME: z.string().min(1),
  MATCHUP: z.string(),
  PTS: z.int().nonnegative(),
});
export type TeamRow = z.infer<typeof teamRow>;

/** The game that a player's row belongs to. A row that does not even say that makes the answer unusable. */
export const rowPlace = z.object({ GAME_ID: gameId, GAME_DATE: day });

export const playerRow = z.object({ ...rowOfGame, PLAYER_ID: id, PLAYER_NAME: z.string().min(1) });

/** The player's id alone, to name a row that can't be read otherwise. */
export const playerIdRow = z.object({ PLAYER_ID: id });

/** A count; null where the source has none, which gives no line. */
export const statCell = z.int().nullable();

const side = z.object({
  teamId: id,
  teamCity: z.string(),
  teamName: z.string().min(1),
  teamTricode: z.string().min(1),
  /** The players' rows, read one by one, so that a bad row costs itself and not the game. */
  players: z.array(z.unknown()),
  statistics: z.looseObject({ points: z.int().nonnegative(), minutes: z.string() }),
});
export type BoxScoreSide = z.infer<typeof side>;

export const boxScore = z.object({
  boxScoreTraditional: z.object({ gameId, homeTeam: side, awayTeam: side }),
});

export const boxPlayer = z.object({
  personId: id,
  firstName: z.string(),
  familyName: z.string(),
  /** Empty in every recorded answer. */
  jerseyNum: z.unknown().optional().transform(readJersey),
  statistics: z.looseObject({ minutes: z.string() }),
});

export const boxPlayerId = z.object({ personId: id });

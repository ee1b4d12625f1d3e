import { isGameDay, toGameDay } from '@backfield/contract';
import * as z from 'zod';
import { presentTeam } from './teams.ts';

const whole = z
  .string()
  .regex(/^\d+$/)
  .transform((text) => Number(text));

const score = z.union([z.enum(['', 'NA']).transform(() => null), whole]);

const team = z
  .string()
  .regex(/^[A-Z]{2,3}$/)
  .transform(presentTeam);

/** The time of the kickoff, US Eastern; empty for games of long ago and for those without a time yet. */
const kickoff = z.union([z.enum(['', 'NA']).transform(() => null), z.string().regex(/^\d{1,2}:\d{2}$/)]);

/** A row of the games file. */
export const gameRow = z.object({
  gameId: z.string().regex(/^\d{4}_\d{2}_[A-Z]{2,3}_[A-Z]{2,3}$/),
  season: whole,
  gameType: z.enum(['REG', 'WC', 'DIV', 'CON', 'SB']),
  week: whole,
  gameDay: z.string().refine(isGameDay).transform(toGameDay),
  kickoff,
  homeTeam: team,
  homeScore: score,
  awayTeam: team,
  awayScore: score,
});
export type GamesFileRow = z.infer<typeof gameRow>;

/** The part of a weekly file's row that says which game it belongs to. */
export const weeklyPlace = z.object({ season: whole, week: whole, team });

/** A player's GSIS id, as text. */
export const playerId = z.string().regex(/^\d{2}-\d{7}$/);

/** A count or a number of yards. */
export const figure = z
  .string()
  .regex(/^-?\d+(\.0+)?$/)
  .transform((text) => Number(text));

/** A count of which two players may have half each. */
export const halves = z
  .string()
  .regex(/^\d+(\.0+|\.50*)?$/)
  .transform((text) => Number(text));

/** The small file that says when a release was last renewed. */
export const timestampFile = z.object({ last_updated: z.string().min(1) });

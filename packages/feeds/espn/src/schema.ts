import { readJersey } from '@backfield/contract';
import { z } from 'zod';

/** Ids are digits, as text, in every answer; negative ones stand for teams that are not known yet. */
const id = z.string().regex(/^-?\d+$/, 'expected an id');

/** The score: absent before the start in a summary, "0" in a scoreboard. */
const score = z.string().regex(/^\d+$/, 'expected a whole number').transform(Number).optional();

/** ISO 8601 with an offset; scoreboards leave the seconds out. */
const instant = z.union([z.iso.datetime({ offset: true, precision: -1 }), z.iso.datetime({ offset: true })]);

const status = z.object({
  type: z.object({ name: z.string(), state: z.string(), completed: z.boolean(), detail: z.string().optional() }),
});
export type EspnStatus = z.infer<typeof status>;

/** The list of competitors as home and away; their order is not fixed. */
function homeAndAway<Side extends { homeAway: 'home' | 'away' }>(competitor: z.ZodType<Side>) {
  return z.array(competitor).transform((competitors, context) => {
    const home = competitors.find(({ homeAway }) => homeAway === 'home');
    const away = competitors.find(({ homeAway }) => homeAway === 'away');
    if (home && away) return { home, away };
    context.addIssue({ code: 'custom', message: 'expected a home and an away team' });
    return z.NEVER;
  });
}

const homeAway = z.enum(['home', 'away']);

const event = z.object({
  id,
  date: instant,
  season: z.object({ year: z.int(), type: z.int(), slug: z.string().default('') }),
  status,
  competitions: z.tuple(
    [
      z.object({
        type: z.object({ abbreviation: z.string().default('') }).optional(),
        timeValid: z.boolean().default(true),
        notes: z.array(z.object({ headline: z.string().default('') })).default([]),
        competitors: homeAndAway(
          z.object({
            homeAway,
            score,
            team: z.object({ id, displayName: z.string(), isActive: z.boolean().default(true) }),
          }),
        ),
      }),
    ],
    z.unknown(),
  ),
});
export type EspnEvent = z.infer<typeof event>;

export const scoreboard = z.object({
  /** The day of the page, in the view that ESPN chose itself; absent where the request named the day. */
  day: z.object({ date: z.string() }).optional(),
  events: z.array(event),
});

const block = z.object({
  name: z.string().optional(),
  type: z.string().optional(),
  /**
   * The labels, as many as each row's `stats`. `keys` has others: it lists columns that the rows lack until they are worked
   * out.
   */
  labels: z.array(z.string()),
  /** The totals row, used by checks only: without it there is less to check. */
  totals: z.array(z.string()).catch([]),
  /** The players' rows, read one by one, so that a bad row costs itself and not the game. */
  athletes: z.array(z.unknown()),
});
export type EspnBlock = z.infer<typeof block>;

export const summary = z.object({
  header: z.object({
    id,
    competitions: z.tuple(
      [
        z.object({
          status,
          competitors: homeAndAway(
            z.object({
              homeAway,
              score,
              linescores: z.array(z.object({ displayValue: z.string() })).catch([]),
              team: z.object({ id, abbreviation: z.string().min(1), displayName: z.string() }),
            }),
          ),
        }),
      ],
      z.unknown(),
    ),
  }),
  /** The box score, without `players` until the game has begun. */
  boxscore: z
    .object({
      players: z.array(z.object({ team: z.object({ id }), statistics: z.array(block) })).default([]),
      /** Team statistics, used by checks only. Baseball's are in groups, and without a value of their own. */
      teams: z
        .array(
          z.object({
            team: z.object({ id }),
            statistics: z.array(z.object({ name: z.string(), displayValue: z.string().default('') })),
          }),
        )
        .catch([]),
    })
    .default({ players: [], teams: [] }),
});
export type EspnSide = z.infer<typeof summary>['header']['competitions'][0]['competitors']['home'];

export const athleteRow = z.object({
  athlete: z.object({ id, displayName: z.string().min(1), jersey: z.unknown().optional().transform(readJersey) }),
  /** True for a player who did not play. Basketball has it on every row, the other sports on none. */
  didNotPlay: z.boolean().optional(),
  stats: z.array(z.string()),
});

/** The player's id alone, to name a row that can't be read otherwise. */
export const athleteIdRow = z.object({ athlete: z.object({ id }) });

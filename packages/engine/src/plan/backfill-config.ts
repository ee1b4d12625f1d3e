import { toGameDay, UsageError } from '@backfield/contract';
import type { Reading } from '@backfield/contract/results';
import * as z from 'zod';
import { type CorrectionSettings, correctionFields } from './correction-settings.ts';
import type { Selection } from './selection.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'write dates as YYYY-MM-DD');
const count = z.int().min(1).max(36_525);

/**
 * The days to backfill for one league: the last `days` days (default 7) and `aheadDays` after today, or a `season` (its last
 * `days` days), or `startDate` to `endDate`, or single `dates`. One of these ways, not two.
 */
const backfillConfigSchema = z.strictObject({
  /** `NFL`, `NBA`, `MLB`, `NHL`, `WNBA`, or `all`. */
  league: z.string().min(1),
  days: count.optional(),
  aheadDays: z.int().min(0).max(366).optional(),
  season: z.int().optional(),
  startDate: day.optional(),
  endDate: day.optional(),
  dates: z.array(day).min(1).optional(),
  /** The source to read, by its code. Default: the setting, or what the season is stored from, or the league's first. */
  source: z.string().min(1).optional(),
  /** Only these games of the days, by their source ids. */
  games: z.array(z.string().min(1)).min(1).optional(),
  /** True to read minutes to the second, where the source has a way to them that costs more. */
  exactMinutes: z.boolean().optional(),
  /** True to put the source's games in place of those that are stored from another one. */
  replace: z.boolean().optional(),
  /** The days on which the mode `due` reads final games again. Default: the setting, or as the league says. */
  ...correctionFields,
});

export type BackfillConfig = z.infer<typeof backfillConfigSchema>;

const defaultDays = 7;

/** Whether a config says anything about days. */
export function namesDays({ days, aheadDays, season, startDate, endDate, dates }: BackfillConfig): boolean {
  return [days, aheadDays, season, startDate, endDate, dates].some((word) => word !== undefined);
}

/** The way in which a config wants its days read. Throws `CONFLICTING_OPTIONS` for games without a choice of days. */
export function readingOf(config: BackfillConfig): Reading {
  const { source = null, games = null, exactMinutes = false, replace = false } = config;
  if (games !== null && !namesDays(config)) {
    throw new UsageError('CONFLICTING_OPTIONS', 'Games are of days: add --dates with the day of each.');
  }
  return { source, games: games === null ? null : [...new Set(games)].sort(), exactMinutes, replace };
}

/** The days on which a config wants final games read again. */
export function correctionsOf({ recheck, deepDays }: BackfillConfig): CorrectionSettings {
  return { recheck, deepDays };
}

/** The days that a config selects. Throws `CONFLICTING_OPTIONS` where it names two ways at once, or half a range. */
export function selectionOf(config: BackfillConfig): Selection {
  const { days, aheadDays, season, startDate, endDate, dates } = config;
  const isRange = startDate !== undefined || endDate !== undefined;
  const ways = [season !== undefined && 'a season', isRange && 'a from-to range', dates && 'single dates'].filter(
    Boolean,
  );
  if (ways.length > 1) throw new UsageError('CONFLICTING_OPTIONS', `Choose one of ${ways.join(' and ')}, not both.`);
  if (aheadDays !== undefined && ways.length > 0) {
    throw new UsageError('CONFLICTING_OPTIONS', `Days ahead go with days back, not with ${ways[0]}.`);
  }
  if (days !== undefined && (isRange || dates)) {
    throw new UsageError(
      'CONFLICTING_OPTIONS',
      `A number of days goes with a season or stands alone, not with ${ways[0]}.`,
    );
  }
  if (season !== undefined) return { kind: 'season', season, days: days ?? null };
  if (dates) return { kind: 'dates', dates: [...new Set(dates.map(toGameDay))].sort() };
  if (isRange) {
    if (startDate === undefined || endDate === undefined) {
      throw new UsageError('CONFLICTING_OPTIONS', 'A range needs both ends: give --from and --to.');
    }
    return { kind: 'range', from: toGameDay(startDate), to: toGameDay(endDate) };
  }
  return { kind: 'recent', days: days ?? defaultDays, aheadDays: aheadDays ?? 0 };
}

/** Reads a batch: a JSON array of configs. Throws `BAD_CONFIG_FILE` naming the entry and the field. */
export function parseBatch(json: string, fileName: string): BackfillConfig[] {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (cause) {
    throw new UsageError('BAD_CONFIG_FILE', `${fileName} is not JSON: ${(cause as Error).message}`, { cause });
  }
  const parsed = z.array(backfillConfigSchema).min(1).safeParse(data);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const [entry, ...path] = issue?.path ?? [];
  const place =
    entry === undefined ? 'the file' : `entry ${Number(entry) + 1}${path.length ? `, ${path.join('.')}` : ''}`;
  throw new UsageError(
    'BAD_CONFIG_FILE',
    `${fileName}: ${place}: ${issue?.message}. It takes an array such as [{ "league": "NFL", "season": 2024, "days": 30 }].`,
  );
}

import * as z from 'zod';
import { isGameDay } from '../days/game-day.ts';

const gameDaySchema = z.string().refine(isGameDay, 'not a date');
const instant = z.iso.datetime();

const failedDay = z.object({ gameDay: gameDaySchema, code: z.string(), error: z.string() });

/** The version of the progress file's format; a file of another version is not read. */
export const progressVersion = 1;

/** The state of an unfinished run of one league, as kept in its progress file. */
export const backfillProgressSchema = z.object({
  version: z.literal(progressVersion),
  league: z.string(),
  /** The key of the plan. */
  plan: z.string(),
  startDate: gameDaySchema,
  endDate: gameDaySchema,
  /** The unit that was finished last; null before the first. */
  currentDate: gameDaySchema.nullable(),
  processedDates: z.int().min(0),
  totalDates: z.int().min(0),
  /** Stat lines inserted so far. */
  inserted: z.int().min(0),
  /** Units that failed and were not done since. */
  errors: z.int().min(0),
  startedAt: instant,
  lastUpdatedAt: instant,
  /** Days that ended `done` or `empty`: not asked for again where the ledger agrees. */
  done: z.array(gameDaySchema),
  waiting: z.array(gameDaySchema),
  failed: z.array(failedDay),
});

export type BackfillProgress = z.infer<typeof backfillProgressSchema>;

/** The keeper of progress between runs. Writes are atomic: a reader sees the old state or the new one. */
export interface ProgressStore {
  /** null where there is none, or where what is there can't be trusted (it is then set aside and reported). */
  load(league: string, plan: string): Promise<BackfillProgress | null>;
  save(progress: BackfillProgress): Promise<void>;
  /** The run is finished: its record is in the database. */
  remove(league: string, plan: string): Promise<void>;
}

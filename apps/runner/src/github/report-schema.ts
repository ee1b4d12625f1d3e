import { driftPayloads, type ErrorCode, errorCodes, type HostUsage, type SeenDrift } from '@backfield/contract';
import {
  type BackfillResult,
  type CorrectedValue,
  type FailedUnit,
  type GameFailure,
  type OtherSource,
  type Reading,
  runEnds,
  skipReasons,
} from '@backfield/contract/results';
import { outcomes } from '@backfield/contract/store';
import type { RunReport } from '@backfield/report';
import * as z from 'zod';
import { gameDaySchema } from './game-day-schema.ts';

/** A schema for each field of a shape: one that is missing on either side, or of another type, does not compile. */
type Fields<Shape> = { [Field in keyof Shape]-?: z.ZodType<Shape[Field]> };

const count = z.number().min(0);
/** The code of an error. */
export const codeSchema = z.enum(Object.keys(errorCodes) as ErrorCode[]);

const driftFields = {
  path: z.string(),
  expected: z.string(),
  received: z.string(),
  sample: z.string(),
  payload: z.enum(driftPayloads),
  sourceGameId: z.string().nullable(),
  answers: count,
} satisfies Fields<SeenDrift>;

const correctionFields = {
  gameDay: gameDaySchema,
  sourceGameId: z.string(),
  game: z.string(),
  player: z.string(),
  propType: z.string(),
  oldValue: z.number().nullable(),
  newValue: z.number().nullable(),
} satisfies Fields<CorrectedValue>;

const otherSourceFields = {
  source: z.string(),
  oftenBlocked: z.boolean(),
  from: gameDaySchema,
  to: gameDaySchema,
  replacesSeasons: z.array(z.int()),
} satisfies Fields<OtherSource>;

const failureFields = { sourceGameId: z.string(), code: codeSchema, error: z.string() } satisfies Fields<GameFailure>;

const failedUnitFields = {
  gameDay: gameDaySchema,
  code: codeSchema,
  error: z.string(),
  failures: z.array(z.object(failureFields)),
} satisfies Fields<FailedUnit>;

const readingFields = {
  source: z.string().nullable(),
  games: z.array(z.string()).readonly().nullable(),
  exactMinutes: z.boolean(),
  replace: z.boolean(),
} satisfies Fields<Reading>;

const resultFields = {
  league: z.string(),
  plan: z.string(),
  reading: z.object(readingFields),
  startDate: gameDaySchema,
  endDate: gameDaySchema,
  end: z.enum(runEnds),
  code: codeSchema.nullable(),
  error: z.string().nullable(),
  totalUnits: count,
  skipped: z.record(z.enum(skipReasons), count),
  unreachedUnits: count,
  units: z.record(z.enum(outcomes), count),
  games: count,
  gamesWaiting: count,
  gamesLeftOut: count,
  stats: count,
  inserted: count,
  updated: count,
  deleted: count,
  corrections: count,
  correctedGames: count,
  correctedDays: z.array(gameDaySchema),
  largestCorrections: z.array(z.object(correctionFields)),
  drifts: z.array(z.object(driftFields)),
  unprovenDays: count,
  gamesAccepted: count.default(0),
  gamesOverdue: count.default(0),
  warnings: count,
  errors: count,
  failed: z.array(z.object(failedUnitFields)),
  otherSources: z.array(z.object(otherSourceFields)),
  requests: count,
  durationMs: count,
} satisfies Fields<BackfillResult>;

const hostFields = {
  host: z.string(),
  requests: count,
  retries: count,
  failures: count,
  bytes: count,
  pacingMs: count,
  backoffMs: count,
} satisfies Fields<HostUsage>;

const reportFields = {
  exitCode: z.int(),
  database: z.string(),
  dryRun: z.boolean(),
  results: z.array(z.object(resultFields)),
  hosts: z.array(z.object(hostFields)),
  notices: z.array(z.string()),
} satisfies Fields<Omit<RunReport, 'sample'>>;

/** A report as a job's result keeps it: the sample of a dry run is for who reads along. */
export const reportSchema = z.object(reportFields);

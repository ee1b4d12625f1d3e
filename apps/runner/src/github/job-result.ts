import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { driftPayloads, errorCodes, isGameDay, outcomes, runEnds, skipReasons } from '@backfield/core';
import type { RunReport } from '@backfield/report';
import writeFileAtomic from 'write-file-atomic';
import * as z from 'zod';

const count = z.number().min(0);
const gameDay = z.string().refine(isGameDay, 'not a date');
const code = z.enum(Object.keys(errorCodes) as (keyof typeof errorCodes)[]);

const seenDrift = z.object({
  path: z.string(),
  expected: z.string(),
  received: z.string(),
  sample: z.string(),
  payload: z.enum(driftPayloads),
  sourceGameId: z.string().nullable(),
  answers: count,
});

const otherSource = z.object({
  source: z.string(),
  oftenBlocked: z.boolean(),
  from: gameDay,
  to: gameDay,
  replacesSeasons: z.array(z.int()),
});

const runReportSchema = z.object({
  exitCode: z.int(),
  database: z.string(),
  dryRun: z.boolean(),
  results: z.array(
    z.object({
      league: z.string(),
      plan: z.string(),
      startDate: gameDay,
      endDate: gameDay,
      end: z.enum(runEnds),
      code: code.nullable(),
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
      correctedDays: z.array(gameDay),
      drifts: z.array(seenDrift),
      warnings: count,
      errors: count,
      failed: z.array(
        z.object({
          gameDay,
          code,
          error: z.string(),
          failures: z.array(z.object({ sourceGameId: z.string(), code, error: z.string() })),
        }),
      ),
      otherSources: z.array(otherSource),
      requests: count,
      durationMs: count,
    }),
  ),
  hosts: z.array(
    z.object({
      host: z.string(),
      requests: count,
      retries: count,
      failures: count,
      bytes: count,
      pacingMs: count,
      backoffMs: count,
    }),
  ),
  notices: z.array(z.string()),
});

/** What one job leaves for the report, whatever became of it. */
const jobResultSchema = z.object({
  version: z.literal(1),
  artifact: z.string(),
  league: z.string(),
  attempt: z.int(),
  /** null where the run ended without one. */
  report: runReportSchema.nullable(),
  /** Why it did; null where there is a report. */
  error: z.object({ code, message: z.string() }).nullable(),
  /** Days of the job that it did not come to, as a list of days. */
  remaining: z.string(),
});

export type JobResult = z.infer<typeof jobResultSchema>;

/** Unique among all jobs and attempts of a run: the workflow puts all of them into one folder. */
export function resultFile({ artifact, attempt }: Pick<JobResult, 'artifact' | 'attempt'>): string {
  return `result-${artifact}-${attempt}.json`;
}

export async function writeResult(directory: string, result: JobResult): Promise<void> {
  await mkdir(directory, { recursive: true });
  await writeFileAtomic(join(directory, resultFile(result)), `${JSON.stringify(result, null, 2)}\n`);
}

/** The results in a directory, which may not be there, and what is wrong with those that can't be read. */
export async function readResults(directory: string): Promise<{ results: JobResult[]; problems: string[] }> {
  const names = await readdir(directory).catch((): string[] => []);
  const results: JobResult[] = [];
  const problems: string[] = [];
  for (const name of names.filter((file) => /^result-.*\.json$/.test(file)).sort()) {
    const parsed = parseResult(await readFile(join(directory, name), 'utf8'));
    if (typeof parsed === 'string') problems.push(`${name} can't be read as a job's result: ${parsed}.`);
    else results.push(parsed);
  }
  return { results, problems };
}

function parseResult(text: string): JobResult | string {
  try {
    const parsed = jobResultSchema.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    return `${issue?.path.join('.')}: ${issue?.message}`;
  } catch (error) {
    return (error as Error).message;
  }
}

/** A report as a result keeps it; the sample of a dry run is for who reads along. */
export function keptReport({ sample: _, ...report }: RunReport): NonNullable<JobResult['report']> {
  return {
    ...report,
    results: report.results.map((result) => ({ ...result, failed: [...result.failed] })),
    hosts: [...report.hosts],
    notices: [...report.notices],
  };
}

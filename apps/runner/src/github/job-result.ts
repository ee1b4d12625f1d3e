import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunReport } from '@backfield/report';
import writeFileAtomic from 'write-file-atomic';
import * as z from 'zod';
import { codeSchema, reportSchema } from './report-schema.ts';

/** The file that every job leaves for the report, whatever became of it. */
const jobResultSchema = z.object({
  version: z.literal(1),
  artifact: z.string(),
  league: z.string(),
  attempt: z.int(),
  /** The run's report; null where it ended without one. */
  report: reportSchema.nullable(),
  /** The reason for a missing report; null where there is one. */
  error: z.object({ code: codeSchema, message: z.string() }).nullable(),
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
  return { ...report, results: [...report.results], hosts: [...report.hosts], notices: [...report.notices] };
}

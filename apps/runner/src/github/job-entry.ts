import { type GameDay, UsageError } from '@backfield/contract';
import { planConfigs } from '@backfield/engine';
import { leagues } from '@backfield/leagues';
import { Command } from 'commander';
import * as z from 'zod';
import { addBackfillWords, type BackfillCommandOptions } from '../commands/backfill.ts';
import { readConfigs, type SelectionWords } from '../commands/options/selection-options.ts';

/** One job of the matrix. The workflow itself uses `name`, `artifact` and `embedded`. */
export const jobEntrySchema = z.object({
  league: z.string(),
  /** The job's display name: "NBA 2/4". */
  name: z.string(),
  /** Unique in the run, and part of the names of its artifacts. */
  artifact: z.string().regex(/^[a-z0-9-]+$/),
  /** The league's database travels as an artifact. */
  embedded: z.boolean(),
  /** The arguments after `backfill`; none for a job that only renews artifacts before they expire. */
  words: z.array(z.string()),
});

export type JobEntry = z.infer<typeof jobEntrySchema>;

/** GitHub starts no more jobs from one matrix: https://docs.github.com/en/actions/reference/limits */
export const mostJobs = 256;

const matrixSchema = z.object({ include: z.array(jobEntrySchema).max(mostJobs) });

/** Reads an entry from ENTRY. Throws `BAD_OPTION`. */
export function parseEntry(json: string | undefined): JobEntry {
  return parse('ENTRY', json, jobEntrySchema);
}

/** Reads all of them from MATRIX; none where the plan did not get that far. Throws `BAD_OPTION`. */
export function parseMatrix(json: string | undefined): JobEntry[] {
  return json?.trim() ? parse('MATRIX', json, matrixSchema).include : [];
}

function parse<T>(name: string, json: string | undefined, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(json ?? ''));
  } catch (cause) {
    throw new UsageError('BAD_OPTION', `${name} is not what "github plan" printed. It is made there, for the jobs.`, {
      cause,
    });
  }
}

export interface EntryWords {
  words: SelectionWords;
  options: BackfillCommandOptions;
}

/** An entry's words, as the command line reads them. */
export function readWords({ words }: JobEntry): EntryWords {
  const command = addBackfillWords(new Command('backfill').exitOverride().configureOutput({ writeErr: () => {} }));
  command.action(() => {}).parse(words, { from: 'user' });
  const [league, days, aheadDays] = command.processedArgs as SelectionWords;
  return { words: [league, days, aheadDays], options: command.opts() };
}

/** The days that an entry names, and the key under which their progress is kept. */
export async function planOfEntry(entry: JobEntry, nowMs: number): Promise<{ key: string; days: GameDay[] } | null> {
  if (entry.words.length === 0) return null;
  const { words, options } = readWords(entry);
  const [plan] = planConfigs(leagues, await readConfigs(words, options), nowMs);
  if (!plan) return null;
  return { key: options.mode === 'due' ? `${plan.key}-due` : plan.key, days: plan.days };
}

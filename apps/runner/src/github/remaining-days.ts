import { appendFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { GameDay } from '@backfield/contract';
import type { EventListener } from '@backfield/contract/results';
import { type BackfillProgress, backfillProgressSchema } from '@backfield/contract/store';
import { progressDirectory, type Settings } from '../settings.ts';
import { type JobEntry, planOfEntry } from './job-entry.ts';

/** A line a day that the job's run has come to. A file, as a run that is killed can't tell any more. */
function reachedFile({ dataDirectory }: Settings): string {
  return join(dataDirectory, 'reached-days.txt');
}

/** Notes each day of a run when it is finished, from none on. */
export async function noteReachedDays(settings: Settings): Promise<EventListener> {
  const file = reachedFile(settings);
  await mkdir(dirname(file), { recursive: true });
  await rm(file, { force: true });
  return (event) => {
    // At once, and not in turn with others: the next moment may be the last one.
    if (event.type === 'unit-finished' && event.unit.outcome !== 'blocked') {
      appendFileSync(file, `${event.unit.gameDay}\n`);
    }
  };
}

/** The state of a job's days while it runs or afterwards. */
export interface JobDays {
  /** The progress that its run goes by or has left; null where there is none. */
  progress: BackfillProgress | null;
  /** Days of the job that neither this run nor the one that it goes on with came to. */
  remaining: GameDay[];
}

export async function readJobDays(entry: JobEntry, settings: Settings, nowMs: number): Promise<JobDays> {
  const plan = await planOfEntry(entry, nowMs);
  if (!plan) return { progress: null, remaining: [] };
  const progress = await readProgress(progressDirectory(settings), plan.key);
  const noted = await readFile(reachedFile(settings), 'utf8').catch(() => '');
  const reached = new Set<string>([...noted.split('\n'), ...(progress?.done ?? []), ...(progress?.waiting ?? [])]);
  return { progress, remaining: plan.days.filter((day) => !reached.has(day)) };
}

async function readProgress(directory: string, plan: string): Promise<BackfillProgress | null> {
  const names = await readdir(directory).catch((): string[] => []);
  if (!names.includes(`${plan}.json`)) return null;
  try {
    return backfillProgressSchema.parse(JSON.parse(await readFile(join(directory, `${plan}.json`), 'utf8')));
  } catch {
    // Without it all of its days count as not reached, and are run again.
    return null;
  }
}

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BackfillProgress, backfillProgressSchema, type GameDay } from '@backfield/core';

/** The progress that a run left in its directory; null where it left none, as one does that came to its end. */
export async function readProgress(directory: string, plan: string): Promise<BackfillProgress | null> {
  const names = await readdir(directory).catch((): string[] => []);
  if (!names.includes(`${plan}.json`)) return null;
  try {
    return backfillProgressSchema.parse(JSON.parse(await readFile(join(directory, `${plan}.json`), 'utf8')));
  } catch {
    // Written by the run itself a moment ago; without it all days count as not reached, and are run again.
    return null;
  }
}

/** Those of the days that progress does not know: neither done, nor waiting, nor failed. */
export function daysNotReached(days: readonly GameDay[], progress: BackfillProgress | null): GameDay[] {
  if (!progress) return [...days];
  const failed = progress.failed.map(({ gameDay }) => gameDay);
  const reached = new Set<string>([...progress.done, ...progress.waiting, ...failed]);
  return days.filter((day) => !reached.has(day));
}

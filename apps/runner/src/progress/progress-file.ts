import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError } from '@backfield/contract';
import { type BackfillProgress, backfillProgressSchema, type ProgressStore } from '@backfield/contract/store';
import { makeDirectory } from '@backfield/store';
import writeFileAtomic from 'write-file-atomic';

/**
 * Progress as one JSON file a league and plan, `<directory>/nfl-last-30.json`, written whole or not at all. A file that
 * can't be read as progress of this version is set aside under another name and reported, never deleted.
 */
export function createProgressFiles(directory: string, onSetAside: (message: string) => void): ProgressStore {
  const fileOf = (plan: string) => join(directory, `${plan}.json`);

  async function setAside(file: string, reason: string): Promise<void> {
    const aside = `${file}.unreadable-${Date.now()}`;
    await rename(file, aside);
    onSetAside(
      `The progress file ${file} can't be used (${reason}). It is kept as ${aside}; the database says what is done.`,
    );
  }

  async function load(league: string, plan: string): Promise<BackfillProgress | null> {
    const file = fileOf(plan);
    const text = await readFile(file, 'utf8').catch(absent);
    if (text === null) return null;
    const progress = parseProgress(text);
    if (typeof progress !== 'string' && progress.league === league && progress.plan === plan) return progress;
    await setAside(file, typeof progress === 'string' ? progress : `it belongs to ${progress.league} ${progress.plan}`);
    return null;
  }

  async function save(progress: BackfillProgress): Promise<void> {
    makeDirectory(directory);
    await writeFileAtomic(fileOf(progress.plan), `${JSON.stringify(progress, null, 2)}\n`);
  }

  return {
    load: (league, plan) => load(league, plan).catch(unusable),
    save: (progress) => save(progress).catch(unusable),
    remove: (_league, plan) => rm(fileOf(plan), { force: true }).catch(unusable),
  };

  function unusable(cause: NodeJS.ErrnoException): never {
    const reason = cause.code === 'ENOSPC' ? 'the disk is full' : cause.message;
    throw new StoreError(
      'DATA_DIRECTORY_UNWRITABLE',
      `Progress can't be kept in ${directory}: ${reason}. Mend that, or set BACKFIELD_DATA_DIR to another directory.`,
      { cause },
    );
  }
}

/** The progress, or what is wrong with the text. */
function parseProgress(text: string): BackfillProgress | string {
  try {
    const parsed = backfillProgressSchema.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    return `${issue?.path.join('.') || 'the whole file'}: ${issue?.message}`;
  } catch (error) {
    return (error as Error).message;
  }
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

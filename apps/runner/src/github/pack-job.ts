import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatDayList, leaguesNamed } from '@backfield/core';
import { zip } from '@backfield/github';
import { leagues } from '@backfield/leagues';
import type { Face } from '../face.ts';
import { embeddedDirectory, readSettings, type Settings } from '../settings.ts';
import { openDatabase } from '../workbench.ts';
import { databaseFile, jobFile, ledgerFile, progressFile } from './artifact-contents.ts';
import { type JobEntry, parseEntry } from './job-entry.ts';
import { resultFile, writeResult } from './job-result.ts';
import { readLedgerFile } from './ledger-file.ts';
import { readJobDays } from './remaining-days.ts';
import { runAttempt, uploadDirectory } from './runner-environment.ts';
import { annotate, maskSecrets } from './workflow-commands.ts';

/**
 * `backfill github pack`: lays out what the workflow uploads, whatever became of the run: its result, its progress and,
 * without a server, the league's database. A step of its own, as a run that was killed can't do it.
 */
export async function packJob(face: Face): Promise<void> {
  const { environment } = face;
  maskSecrets(face);
  const entry = parseEntry(environment.ENTRY);
  const settings = readSettings(face);
  const attempt = runAttempt(environment);
  const { progress, remaining: days } = await readJobDays(entry, settings, face.now());
  const results = join(uploadDirectory(face), 'result');
  if (!existsSync(join(results, resultFile({ artifact: entry.artifact, attempt })))) {
    const message = 'The run ended without a result: it was killed, or never began. The log of the job says more.';
    const remaining = formatDayList(days);
    const { artifact, league } = entry;
    const error = { code: 'JOB_LOST' as const, message };
    await writeResult(results, { version: 1, artifact, league, attempt, report: null, error, remaining });
  }
  const { league, artifact } = entry;
  await writeJson(progressFolder(face, jobFile), { version: 1, league, artifact, attempt });
  if (progress) await writeJson(progressFolder(face, progressFile), progress);
  if (entry.embedded) await packDatabase(entry, settings, face);
}

function progressFolder(face: Face, name: string): string {
  return join(uploadDirectory(face), 'progress', name);
}

/** Opened and closed first, so that what a kill left half-written is in order; another process in it is told. */
async function packDatabase({ league: code }: JobEntry, settings: Settings, face: Face): Promise<void> {
  const directory = embeddedDirectory(settings);
  if (!existsSync(directory)) {
    const messages = [`${code} has no database to keep. What its last job left stays the newest.`];
    annotate(face, { kind: 'warning', messages });
    return;
  }
  const [league] = leaguesNamed(leagues, code);
  if (!league) return;
  {
    await using store = await openDatabase(settings, face);
    await writeJson(progressFolder(face, ledgerFile), await readLedgerFile(store, league, face.now()));
  }
  await zip(directory, join(uploadDirectory(face), 'database', databaseFile));
}

async function writeJson(file: string, value: unknown): Promise<void> {
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, `${JSON.stringify(value)}\n`);
}

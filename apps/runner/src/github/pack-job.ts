import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatDayList } from '@backfield/contract';
import { leaguesNamed } from '@backfield/engine';
import { zip } from '@backfield/github';
import { leagues } from '@backfield/leagues';
import type { CommandContext } from '../command-context.ts';
import { embeddedDirectory, readSettings, type Settings } from '../settings.ts';
import { openDatabase } from '../tasks/engine-session.ts';
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
export async function packJob(context: CommandContext): Promise<void> {
  const { environment } = context;
  maskSecrets(context);
  const entry = parseEntry(environment.ENTRY);
  const settings = readSettings(context);
  const attempt = runAttempt(environment);
  const { progress, remaining: days } = await readJobDays(entry, settings, context.now());
  const results = join(uploadDirectory(context), 'result');
  if (!existsSync(join(results, resultFile({ artifact: entry.artifact, attempt })))) {
    const message = 'The run ended without a result: it was killed, or never began. The log of the job says more.';
    const remaining = formatDayList(days);
    const { artifact, league } = entry;
    const error = { code: 'JOB_LOST' as const, message };
    await writeResult(results, { version: 1, artifact, league, attempt, report: null, error, remaining });
  }
  const { league, artifact } = entry;
  await writeJson(progressFolder(context, jobFile), { version: 1, league, artifact, attempt });
  if (progress) await writeJson(progressFolder(context, progressFile), progress);
  if (entry.embedded) await packDatabase(entry, settings, context);
}

function progressFolder(context: CommandContext, name: string): string {
  return join(uploadDirectory(context), 'progress', name);
}

/**
 * Packs the league's database and its ledger file. It is opened and closed first, so that what a kill left half-written is in
 * order, and another process that has it open is noticed.
 */
async function packDatabase({ league: code }: JobEntry, settings: Settings, context: CommandContext): Promise<void> {
  const directory = embeddedDirectory(settings);
  if (!existsSync(directory)) {
    const messages = [`${code} has no database to keep. What its last job left stays the newest.`];
    annotate(context, { kind: 'warning', messages });
    return;
  }
  const [league] = leaguesNamed(leagues, code);
  if (!league) return;
  {
    await using store = await openDatabase(settings, context);
    await writeJson(progressFolder(context, ledgerFile), await readLedgerFile(store, league, context.now()));
  }
  await zip(directory, join(uploadDirectory(context), 'database', databaseFile));
}

async function writeJson(file: string, value: unknown): Promise<void> {
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, `${JSON.stringify(value)}\n`);
}

import { join } from 'node:path';
import { formatDayList, toBackfieldError } from '@backfield/contract';
import { type RunReport, textReport } from '@backfield/report';
import type { CommandContext } from '../command-context.ts';
import { runBackfill } from '../commands/backfill.ts';
import { readConfigFile } from '../commands/options/config-file.ts';
import { duration } from '../commands/options/option-values.ts';
import { readSettings, type Settings } from '../settings.ts';
import { databaseArtifact, databaseWords } from './database-artifact.ts';
import { type JobEntry, parseEntry, readWords } from './job-entry.ts';
import { type JobResult, keptReport, writeResult } from './job-result.ts';
import { noteReachedDays, readJobDays } from './remaining-days.ts';
import { runAttempt, uploadDirectory } from './runner-environment.ts';
import { annotate, maskSecrets } from './workflow-commands.ts';

/** GitHub ends a job after six hours: https://docs.github.com/en/actions/reference/limits */
const defaultBudget = '5h30m';
/** The name under which `restore` leaves the time at which the job began. */
export const jobStarted = 'BACKFIELD_JOB_STARTED';

/** Least time for the run itself, however long it took to get there: a run that begins no day moves nothing, and ends the chain. */
const leastTimeMs = 5000;

/**
 * `backfill github run`: does what the words of a job say, within its time, and leaves a result whatever happens. Used up
 * time is no failure of the job: what follows from it is the report's business.
 */
export async function runJob(context: CommandContext): Promise<void> {
  const { environment } = context;
  maskSecrets(context);
  const entry = parseEntry(environment.ENTRY);
  const settings = readSettings(context);
  const databaseName = databaseArtifact(entry, runAttempt(environment));
  const keep = (ended: Pick<JobResult, 'report' | 'error' | 'remaining'>) => {
    const { artifact, league } = entry;
    const attempt = runAttempt(environment);
    return writeResult(join(uploadDirectory(context), 'result'), { version: 1, artifact, league, attempt, ...ended });
  };
  try {
    const ran = await runWords(entry, settings, context);
    const report = entry.embedded ? { ...ran, database: databaseWords([databaseName]) } : ran;
    await keep({
      report: keptReport(report),
      error: null,
      remaining: await remainingOf(entry, report, settings, context.now()),
    });
    context.print(textReport(report));
    annotateProblems(report, context);
    context.setExitCode(report.exitCode === 75 ? 0 : report.exitCode);
  } catch (thrown) {
    const { code, message } = toBackfieldError(thrown);
    const days = await readJobDays(entry, settings, context.now()).catch(() => null);
    await keep({ report: null, error: { code, message }, remaining: formatDayList(days?.remaining ?? []) });
    annotate(context, { kind: 'error', messages: [message], title: entry.name });
    throw thrown;
  }
}

async function runWords(entry: JobEntry, settings: Settings, context: CommandContext): Promise<RunReport> {
  if (entry.words.length === 0) {
    context.print('Nothing is due. The artifacts of the league are renewed before they expire.');
    const nothing = { results: [], hosts: [], sample: [], notices: [] };
    return { exitCode: 0, database: 'the database', dryRun: false, ...nothing };
  }
  const { words, options } = readWords(entry);
  const timeBudget = `${Math.floor(timeLeftMs(context) / 1000)}s`;
  const config = await readConfigFile(context);
  const onEvent = options.dryRun ? undefined : await noteReachedDays(settings);
  return runBackfill({ words, options: { ...options, timeBudget }, settings, config, context, onEvent });
}

function timeLeftMs({ environment, now }: CommandContext): number {
  const budget = environment.JOB_TIME_BUDGET?.trim() || defaultBudget;
  const startedAtMs = Number(environment[jobStarted] || now());
  return Math.max(leastTimeMs, (duration('JOB_TIME_BUDGET', budget) ?? 0) - (now() - startedAtMs));
}

async function remainingOf(entry: JobEntry, report: RunReport, settings: Settings, nowMs: number): Promise<string> {
  if (report.dryRun || report.results.every(({ end }) => end === 'complete')) return '';
  return formatDayList((await readJobDays(entry, settings, nowMs)).remaining);
}

function annotateProblems({ results }: RunReport, context: CommandContext): void {
  for (const { league, end, code, error, failed } of results) {
    const messages = failed.map((unit) => `${league} ${unit.gameDay}: ${unit.error} (${unit.code})`);
    annotate(context, { kind: 'error', messages, title: `${league} has failed days` });
    if (end === 'complete') continue;
    const kind = end === 'time-budget' ? 'warning' : 'error';
    annotate(context, { kind, messages: [`${league}: ${error} (${code})`], title: `${league} is not complete` });
  }
}

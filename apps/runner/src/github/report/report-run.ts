import { toBackfieldError } from '@backfield/contract';
import { counted, markdownReport, type RunReport } from '@backfield/report';
import type { CommandContext } from '../../command-context.ts';
import { notifySlack } from '../../notify/notifications.ts';
import { databaseGuide } from '../database-artifact.ts';
import { parseMatrix, planOfEntry } from '../job-entry.ts';
import { readResults } from '../job-result.ts';
import { readInputs } from '../run-inputs.ts';
import { openGitHub, resultsDirectory } from '../runner-environment.ts';
import { annotate, maskSecrets, writeSummary } from '../workflow-commands.ts';
import { type Continuation, continuationOf } from './continuation.ts';
import { type JobOutcome, lastResult } from './job-outcome.ts';
import { keptDatabases, mergeOutcomes } from './merge-results.ts';
import { pruneDatabases } from './prune-databases.ts';

/** `backfill github report`: reports what all jobs of a run did, and starts the next run where days are left. */
export async function reportRun(context: CommandContext): Promise<void> {
  const { environment } = context;
  maskSecrets(context);
  const { report, goesOn, title, databases } = await conclude(context);
  const isProblem = report.exitCode !== 0 && !(goesOn && report.exitCode === 75);
  const undelivered = await notifySlack(report, environment, { isProblem, title });
  const complete = { ...report, notices: [...report.notices, ...undelivered] };
  await writeSummary(
    context,
    [markdownReport(complete, { title }), databaseGuide(databases)].filter(Boolean).join('\n'),
  );
  annotate(context, { kind: 'warning', messages: undelivered });
  const problem = `${title ?? 'The run'}: exit code ${report.exitCode}. The summary says what to do.`;
  if (isProblem) annotate(context, { kind: 'error', messages: [problem] });
  context.setExitCode(isProblem ? report.exitCode : 0);
}

interface Conclusion {
  report: RunReport;
  /** True where another run goes on with the days that are left. */
  goesOn: boolean;
  title: string | undefined;
  /** The artifacts in which databases were kept. */
  databases: string[];
}

async function conclude(context: CommandContext): Promise<Conclusion> {
  const { PLAN_RESULT: planned = 'success', BACKFILL_RESULT: ran = '', MATRIX: matrix } = context.environment;
  const nothing = { goesOn: false, title: undefined, databases: [] };
  if (planned !== 'success') return { ...nothing, report: nothingRun(1, planFailed(planned)) };
  // A plan always leaves its matrix, an empty one where nothing is due: without it, nothing is known of what was due.
  if (!matrix?.trim()) return { ...nothing, report: nothingRun(1, noJobs) };
  const entries = parseMatrix(matrix);
  if (entries.length === 0) return { ...nothing, report: nothingRun(0, 'Nothing was due.') };
  const { results, problems } = await readResults(resultsDirectory(context));
  const outcomes: JobOutcome[] = [];
  for (const entry of entries) {
    const days = (await planOfEntry(entry, context.now()))?.days ?? [];
    outcomes.push({ entry, days, result: lastResult(results, entry) });
  }
  const wasCancelled = ran === 'cancelled';
  const report = mergeOutcomes(outcomes, wasCancelled);
  const inputs = await readInputs(context.environment);
  const { generation } = inputs;
  const continuation = continuationOf({ ...inputs, outcomes, wasCancelled, environment: context.environment });
  const { notices, goesOn } = await goOn(continuation, context, generation);
  const kept = await pruneDatabases(() => openGitHub(context.environment), entries);
  const title = generation === 0 ? undefined : `Backfield, continued ${generation}`;
  return {
    report: { ...report, notices: [...report.notices, ...problems, ...notices, ...kept] },
    goesOn,
    title,
    databases: keptDatabases(outcomes),
  };
}

const noJobs =
  'The plan came through, and its list of jobs did not: no job could begin. GitHub drops an output in which a secret occurs, ' +
  'such as a short password of the database that is also a part of a word. Choose a password of sixteen characters or more.';

function planFailed(result: string): string {
  const what = result === 'cancelled' ? 'was cancelled' : 'failed';
  return `The plan ${what}, so no league was run. The log of the job "Plan" says why.`;
}

function nothingRun(exitCode: number, notice: string): RunReport {
  return { exitCode, database: 'the database', dryRun: false, results: [], hosts: [], sample: [], notices: [notice] };
}

/** Starts the next run where there is to be one, and says what becomes of the days that are left. */
async function goOn(continuation: Continuation, context: CommandContext, generation: number) {
  if (continuation.do === 'nothing') return { notices: [], goesOn: false };
  if (continuation.do === 'stop') return { notices: [continuation.reason], goesOn: false };
  try {
    await openGitHub(context.environment).dispatch(continuation.inputs);
    const days = counted(continuation.days, 'day');
    context.print(`The next run goes on with ${days}.`);
    return { notices: [`The next run (${generation + 1} of this chain) goes on with ${days}.`], goesOn: true };
  } catch (thrown) {
    return { notices: [toBackfieldError(thrown).message], goesOn: false };
  }
}

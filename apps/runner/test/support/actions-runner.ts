import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createWorkPool } from '@backfield/contract';
import type { GitHubStandIn } from '@backfield/github/testing';
import { copyTemplate } from '@backfield/store/testing';
import { type JobEntry, parseMatrix } from '../../src/github/job-entry.ts';
import { type Environment, type ProgramRun, type RunningProcess, startProcess } from './run-process.ts';
import { runProgram } from './run-program.ts';
import type { SlackServer } from './slack-server.ts';

/** One step of a job, as it ended. */
export interface StepRun extends ProgramRun {
  outputs: Record<string, string>;
  summary: string;
}

export interface ActionsJobRun {
  entry: JobEntry;
  directory: string;
  /** The steps by name; a step after one that failed is not there, unless it always runs. */
  steps: Partial<Record<'restore' | 'run' | 'pack', StepRun>>;
  /** The names of the artifacts that were kept. */
  kept: string[];
}

/** A whole run of the workflow. */
export interface WorkflowRun {
  id: number;
  plan: StepRun;
  entries: JobEntry[];
  jobs: ActionsJobRun[];
  report: StepRun;
}

export interface WorkflowOptions {
  /** The inputs by their names in `workflow_dispatch`. Default: none, as on a schedule. */
  inputs?: Readonly<Record<string, string>>;
  /** Called when a job's `run` step begins; may kill it. */
  onRun?(entry: JobEntry, program: RunningProcess): Promise<void>;
  /** Further environment variables of one job. */
  environmentOf?(entry: JobEntry): Environment;
}

export interface ActionsRunnerOptions {
  /** A directory that is there, for everything that the machines of the jobs have. */
  directory: string;
  github: GitHubStandIn;
  /** Secrets and settings: DATABASE_URL, SLACK_WEBHOOK_URL, BACKFIELD_UPSTREAM ... */
  environment: Environment;
}

/**
 * Runs the steps of the workflow in their order as a runner does: each job on a machine of its own with a fresh directory,
 * the runner's files and variables, its artifacts kept by GitHub's stand-in, and the steps that always run run always. They
 * run in this process, but for those that `onRun` may end; as shells they run in `checks/src/workflows/backfill-steps.test.ts`.
 */
export function createActionsRunner({ directory, github, environment }: ActionsRunnerOptions) {
  let machines = 0;

  async function newMachine(): Promise<string> {
    machines += 1;
    const path = join(directory, `machine-${machines}`);
    await mkdir(path, { recursive: true });
    return path;
  }

  async function runWorkflow({ inputs = {}, onRun, environmentOf }: WorkflowOptions = {}): Promise<WorkflowRun> {
    const { id } = github.addRun({ event: Object.keys(inputs).length === 0 ? 'schedule' : 'workflow_dispatch' });
    const given = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
    const shared = { ...environment, ...github.environment({ id }), ...Object.fromEntries(given) };
    const planMachine = await newMachine();
    const plan = await runStep(planMachine, 'plan', shared);
    const entries = plan.exitCode === 0 ? parseMatrix(plan.outputs.matrix) : [];
    const results = await newMachine();
    const inTurn = createWorkPool(2);
    const jobs = await Promise.all(
      (plan.outputs.any === 'true' ? entries : []).map((entry) => {
        const env = { ...shared, ENTRY: JSON.stringify(entry), ...environmentOf?.(entry) };
        return inTurn(() => runJob(entry, env, { runId: id, results, onRun }));
      }),
    );
    const isGood = jobs.every(({ steps }) => Object.values(steps).every(({ exitCode }) => exitCode === 0));
    const report = await runStep(results, 'report', {
      ...shared,
      MATRIX: plan.outputs.matrix ?? '',
      PLAN_RESULT: plan.exitCode === 0 ? 'success' : 'failure',
      BACKFILL_RESULT: jobResult(jobs.length, isGood),
    });
    return { id, plan, entries, jobs, report };
  }

  interface JobOptions {
    runId: number;
    results: string;
    onRun: WorkflowOptions['onRun'];
  }

  async function runJob(
    entry: JobEntry,
    env: Environment,
    { runId, results, onRun }: JobOptions,
  ): Promise<ActionsJobRun> {
    const machine = await newMachine();
    const steps: ActionsJobRun['steps'] = {};
    steps.restore = await runStep(machine, 'restore', env);
    if (steps.restore.exitCode === 0) {
      if (entry.embedded) await makeDatabase(join(machine, 'backfill-data/db'));
      const started = onRun && ((program: RunningProcess) => onRun(entry, program));
      steps.run = await runStep(machine, 'run', { ...env, ...(await exported(machine)) }, started);
    }
    steps.pack = await runStep(machine, 'pack', env);
    const kept: string[] = [];
    for (const kind of ['result', 'progress', ...(entry.embedded ? ['database'] : [])]) {
      const files = await filesIn(join(machine, 'backfill-upload', kind));
      if (Object.keys(files).length === 0) continue;
      const name = `${kind}-${entry.artifact}-1`;
      await github.addArtifact({ name, contents: files, runId });
      kept.push(name);
    }
    await cp(join(machine, 'backfill-upload/result'), join(results, 'backfill-results'), { recursive: true });
    return { entry, directory: machine, steps, kept };
  }

  /** One `backfill github <step>` in a directory, with the files that a runner gives to a step. */
  async function runStep(
    cwd: string,
    step: string,
    settings: Environment,
    onStart?: (program: RunningProcess) => Promise<void>,
  ): Promise<StepRun> {
    const files = await newFiles(cwd, step);
    const [words, given] = [['github', step], { ...settings, ...files }];
    const ended = onStart
      ? await runAsProcess(words, given, { cwd, onStart })
      : await runProgram(words, given, { cwd });
    return {
      ...ended,
      outputs: readVariables(await readFile(files.GITHUB_OUTPUT, 'utf8')),
      summary: await readFile(files.GITHUB_STEP_SUMMARY, 'utf8'),
    };
  }

  return { runWorkflow, runStep, newMachine };
}

interface ProcessOptions {
  cwd: string;
  onStart(program: RunningProcess): Promise<void>;
}

async function runAsProcess(words: string[], environment: Environment, { cwd, onStart }: ProcessOptions) {
  const program = startProcess(words, environment, { cwd });
  const [ended] = await Promise.all([program.done, onStart(program)]);
  return ended;
}

/** Creates the files through which a step hands values to its runner. */
async function newFiles(directory: string, step: string) {
  const files = {
    GITHUB_OUTPUT: join(directory, `${step}.output`),
    GITHUB_STEP_SUMMARY: join(directory, `${step}.summary`),
    GITHUB_ENV: join(directory, 'runner.env'),
  };
  for (const file of Object.values(files)) await writeFile(file, '', { flag: 'a' });
  return files;
}

/** Makes a database for a run that would find none to go on with and make one itself, which takes 2 s. */
async function makeDatabase(directory: string): Promise<void> {
  if (!existsSync(directory)) await copyTemplate(directory);
}

function jobResult(jobs: number, isGood: boolean): string {
  if (jobs === 0) return 'skipped';
  return isGood ? 'success' : 'failure';
}

async function exported(directory: string): Promise<Record<string, string>> {
  return readVariables(await readFile(join(directory, 'runner.env'), 'utf8'));
}

/** NAME<<DELIMITER, the value, DELIMITER: how a step hands variables to its runner. */
function readVariables(text: string): Record<string, string> {
  const blocks = text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm);
  return Object.fromEntries([...blocks].map(([, name, , value]) => [name as string, value as string]));
}

async function filesIn(directory: string): Promise<Record<string, Buffer>> {
  const names = await readdir(directory).catch((): string[] => []);
  const files = await Promise.all(names.map(async (name) => [name, await readFile(join(directory, name))] as const));
  return Object.fromEntries(files);
}

/** The program's clock begins at this instant. */
export function clockAt(instant: string): Environment {
  return { NODE_OPTIONS: `--import ${new URL('./shifted-clock.ts', import.meta.url).href}`, CLOCK_AT: instant };
}

/** The secret and the setting that lead to a Slack on this machine. */
export function slackOf({ webhookUrl, origin }: Pick<SlackServer, 'webhookUrl' | 'origin'>): Environment {
  return { SLACK_WEBHOOK_URL: webhookUrl, SLACK_WEBHOOK_ORIGIN: origin };
}

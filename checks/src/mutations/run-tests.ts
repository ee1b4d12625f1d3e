import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import * as z from 'zod';

/** The first test that failed; `test` is null for a file that could not even be read. */
export interface FailedTest {
  file: string;
  test: string | null;
}

export type TestsOutcome = { kind: 'passed' } | { kind: 'failed'; first: FailedTest } | { kind: 'timed-out' };

export interface RunTestsOptions {
  /** The checkout, with its dependencies installed. */
  directory: string;
  files: readonly string[];
  /** The name of the only test to run. */
  test?: string | null;
  limitMs: number;
}

const reportSchema = z.object({
  success: z.boolean(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

/** Runs tests one file after the other until the first fails. Throws where the test runner itself does not work. */
export async function runTests({ directory, files, test, limitMs }: RunTestsOptions): Promise<TestsOutcome> {
  const report = join(directory, 'node_modules/.mutation-report.json');
  rmSync(report, { force: true });
  const bin = join(directory, 'node_modules/.bin');
  const words = ['run', '--bail', '1', '--maxWorkers', '1', '--reporter', 'json', '--outputFile', report];
  const only = test ? ['--testNamePattern', `^${RegExp.escape(test)}$`] : [];
  const child = spawn(join(bin, 'vitest'), [...words, ...only, ...files], {
    cwd: directory,
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` },
    stdio: ['ignore', 'ignore', 'pipe'],
    // With a group of its own, what the tests have started ends with them.
    detached: true,
  });
  let errors = '';
  child.stderr.on('data', (text) => {
    errors += text;
  });
  const end = () => endGroup(child.pid);
  process.once('exit', end);
  let isTooLate = false;
  const timer = setTimeout(() => {
    isTooLate = true;
    end();
  }, limitMs);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  child.once('error', reject);
  child.once('exit', () => resolve());
  await promise.finally(() => {
    clearTimeout(timer);
    process.off('exit', end);
    end();
  });
  return isTooLate ? { kind: 'timed-out' } : outcomeOf(readReport(report, errors), directory);
}

function outcomeOf({ success, testResults }: z.infer<typeof reportSchema>, directory: string): TestsOutcome {
  if (success) return { kind: 'passed' };
  const isFailed = ({ status }: { status: string }) => status === 'failed';
  const failures = testResults.flatMap(({ name, status, assertionResults }): FailedTest[] => {
    const file = name.replace(`${directory}/`, '');
    const test = assertionResults.find(isFailed)?.fullName ?? null;
    return test !== null || isFailed({ status }) ? [{ file, test }] : [];
  });
  // A test says more than a file that could not be set up.
  const first = failures.find(({ test }) => test !== null) ?? failures[0];
  if (!first) throw new Error('The tests failed, and the report names none that did.');
  return { kind: 'failed', first };
}

function readReport(path: string, errors: string): z.infer<typeof reportSchema> {
  try {
    return reportSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new Error(`The tests left no report. ${errors.slice(-2000)}`, { cause });
  }
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

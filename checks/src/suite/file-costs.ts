import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../house.ts';

/** The cost of a test file in one run, all of its time zones together. */
export interface FileCost {
  /** Path from the root: `packages/http/src/hosts.test.ts`. */
  file: string;
  /** Time to start the worker and to import the file and everything that it needs. */
  importMs: number;
  /** Time of hooks, as far as they did not run beside tests: what `beforeAll` sets up. */
  hooksMs: number;
  testsMs: number;
  /** Number of processes that were started. */
  processes: number;
  /** Number of databases that were made for its tests. */
  databases: number;
}

/** The costs of the files of one run of vitest. */
export interface SuiteRun {
  /** Time by the clock; files run side by side. */
  tookMs: number;
  files: FileCost[];
}

const lastRun = join(root, 'node_modules/.cache/backfield/last-test-run.json');

export function writeLastRun(run: SuiteRun): void {
  mkdirSync(dirname(lastRun), { recursive: true });
  writeFileSync(lastRun, JSON.stringify(run));
}

/** The last run of vitest in this checkout, whatever it ran; null where there was none. */
export function readLastRun(): SuiteRun | null {
  try {
    return JSON.parse(readFileSync(lastRun, 'utf8'));
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw thrown;
  }
}

export function totalMs({ importMs, hooksMs, testsMs }: FileCost): number {
  return importMs + hooksMs + testsMs;
}

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../house.ts';

/** What a test file cost in a run, in all of its time zones together. */
export interface FileCost {
  /** From the root: `packages/http/src/hosts.test.ts`. */
  file: string;
  /** Starting the worker and importing the file and everything that it needs. */
  importMs: number;
  /** Hooks, as far as they did not run beside tests: what `beforeAll` sets up. */
  hooksMs: number;
  testsMs: number;
  /** Processes that were started. */
  processes: number;
  /** Databases that were made for its tests. */
  databases: number;
}

/** What the files of one run of vitest cost. */
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

import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterAll } from 'vitest';

/** Counts, for each test file, what costs most: processes that it starts and databases that it has made. Vitest runs this before each. */
declare module 'vitest' {
  interface TaskMeta {
    processes?: number;
    databases?: number;
  }
}

/** Diagnostics channels: Node publishes processes on the first, whoever makes a test's database on the second. */
const channels = { processes: 'child_process', databases: 'backfield:test-database' } as const;
/** Processes and databases that the running test file has started so far. */
export const startsSoFar = { processes: 0, databases: 0 };
const countProcess = () => {
  startsSoFar.processes += 1;
};
const countDatabase = () => {
  startsSoFar.databases += 1;
};
subscribe(channels.processes, countProcess);
subscribe(channels.databases, countDatabase);

// biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures a hook wants: none.
afterAll(({}, { file }) => {
  // A worker that runs several files imports this once for each.
  unsubscribe(channels.processes, countProcess);
  unsubscribe(channels.databases, countDatabase);
  Object.assign(file.meta, startsSoFar);
});

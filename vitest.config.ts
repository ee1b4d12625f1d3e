import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { CostReporter } from './checks/src/suite/cost-reporter.ts';
import { testsWithDates } from './checks/src/time-zones/tests-with-dates.ts';

const newYork = { TZ: 'America/New_York' };

/** Packages whose modules keep no state: their tests share processes, which saves loading the modules for each file. */
const stateless = 'packages/{contract,engine,conformance,feeds,leagues,report,notify,github,simulator}/**/*.test.ts';

/** Tests that measure how fast something is: beside all others they would measure how busy the machine is. */
const timed = [
  'packages/http/src/http-client.test.ts',
  'apps/runner/test/{faulty-hosts,interrupted-runs,signals}.test.ts',
];

/** Runs in each project of a zone. */
const zoneCheck = 'checks/src/time-zone.test.ts';

const withDates = testsWithDates(import.meta.dirname, [
  'packages/contract',
  'packages/engine',
  'packages/conformance',
  'packages/feeds',
  'packages/leagues',
]);

const json = process.env.VITEST_JSON;

// Projects run in the order of their names, the last ones where the others leave room: short files come after the long ones.
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: availableParallelism(),
    reporters: [
      'default',
      new CostReporter(),
      ...(json ? [['json', { outputFile: json }] satisfies ['json', object]] : []),
    ],
    setupFiles: ['./checks/src/suite/count-starts.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'edges',
          env: newYork,
          include: ['{apps,packages,bench,checks}/**/*.test.ts'],
          exclude: ['**/node_modules/**', stateless, ...timed],
        },
      },
      { extends: true, test: { name: 'new-york', env: newYork, isolate: false, include: [stateless, zoneCheck] } },
      // Two zones on either side of the date line: one odd zone alone hides the classic date bugs.
      {
        extends: true,
        test: {
          name: 'nauru',
          env: { TZ: 'Pacific/Nauru' },
          isolate: false,
          include: [...withDates, zoneCheck],
        },
      },
      {
        extends: true,
        test: {
          name: 'timed',
          env: newYork,
          include: timed,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});

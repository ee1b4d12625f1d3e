import { defineConfig } from 'vitest/config';
import { CostReporter } from './checks/src/suite/cost-reporter.ts';

// Two zones on either side of the date line: one odd zone alone hides the classic date bugs.
const pure = [
  'packages/core/**/*.test.ts',
  'packages/feeds/**/*.test.ts',
  'packages/leagues/**/*.test.ts',
  'checks/src/time-zone.test.ts',
];
const json = process.env.VITEST_JSON;

export default defineConfig({
  test: {
    pool: 'forks',
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
          name: 'new-york',
          env: { TZ: 'America/New_York' },
          include: ['{apps,packages,bench,checks}/**/*.test.ts'],
        },
      },
      { extends: true, test: { name: 'nauru', env: { TZ: 'Pacific/Nauru' }, include: pure } },
    ],
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});

import { describe, expect, it } from 'vitest';
import type { FileCost, SuiteRun } from './file-costs.ts';
import { slowestTable } from './slowest-table.ts';

function cost(file: string, seconds: number, starts: Partial<FileCost> = {}): FileCost {
  return { file, importMs: 500, hooksMs: 250, testsMs: seconds * 1000, processes: 0, databases: 0, ...starts };
}

const nba = 'packages/leagues/nba/src/sources/nba-stats/whole-run.test.ts';
const run: SuiteRun = {
  tookMs: 95_400,
  files: [
    cost(nba, 3),
    cost('apps/runner/test/killed-runs.test.ts', 217.3, { processes: 62, databases: 31 }),
    ...Array.from({ length: 30 }, (_, index) => cost(`packages/http/src/host-${index}.test.ts`, 0.1)),
  ],
};

describe('the table of the slowest files', () => {
  it('says what each spends its time on, slowest first', () => {
    const lines = slowestTable(run, { width: 80 }).split('\n');
    expect(lines.slice(0, 5)).toEqual([
      '25 slowest of 32 test files: 4:01 of 4:07 min, in 1:35 by the clock',
      '',
      'total s  import  hooks  tests  procs  dbs  file',
      '  218.1     0.5    0.3  217.3     62   31  apps/runner/test/killed-runs',
      '    3.8     0.5    0.3    3.0      -    -  …/nba/sources/nba-stats/whole-run',
    ]);
    expect(lines).toHaveLength(3 + 25);
  });

  it.each([60, 80, 100])('fits %i columns', (width) => {
    const [, ...rows] = slowestTable(run, { width }).split('\n');
    expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(width);
  });

  it('shows a whole path where there is room', () => {
    expect(slowestTable(run, { width: 120 })).toContain('  packages/leagues/nba/sources/nba-stats/whole-run');
  });

  it('says so where nothing was run', () => {
    expect(slowestTable(null, { width: 80 })).toBe('No test was run here yet: npx -y pnpm@12 test');
  });
});

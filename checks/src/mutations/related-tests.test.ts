import { describe, expect, it } from 'vitest';
import { importersOf, reachedFrom } from './imports.ts';
import { relatedTests } from './related-tests.ts';

const files = {
  'packages/core/src/index.ts':
    "export { addDays } from './days.ts';\nexport {\n  type Pace,\n  pace,\n} from './pace.ts';\n",
  'packages/core/src/days.ts': 'export function addDays() {}\n',
  'packages/core/src/days.test.ts': "import { addDays } from './days.ts';\n",
  'packages/core/src/other.test.ts': "import { pace } from './pace.ts';\n",
  'packages/core/src/week.test.ts': "import { run } from './run/run.ts';\n",
  'packages/core/src/pace.ts': 'export const pace = 1;\n',
  'packages/core/src/run/run.ts': "import { addDays } from '../days.ts';\n",
  'packages/core/src/run/run.test.ts': "import { run } from './run.ts';\n",
  'packages/store/src/write.test.ts': "import { type Pace, addDays as add } from '@backfield/core';\n",
  'packages/store/src/pace.test.ts': "import { pace } from '@backfield/core';\n",
  'packages/store/src/type.test.ts': "import type { addDays } from '@backfield/core';\n",
  'packages/store/src/late.test.ts': "const core = await import('../../core/src/days.ts');\n",
  'apps/runner/src/killed-runs.test.ts': "import { spawn } from 'node:child_process';\n",
};

const tree = {
  files: new Map(Object.entries(files)),
  packages: [
    { name: '@backfield/core', folder: 'packages/core', entries: new Map([['.', 'packages/core/src/index.ts']]) },
    { name: '@backfield/store', folder: 'packages/store', entries: new Map<string, string>() },
  ],
};

describe('the tests related to a file', () => {
  it('come nearest first: its own, beside it, in its package, elsewhere, and those that start the program', () => {
    expect(relatedTests(tree, importersOf(tree), 'packages/core/src/days.ts')).toEqual([
      ['packages/core/src/days.test.ts'],
      ['packages/core/src/week.test.ts'],
      ['packages/core/src/run/run.test.ts'],
      ['packages/store/src/write.test.ts', 'packages/store/src/late.test.ts'],
      ['apps/runner/src/killed-runs.test.ts'],
    ]);
  });

  it('begin with the one that noticed the fault before, wherever it has moved', () => {
    const rows = relatedTests(tree, importersOf(tree), 'packages/core/src/days.ts', 'packages/engine/src/week.test.ts');
    expect(rows.slice(0, 2)).toEqual([['packages/core/src/week.test.ts'], ['packages/core/src/days.test.ts']]);
  });

  it('follow a name through the package that hands it on, and no types', () => {
    expect([...reachedFrom('packages/core/src/pace.ts', importersOf(tree))].sort()).toEqual([
      'packages/core/src/index.ts',
      'packages/core/src/other.test.ts',
      'packages/core/src/pace.ts',
      'packages/store/src/pace.test.ts',
    ]);
  });
});

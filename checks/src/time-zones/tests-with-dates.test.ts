import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../house.ts';
import { testsWithDates } from './tests-with-dates.ts';

async function createTree(files: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), 'backfield-dates-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
}

describe('the tests that run in both time zones', () => {
  it.each([
    ['names a date', "const day = Temporal.PlainDate.from('2024-10-01');"],
    ['reads an instant of the old kind', "Date.parse('2024-10-01');"],
    ['formats for a place', 'n.toLocaleDateString();'],
    ['has a game day', 'const { gameDay } = game;'],
    ['calls a function over game days', "const day = toGameDay('2024-10-01');"],
    ['imports a module that has dates', "import { day } from './days.ts';"],
    ['imports one that imports such a module', "import { week } from '../weeks.ts';"],
    ['imports one only when it runs', "const { day } = await import('./days.ts');"],
    ['imports another package than the core', "import { nfl } from '@backfield/league-nfl';"],
  ])('have each that %s', async (_, text) => {
    await using tree = await createTree({
      'rules/a/one.test.ts': text,
      'rules/a/days.ts': 'export const day = new Date(0);',
      'rules/weeks.ts': "export { day as week } from './a/days.ts';\nimport './loop.ts';",
      'rules/loop.ts': "import { week } from './weeks.ts';",
    });
    expect(testsWithDates(tree.folder, ['rules'])).toEqual(['rules/a/one.test.ts']);
  });

  it('have none without dates, and none of an installed package', async () => {
    await using tree = await createTree({
      'rules/one.test.ts': "import { sum } from './sum.ts';\nimport { at } from '@backfield/core';",
      'rules/sum.ts': '// Nothing here is up to date.\nexport const sum = 1;',
      'rules/node_modules/some/two.test.ts': 'new Date();',
      'others/three.test.ts': 'new Date();',
    });
    expect(testsWithDates(tree.folder, ['rules'])).toEqual([]);
  });

  it('have the conformance of every league, and nearly everything of the days', () => {
    const tests = testsWithDates(root, ['packages/core', 'packages/leagues']);
    for (const league of ['mlb', 'nba', 'nfl', 'nhl', 'wnba']) {
      expect(tests).toContain(`packages/leagues/${league}/src/conformance.test.ts`);
    }
    expect(tests).toEqual(expect.arrayContaining(['game-day', 'plan', 'season'].map(testOfDays)));
  });
});

function testOfDays(name: string): string {
  return `packages/core/src/days/${name}.test.ts`;
}

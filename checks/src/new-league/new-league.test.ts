import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { League } from '@backfield/contract';
import { afterAll, describe, expect, it } from 'vitest';
import { layOut } from './lay-out.ts';
import { scratchLeague } from './scratch-league.ts';
import { readWords } from './words.ts';

const words = {
  code: 'SCRATCH',
  name: "NCAA men's basketball",
  feed: 'espn',
  sport: 'basketball',
  path: 'mens-college-basketball',
  group: '50',
  first: '2003',
  season: '11-01..04-15',
  periods: '2',
  minutes: '40',
};

const scratch = scratchLeague(readWords(words));
afterAll(() => scratch[Symbol.dispose]());

// The league's own tests, as they were laid out.
for (const file of ['conformance', 'league']) await scratch.load(`${scratch.folder}/src/${file}.test.ts`);

describe('the scaffold of a league', () => {
  it('touches its folder and the registry', () => {
    expect(scratch.written.filter((path) => !/^packages\/leagues\/(scratch|registry)\//.test(path))).toEqual([]);
  });

  it('registers it', async () => {
    const { leagues } = await scratch.load('packages/leagues/registry/src/index.ts');
    expect((leagues as League[]).find(({ code }) => code === 'SCRATCH')?.name).toBe(words.name);
  });

  it('overwrites nothing', () => {
    const before = readFileSync(join(scratch.root, 'packages/leagues/scratch/src/league.ts'), 'utf8');
    expect(() => layOut(scratch.root, readWords({ ...words, name: 'Another' }))).toThrow(
      'There is a league SCRATCH already',
    );
    expect(readFileSync(join(scratch.root, 'packages/leagues/scratch/src/league.ts'), 'utf8')).toBe(before);
  });

  it.each([
    ['code', 'Scratch', 'capital letters'],
    ['name', '', '--name'],
    ['feed', 'yahoo', 'only for espn'],
    ['sport', 'curling', 'only for basketball'],
    ['path', 'a/b', '--path'],
    ['group', 'fifty', 'a number'],
    ['first', '03', '--first'],
    ['season', '11-31..04-15', '--season'],
    ['season', '03-01..04-15', 'too short'],
    ['periods', '3', '2 or 4'],
    ['minutes', 'forty', '--minutes'],
  ])('says what is wrong with the %s "%s"', (word, text, message) => {
    expect(() => readWords({ ...words, [word]: text })).toThrow(message);
  });
});

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { root, workspacePackages } from '../house.ts';
import { layOut } from './lay-out.ts';
import { readWords } from './words.ts';

const words = {
  code: 'SCRATCH',
  name: "NCAA men's basketball",
  feed: 'espn',
  sport: 'basketball',
  path: 'mens-college-basketball',
  first: '2003',
  season: '11-01..04-15',
  periods: '2',
  minutes: '40',
};

/** A folder with the leagues alone, as text; whatever else they import is linked to this repository. */
const scratch = mkdtempSync(join(tmpdir(), 'backfield-new-league-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const isText = (path: string) => !path.endsWith('node_modules');
cpSync(join(root, 'packages/leagues'), join(scratch, 'packages/leagues'), { recursive: true, filter: isText });
const written = layOut(scratch, readWords(words));
link('packages/leagues/scratch', 'packages/leagues/scratch/simulated');
link('packages/leagues/registry', 'packages/leagues/registry/simulated');

/** Links what these packages depend on, as an install would. */
function link(...folders: string[]): void {
  const ours = new Map(workspacePackages().map(({ name, folder }) => [name, join(root, folder)]));
  ours.set('@backfield/league-scratch', join(scratch, 'packages/leagues/scratch'));
  ours.set('@backfield/simulated-scratch', join(scratch, 'packages/leagues/scratch/simulated'));
  ours.set('@backfield/simulated-leagues', join(scratch, 'packages/leagues/registry/simulated'));
  for (const folder of folders) {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(scratch, folder, 'package.json'), 'utf8'));
    for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
      const place = join(scratch, folder, 'node_modules', name);
      mkdirSync(dirname(place), { recursive: true });
      symlinkSync(ours.get(name) ?? join(root, 'node_modules', name), place);
    }
  }
}

// The league's own tests, as they were laid out.
for (const file of ['conformance', 'league']) {
  await import(pathToFileURL(join(scratch, `packages/leagues/scratch/src/${file}.test.ts`)).href);
}

describe('the scaffold of a league', () => {
  it('touches its folder and the registry', () => {
    expect(written.filter((path) => !/^packages\/leagues\/(scratch|registry)\//.test(path))).toEqual([]);
  });

  it('registers it', async () => {
    const { findLeague } = await import(pathToFileURL(join(scratch, 'packages/leagues/registry/src/index.ts')).href);
    expect(findLeague('SCRATCH')?.name).toBe(words.name);
  });

  it('overwrites nothing', () => {
    const before = readFileSync(join(scratch, 'packages/leagues/scratch/src/league.ts'), 'utf8');
    expect(() => layOut(scratch, readWords({ ...words, name: 'Another' }))).toThrow(
      'There is a league SCRATCH already',
    );
    expect(readFileSync(join(scratch, 'packages/leagues/scratch/src/league.ts'), 'utf8')).toBe(before);
  });

  it.each([
    ['code', 'Scratch', 'capital letters'],
    ['name', '', '--name'],
    ['feed', 'yahoo', 'only for espn'],
    ['sport', 'curling', 'only for basketball'],
    ['path', 'a/b', '--path'],
    ['first', '03', '--first'],
    ['season', '11-31..04-15', '--season'],
    ['season', '03-01..04-15', 'too short'],
    ['periods', '3', '2 or 4'],
    ['minutes', 'forty', '--minutes'],
  ])('says what is wrong with the %s "%s"', (word, text, message) => {
    expect(() => readWords({ ...words, [word]: text })).toThrow(message);
  });
});

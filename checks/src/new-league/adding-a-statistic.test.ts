import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { League } from '@backfield/contract';
import { type SimulatedLeague, World } from '@backfield/simulator';
import { afterAll, expect, it } from 'vitest';
import { root } from '../house.ts';
import { recipeOf } from './recipe.ts';
import { scratchLeague } from './scratch-league.ts';
import { readWords } from './words.ts';

/** The league of the page, as the command of its first step lays it out. */
const words = { code: 'XBL', name: 'Example Basketball League', feed: 'espn', sport: 'basketball', path: 'xbl' };
const scratch = scratchLeague(readWords({ ...words, first: '2003', season: '11-01..04-15' }));
afterAll(() => scratch[Symbol.dispose]());

const recipe = recipeOf(readFileSync(join(root, 'docs/adding-a-statistic.md'), 'utf8'));
for (const { file, apply } of recipe) {
  const path = join(scratch.root, scratch.folder, file);
  writeFileSync(path, apply(readFileSync(path, 'utf8')));
}
// The whole suite: every value that the simulator gives must be read, the new ones too.
await scratch.load(`${scratch.folder}/src/conformance.test.ts`);

it('a statistic of one league touches at most six files, all in its folder', () => {
  expect(recipe.length).toBeGreaterThan(3);
  expect(recipe.length).toBeLessThanOrEqual(6);
  expect(recipe.filter(({ file }) => !/^(src|simulated)\//.test(file))).toEqual([]);
});

it('the league has it, and its simulated games do', async () => {
  const { xbl } = await scratch.load(`${scratch.folder}/src/index.ts`);
  expect((xbl as League).propTypes.map(({ code }) => code)).toContain('technical_fouls');
  const { simulatedLeagues } = await scratch.load('packages/leagues/registry/simulated/src/simulated-leagues.ts');
  const world = new World({ leagues: simulatedLeagues as SimulatedLeague[], now: '2035-01-01T12:00:00Z' });
  const [first] = world.games('XBL', 2024);
  const truth = world.truth('XBL', first?.game.id ?? '');
  expect(truth.filter(({ propType }) => propType === 'technical_fouls').length).toBeGreaterThan(10);
});

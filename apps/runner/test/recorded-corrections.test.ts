import { goldenRows, serveRecordedAnswers } from '@backfield/conformance';
import { databases } from '@backfield/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProgram } from './support/run-program.ts';
import { createScratch, type Scratch } from './support/scratch.ts';
import { storedRows } from './support/stored-rows.ts';

const dir = process.env.BACKFIELD_RECORDED_DIR ?? '';
const title = dir ? 'recorded answers' : 'recorded answers (skipped: BACKFIELD_RECORDED_DIR is unset)';
const before = '2023-12-01';

let scratch: Scratch;
beforeAll(async () => {
  scratch = await createScratch();
});
afterAll(() => scratch[Symbol.asyncDispose]());

/** A row of golden.tsv as a key and a value. */
function read(row: string) {
  const cells = row.split('\t');
  const [, , game, day, , , , , , , player, , , propType, value] = cells as string[];
  return {
    game: game as string,
    day: day as string,
    propType: propType as string,
    key: `${game} ${player} ${propType}`,
    value,
  };
}

/** "game player prop-type old new" of every value that the two files give differently for the games of both. */
async function expectedCorrections(): Promise<{ days: string[]; corrections: string[] }> {
  const old = (await goldenRows(dir, `golden-as-of-${before}.tsv`, 'NHL', 'nhl')).map(read);
  const games = new Set(old.map(({ game }) => game));
  const current = (await goldenRows(dir, 'golden.tsv', 'NHL', 'nhl')).map(read).filter(({ game }) => games.has(game));
  const known = new Set(old.map(({ game, propType }) => `${game} ${propType}`));
  const oldValues = new Map(old.map(({ key, value }) => [key, value]));
  const newValues = new Map(current.map(({ key, value }) => [key, value]));
  const corrections = [...oldValues]
    .filter(([key, value]) => newValues.get(key) !== value)
    .map(([key, value]) => `${key} ${value} ${newValues.get(key) ?? 'none'}`);
  // A prop type that the whole older answer lacked is an addition and no correction.
  const lateLines = current
    .filter(({ game, propType, key }) => known.has(`${game} ${propType}`) && !oldValues.has(key))
    .map(({ key, value }) => `${key} none ${value}`);
  return { days: [...new Set(old.map(({ day }) => day))], corrections: [...corrections, ...lateLines].sort() };
}

describe.skipIf(!dir)(title, () => {
  it('as of then, and then as of now, give exactly the corrections in which they differ', {
    timeout: 120_000,
  }, async () => {
    const { days, corrections } = await expectedCorrections();
    expect(corrections.length).toBeGreaterThan(0);
    await using database = await databases.either();
    for (const asOf of [before, undefined]) {
      await using upstream = await serveRecordedAnswers({ dir, ...(asOf && { asOf }) });
      const words = ['NHL', '--dates', days.join(','), '--fresh', '--rate', '500'];
      const run = await runProgram(words, { ...database.environment, BACKFIELD_UPSTREAM: upstream.url });
      expect(run.exitCode, run.errors).toBe(0);
      if (asOf) expect((await storedRows(database.location)).corrections).toEqual([]);
    }
    const stored = (await storedRows(database.location)).corrections.map((row) => {
      const [, game, player, , propType, old, current] = row.split('\t');
      return [game, player, propType, old, current].join(' ');
    });
    expect(stored.sort()).toEqual(corrections);
  });
});

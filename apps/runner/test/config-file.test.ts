import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { configuredCorrections, preferredSources, readConfigFile } from '../src/commands/options/config-file.ts';
import { createScratch, type Scratch } from './support/scratch.ts';

let scratch: Scratch;
beforeAll(async () => {
  scratch = await createScratch();
});
afterAll(() => scratch[Symbol.asyncDispose]());

async function read(name: string, text: string) {
  const file = scratch.path(name);
  await writeFile(file, text);
  return readConfigFile({ environment: { BACKFIELD_CONFIG: file } });
}

describe('the configuration file', () => {
  it('chooses the sources of leagues', async () => {
    const config = await read('good.config.ts', "export default { leagues: { NHL: { source: 'espn' }, MLB: {} } };");
    expect(preferredSources(config)).toEqual({ NHL: 'espn' });
  });

  it('says when final games of leagues are read again', async () => {
    const text =
      'export default { leagues: { NHL: { recheck: [1, 2], deepDays: 0 }, NFL: { deepDays: 30 }, MLB: {} } };';
    expect(configuredCorrections(await read('corrections.config.ts', text))).toEqual({
      NHL: { recheck: [1, 2], deepDays: 0 },
      NFL: { deepDays: 30 },
      MLB: {},
    });
  });

  it('need not be there', async () => {
    expect(preferredSources(await readConfigFile({ environment: {} }))).toEqual({});
  });

  it.each([
    ['league.config.ts', 'export default { leagues: { NLH: {} } };', /league\.config\.ts: leagues: .*NLH/],
    ['source.config.ts', "export default { leagues: { NHL: { source: 'x' } } };", /leagues\.NHL\.source: .*"nhl"/],
    ['recheck.config.ts', 'export default { leagues: { NHL: { recheck: 3 } } };', /leagues\.NHL\.recheck: /],
    ['deep.config.ts', 'export default { leagues: { NHL: { deepDays: -7 } } };', /leagues\.NHL\.deepDays: /],
    ['field.config.ts', 'export default { league: {} };', /field\.config\.ts: .*"league"/],
    ['nothing.config.ts', 'export const a = 1;', /nothing\.config\.ts: /],
    ['broken.config.ts', 'export default {', /broken\.config\.ts can't be loaded: /],
  ])('with something wrong in it is refused with its name and the field (%s)', async (name, text, message) => {
    const refused = read(name, text);
    await expect(refused).rejects.toMatchObject({ code: 'BAD_CONFIG' });
    await expect(refused).rejects.toThrow(message);
  });

  it('that is named has to be there', async () => {
    const missing = readConfigFile({ environment: { BACKFIELD_CONFIG: scratch.path('none.config.ts') } });
    await expect(missing).rejects.toMatchObject({ code: 'BAD_CONFIG' });
  });
});

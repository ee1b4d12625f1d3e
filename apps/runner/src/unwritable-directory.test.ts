import { mkdir, writeFile } from 'node:fs/promises';
import { startSimulator } from '@backfield/simulator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabases, server, type TestDatabases } from './testing/databases.ts';
import { createScratch, runProgram, type Scratch } from './testing/run-program.ts';

/** Permissions do not bind the superuser; a path below a file can be written by nobody. */
let scratch: Scratch;
let databases: TestDatabases;
beforeAll(async () => {
  scratch = await createScratch();
  databases = createTestDatabases(scratch);
  await writeFile(scratch.path('file'), '');
});
afterAll(() => scratch[Symbol.asyncDispose]());

describe('a data directory that can’t be written', () => {
  it('gets one plain message before anything is asked', async () => {
    await using simulator = await startSimulator({ now: '2024-10-28T12:00:00Z' });
    const environment = { BACKFIELD_DATA_DIR: scratch.path('file/data'), BACKFIELD_UPSTREAM: simulator.url };
    const { exitCode, output, errors } = await runProgram(['WNBA', '3'], environment);
    expect({ exitCode, output }).toEqual({ exitCode: 1, output: '' });
    expect(errors).toMatch(
      /^.*file\/data\/db can't be written: .*BACKFIELD_DATA_DIR.*\(DATA_DIRECTORY_UNWRITABLE\)\n$/,
    );
    expect(simulator.stats().requests).toBe(0);
  });

  it('is told where only progress is to be kept there', { timeout: 60_000 }, async () => {
    await using database = await databases.either();
    await using simulator = await startSimulator({ now: '2024-10-28T12:00:00Z' });
    const dataDirectory = server.url ? scratch.path('file/data') : database.dataDirectory;
    if (!server.url) await writeFile(`${dataDirectory}/progress`, '');
    const environment = {
      ...database.environment,
      BACKFIELD_DATA_DIR: dataDirectory,
      BACKFIELD_UPSTREAM: simulator.url,
    };
    const words = ['WNBA', '--from', '2024-09-15', '--to', '2024-09-16', '--rate', '500'];
    const { exitCode, output, errors } = await runProgram(words, environment);
    expect(exitCode).toBe(1);
    expect(output + errors).toMatch(/WNBA.*stopped \(DATA_DIRECTORY_UNWRITABLE\): .*progress/);
    expect(output + errors).not.toMatch(/INTERNAL|\n +at /);
  });

  it('has a file where the database is to be', async () => {
    await mkdir(scratch.path('data'));
    await writeFile(scratch.path('data/db'), '');
    const { exitCode, errors } = await runProgram(['WNBA', '3'], { BACKFIELD_DATA_DIR: scratch.path('data') });
    expect(exitCode).toBe(1);
    expect(errors).toMatch(/^.*data\/db can't be written: .*\(DATA_DIRECTORY_UNWRITABLE\)\n$/);
  });
});

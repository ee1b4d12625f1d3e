import { execFile, spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { toGameDay } from '@backfield/contract';
import { startSimulator } from '@backfield/simulated-leagues';
import { databases, server } from '@backfield/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProgressFiles } from '../src/progress/progress-file.ts';
import { programWords, runProcess } from './support/run-process.ts';
import { runProgram } from './support/run-program.ts';
import { createScratch, type Scratch } from './support/scratch.ts';

/** Permissions do not bind the superuser; a path below a file can be written by nobody. */
let scratch: Scratch;
beforeAll(async () => {
  scratch = await createScratch();
  await writeFile(scratch.path('file'), '');
});
afterAll(() => scratch[Symbol.asyncDispose]());

describe('a data directory that can’t be written', () => {
  it('gets one plain message before anything is asked', async () => {
    await using simulator = await startSimulator({ now: '2024-10-28T12:00:00Z' });
    const environment = { BACKFIELD_DATA_DIR: scratch.path('file/data'), BACKFIELD_UPSTREAM: simulator.url };
    const { exitCode, output, errors } = await runProcess(['WNBA', '3'], environment);
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

  it.skipIf(process.platform !== 'linux')('takes no entries, as /proc: it is told, not tried for ever', async () => {
    const environment = { BACKFIELD_DATA_DIR: '/proc/backfield/data' };
    const { exitCode, errors } = await runProgram(['status'], environment);
    expect(exitCode).toBe(1);
    expect(errors).toMatch(/^\/proc\/backfield\/data\/db can't be written: .*\(DATA_DIRECTORY_UNWRITABLE\)\n$/);
  });

  it.skipIf(process.platform !== 'linux')('takes no entries, where only progress is to be kept there', async () => {
    const progress = createProgressFiles('/proc/backfield/progress', () => {});
    const day = toGameDay('2024-09-15');
    const at = '2024-10-28T12:00:00Z';
    const nothingDone = { processedDates: 0, totalDates: 1, inserted: 0, errors: 0, done: [], waiting: [], failed: [] };
    const times = { startDate: day, endDate: day, currentDate: null, startedAt: at, lastUpdatedAt: at };
    const saved = progress.save({ version: 1, league: 'WNBA', plan: 'wnba-one-day', ...times, ...nothingDone });
    await expect(saved).rejects.toMatchObject({ code: 'DATA_DIRECTORY_UNWRITABLE' });
  });

  it('has a file where the database is to be', async () => {
    await mkdir(scratch.path('data'));
    await writeFile(scratch.path('data/db'), '');
    const { exitCode, errors } = await runProgram(['WNBA', '3'], { BACKFIELD_DATA_DIR: scratch.path('data') });
    expect(exitCode).toBe(1);
    expect(errors).toMatch(
      /^.*data\/db is a file, where the embedded database needs a directory\. .*\(DATA_DIRECTORY_UNWRITABLE\)\n$/,
    );
  });
});

/** A file system in memory, seen by one command alone: the one way to a small disk that needs no rights and harms nobody. */
const ownMounts = ['--user', '--map-root-user', '--mount', 'sh', '-c'];
const canMount = spawnSync('unshare', [...ownMounts, 'mount -t tmpfs tmpfs /mnt']).status === 0;
const diskTitle = canMount
  ? 'a disk that is full'
  : 'a disk that is full (skipped: no file system can be mounted here)';

describe.skipIf(!canMount)(diskTitle, () => {
  it('ends the run with a plain message, and once there is room the same words go on', {
    timeout: 90_000,
  }, async () => {
    await using simulator = await startSimulator({ now: '2024-10-28T12:00:00Z' });
    const directory = scratch.path('small');
    await mkdir(directory);
    const script = `
      mount -t tmpfs -o size=105m tmpfs "$BACKFIELD_DATA_DIR"
      "$@" 2>&1; echo "exit $?"
      mount -o remount,size=500m tmpfs "$BACKFIELD_DATA_DIR"
      "$@" 2>&1; echo "exit $?"`;
    const words = programWords('MLB', '--from', '2024-09-08', '--to', '2024-09-13', '--rate', '500');
    const env = { PATH: process.env.PATH, BACKFIELD_DATA_DIR: directory, BACKFIELD_UPSTREAM: simulator.url };
    const { stdout } = await promisify(execFile)('unshare', [...ownMounts, script, 'sh', ...words], { env });
    const [full, mended] = stdout.split('exit 1\n');
    expect(full).toMatch(/MLB stopped \(DATA_DIRECTORY_UNWRITABLE\): The disk of .*small\/db is full.* Make room/);
    expect(mended).toMatch(/Complete: .*\nexit 0\n$/);
  });
});

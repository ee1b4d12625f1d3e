import { PassThrough } from 'node:stream';
import { openStore } from '@backfield/store';
import { databases, server } from '@backfield/store/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandContext } from '../src/command-context.ts';
import { createProgram } from '../src/program.ts';
import { until } from './support/made-up-upstream.ts';
import { type Environment, startProcess } from './support/run-process.ts';
import { createScratch, type Scratch } from './support/scratch.ts';

const saysEnding = 'Ending when the database has answered. Once more stops at once.\n';
const provesNothing = 'Interrupted before everything was verified: nothing is proved.';

let scratch: Scratch;
beforeAll(async () => {
  scratch = await createScratch();
});
afterAll(() => scratch[Symbol.asyncDispose]());

/** The outside of a process in which Ctrl-C comes when a command asks for the time once more than `lookings` times. */
function contextInterruptedAfter(lookings: number, environment: Environment) {
  const interruption = new AbortController();
  const errorStream = new PassThrough({ encoding: 'utf8' });
  const printed: string[] = [];
  let looked = 0;
  const context: CommandContext = {
    environment,
    print: (text) => printed.push(text),
    write: async (text) => printed.push(text) > 0,
    errorStream: errorStream as unknown as NodeJS.WriteStream,
    signal: interruption.signal,
    abandonSignal: new AbortController().signal,
    now() {
      looked += 1;
      if (looked > lookings) interruption.abort();
      return Date.parse('2024-11-20T12:00:00Z');
    },
    setExitCode: () => {},
  };
  return { context, printed, errors: () => errorStream.read() };
}

describe('verification that is interrupted', { timeout: 60_000 }, () => {
  it.each([
    ['verify', 'NBA', []],
    ['verify', 'all', []],
    ['heal', 'all', ['--dry-run']],
  ])('claims nothing of %s %s', async (command, league, more) => {
    await using database = await databases.embedded();
    const { context, printed, errors } = contextInterruptedAfter(1, database.environment);
    const ended = createProgram(context).parseAsync(['node', 'backfill', command, league, ...more]);
    await expect(ended).rejects.toMatchObject({ code: 'INTERRUPTED', message: provesNothing });
    expect(printed).toEqual([]);
    expect(errors()).toBe(saysEnding);
    await (await openStore(database.location)).close();
  });

  it.skipIf(server.url === '')(`says so at once and exits 130, on ${server.title}`, async () => {
    await using database = await databases.onServer();
    await (await openStore(database.location)).close();
    const holder = new pg.Client({ connectionString: database.environment.DATABASE_URL });
    await holder.connect();
    await holder.query('begin');
    await holder.query('lock table games in access exclusive mode');
    const program = startProcess(['verify', 'WNBA'], database.environment);
    const waiting =
      'select from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())';
    await until(async () => ((await holder.query(waiting)).rowCount ?? 0) > 0);
    program.child.kill('SIGINT');
    await until(() => program.errors() === saysEnding);
    await holder.query('rollback');
    await holder.end();
    const { exitCode, output, errors } = await program.done;
    expect({ exitCode, output }).toEqual({ exitCode: 130, output: '' });
    expect(errors).toContain(`${provesNothing} (INTERRUPTED)`);
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openStore } from '@backfield/store';
import { databases, server, type TestDatabase } from '@backfield/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programWords, startProcess } from './support/run-process.ts';
import { runProgram } from './support/run-program.ts';

const manyRows = "select generate_series(1, 10000000) as i, repeat('x', 200) as long";
const endless = 'select count(*) from generate_series(1, 100000000000)';

describe('query', () => {
  let embedded: TestDatabase;
  let onServer: TestDatabase | undefined;

  beforeAll(async () => {
    embedded = await databases.embedded();
    if (server.url) onServer = await databases.onServerFromNothing();
  });
  afterAll(async () => {
    await onServer?.[Symbol.asyncDispose]();
    await embedded[Symbol.asyncDispose]();
  });

  /** Runs `query "..." | reader`, and says what both wrote. */
  async function queryInto(reader: string, sql: string, environment: TestDatabase['environment']) {
    const { PATH, HOME } = process.env;
    const words = programWords('query', '--allow-superuser', sql).map((word) => `'${word.replaceAll("'", "'\\''")}'`);
    const shell = spawn('bash', ['-o', 'pipefail', '-c', `${words.join(' ')} | ${reader}`], {
      env: { PATH, HOME, ...environment },
    });
    let [output, errors] = ['', ''];
    shell.stdout.on('data', (text) => {
      output += text;
    });
    shell.stderr.on('data', (text) => {
      errors += text;
    });
    const [exitCode] = await once(shell, 'close');
    return { output, errors, exitCode };
  }

  async function expectAnEnd(
    { environment }: TestDatabase,
    signal: NodeJS.Signals,
    isRunning: (pid: number) => Promise<boolean>,
  ) {
    const program = startProcess(['query', '--allow-superuser', endless], environment);
    await expect.poll(() => isRunning(program.child.pid ?? 0), { timeout: 30_000 }).toBe(true);
    const signalledAtMs = Date.now();
    program.child.kill(signal);
    const { exitCode, errors } = await program.done;
    expect(Date.now() - signalledAtMs).toBeLessThan(2000);
    expect({ exitCode, errors }).toEqual({
      exitCode: 130,
      errors: 'Interrupted; the statement was ended. (INTERRUPTED)\n',
    });
  }

  it('ends quietly when its reader does, embedded', async () => {
    const { output, errors, exitCode } = await queryInto('head -n 2', manyRows, embedded.environment);
    expect(output).toMatch(/^ +i {2}long\n +1 {2}x+\n$/);
    expect({ errors, exitCode }).toEqual({ errors: '', exitCode: 0 });
  });

  it('ends within two seconds of Ctrl-C, embedded', async () => {
    const holder = join(embedded.dataDirectory, 'db.holder');
    const isRunning = async (pid: number) => (await readFile(holder, 'utf8').catch(() => '')).startsWith(`${pid} `);
    await expectAnEnd(embedded, 'SIGINT', isRunning);
  });

  it('refuses what returns nothing, before it runs', async () => {
    const { exitCode, errors } = await runProgram(['query', 'drop table games'], embedded.environment);
    expect(exitCode).toBe(2);
    expect(errors).toBe(
      'query only reads, and this statement returns no rows: it does something else. It was not run. (BAD_OPTION)\n',
    );
  });

  it('shows where a statement is wrong', async () => {
    const { exitCode, errors } = await runProgram(['query', 'select * from stat_line'], embedded.environment);
    expect(exitCode).toBe(1);
    expect(errors).toBe(
      [
        'The embedded database answers: relation "stat_line" does not exist (42P01).',
        '  select * from stat_line',
        '                ^',
        'Did you mean stat_lines?',
        '(DATABASE_ERROR)',
        '',
      ].join('\n'),
    );
  });

  describe.skipIf(!server.url)(`on ${server.title}`, () => {
    it('reads a database that nothing was stored in, and makes no tables there', async () => {
      const { exitCode, errors } = await runProgram(
        ['query', '--allow-superuser', 'select * from stat_lines'],
        onServer?.environment ?? {},
      );
      expect(exitCode).toBe(1);
      expect(errors).toContain('There are no tables here yet. A backfill makes them.');
    });

    it('ends quietly when its reader does', async () => {
      const { output, errors, exitCode } = await queryInto('head -n 2', manyRows, onServer?.environment ?? {});
      expect(output).toMatch(/^ +i {2}long\n +1 {2}x+\n$/);
      expect({ errors, exitCode }).toEqual({ errors: '', exitCode: 0 });
    });

    it('ends within two seconds of SIGTERM, and so does its statement', async () => {
      if (!onServer) throw new Error('No server.');
      await using store = await openStore(onServer.location);
      const running = 'select 1 from pg_stat_activity where datname = current_database() and query = $1';
      const isRunning = async () => (await store.query(running, [endless])).length > 0;
      await expectAnEnd(onServer, 'SIGTERM', isRunning);
      await expect.poll(isRunning).toBe(false);
    });

    it('holds no more than a part of a long answer', async () => {
      // 40 MB of text through a heap of 32.
      const environment = { ...onServer?.environment, NODE_OPTIONS: '--max-old-space-size=32' };
      const rows = manyRows.replace('10000000', '200000');
      expect(await queryInto('wc -l', rows, environment)).toEqual({ output: '200001\n', errors: '', exitCode: 0 });
    });
  });
});

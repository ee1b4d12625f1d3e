import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../open-store.ts';
import { embeddedTemplate } from '../testing/embedded-template.ts';
import { sampleWrite } from '../testing/sample-game.ts';
import { sampleLeague } from '../testing/sample-league.ts';
import { openEmbeddedDatabase } from './embedded-database.ts';

describe('the embedded database', () => {
  let folder: string;
  const children: ChildProcess[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'backfield-embedded-'));
  });
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  /** A directory with a database that has its tables. */
  async function madeBefore(): Promise<string> {
    const directory = join(folder, 'db');
    cpSync(await embeddedTemplate(), directory, { recursive: true });
    return directory;
  }

  async function holdInAnotherProcess(directory: string): Promise<ChildProcess> {
    const script = new URL('../testing/hold-directory.ts', import.meta.url).pathname;
    const child = spawn(process.execPath, [script, directory], { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    await once(child.stdout, 'data');
    return child;
  }

  it('keeps what was written when it is opened again', async () => {
    const directory = join(folder, 'deeper', 'db');
    const store = await openStore({ directory });
    await store.registerLeagues([sampleLeague()]);
    await store.writeGame(sampleWrite());
    await store.close();
    const again = await openStore({ directory });
    expect(await again.writeGame(sampleWrite())).toMatchObject({ status: 'unchanged' });
    expect(again.description).toBe(`the embedded database in ${directory}`);
    await again.close();
  });

  it('is said to be made before it is, and once', async () => {
    const directory = join(folder, 'db');
    const told: boolean[] = [];
    const onMaking = () => told.push(existsSync(join(directory, 'PG_VERSION')));
    await (await openStore({ directory }, { onMaking })).close();
    await (await openStore({ directory }, { onMaking })).close();
    expect(told).toEqual([false]);
  });

  it('refuses a directory that another process holds, and takes it over when that process was killed', async () => {
    const directory = await madeBefore();
    const holder = await holdInAnotherProcess(directory);
    await expect(openStore({ directory })).rejects.toMatchObject({
      code: 'DATA_DIRECTORY_IN_USE',
      message: expect.stringContaining(`in use by another run (process ${holder.pid} on `),
    });
    const killed = once(holder, 'exit');
    holder.kill('SIGKILL');
    await killed;
    const store = await openStore({ directory });
    await store.close();
  });

  it('refuses a second store on the same directory in one process', async () => {
    const directory = await madeBefore();
    const store = await openStore({ directory });
    await expect(openStore({ directory })).rejects.toMatchObject({ code: 'DATA_DIRECTORY_IN_USE' });
    await store.close();
    await (await openStore({ directory })).close();
  });

  it('refuses a directory that can not be made', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(openStore({ directory: join(folder, 'file', 'db') })).rejects.toMatchObject({
      code: 'DATA_DIRECTORY_UNWRITABLE',
      message: expect.stringContaining("can't be written"),
    });
  });

  it('writes a checkpoint every 200 games, and tells the planner about a bulk load', async () => {
    const directory = await madeBefore();
    const database = await openEmbeddedDatabase(directory);
    const checkpoint = async () =>
      (await database.query('select redo_lsn::text as lsn from pg_control_checkpoint()'))[0];
    const before = await checkpoint();
    await database.query(`insert into leagues (code, name) values ('NFL', 'National Football League')`);
    for (let games = 0; games < 199; games += 1) await database.gameWritten?.();
    expect(await checkpoint()).toEqual(before);
    await database.gameWritten?.();
    expect(await checkpoint()).not.toEqual(before);
    await database.close();
    const again = await openEmbeddedDatabase(directory);
    expect(await again.query(`select reltuples::integer as rows from pg_class where relname = 'leagues'`)).toEqual([
      { rows: 1 },
    ]);
    await again.close();
  });

  it('lets go of a directory that holds no database it can open', async () => {
    const directory = await madeBefore();
    const version = join(directory, 'PG_VERSION');
    expect(existsSync(version)).toBe(true);
    writeFileSync(version, '9.6\n');
    await expect(openStore({ directory })).rejects.toMatchObject({
      code: 'DATABASE_ERROR',
      message: expect.stringContaining("can't be opened"),
    });
    writeFileSync(version, '18\n');
    await (await openStore({ directory })).close();
  });
});

import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { StoreError } from '@backfield/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../open-store.ts';
import { sampleWrite } from '../testing/sample-game.ts';
import { sampleLeague } from '../testing/sample-league.ts';
import { openEmbeddedDatabase } from './embedded-database.ts';

let folder: string;
/** A database with tables and nothing in them. */
let fresh: string;
/** A directory of a database to which a league and a game were written. */
let used: string;
/** The files of its larger tables and indexes, by the relation's name. */
let files: Record<string, string>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backfield-damaged-'));
  [fresh, used] = [join(folder, 'fresh'), join(folder, 'used')];
  await (await openStore({ directory: fresh })).close();
  cpSync(fresh, used, { recursive: true });
  await using store = await openStore({ directory: used });
  await write(store);
  const rows = await store.query<{ name: string; path: string }>(
    `select relname as name, pg_relation_filepath(oid) as path from pg_class where relkind in ('r', 'i')`,
  );
  files = Object.fromEntries(rows.map(({ name, path }) => [name, path]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Store = Awaited<ReturnType<typeof openStore>>;

async function write(store: Store): Promise<void> {
  await store.registerLeagues([sampleLeague()]);
  await store.writeGame(sampleWrite());
}

/** Opens the database, writes and reads it, and closes it, as a run does. */
async function use(directory: string): Promise<void> {
  await using store = await openStore({ directory });
  await write(store);
  await store.query('select * from stat_lines');
}

const inside = (directory: string, name: string) => join(directory, files[name] ?? expect.unreachable(name));
const zeroed = (file: string) => writeFileSync(file, Buffer.alloc(statSync(file).size));
const noise = (file: string) => writeFileSync(file, Buffer.alloc(statSync(file).size, 'noise'));
const everyOther = <T>(list: readonly T[]) => list.filter((_, index) => index % 2 === 1);
const logsOf = (directory: string) =>
  readdirSync(join(directory, 'pg_wal')).flatMap((name) => (name.length === 24 ? join(directory, 'pg_wal', name) : []));

/** A damage done to a directory before it is opened, and the message that its user reads then. */
type Damage = readonly [name: string, damage: (directory: string) => void, says: RegExp];

/** Damages that are seen before PGlite is started. */
const seenAtOnce: readonly Damage[] = [
  ['pg_control is missing', (at) => rmSync(join(at, 'global/pg_control')), /global\/pg_control is missing/],
  [
    'pg_control is cut off',
    (at) => truncateSync(join(at, 'global/pg_control'), 4096),
    /has 4096 bytes in place of 8192/,
  ],
  ['PG_VERSION is missing', (at) => rmSync(join(at, 'PG_VERSION')), /and no PG_VERSION/],
  ['PG_VERSION is empty', (at) => truncateSync(join(at, 'PG_VERSION')), /PG_VERSION says ""/],
  [
    'it is of PostgreSQL 17',
    (at) => writeFileSync(join(at, 'PG_VERSION'), '17\n'),
    /says "17", .* reads PostgreSQL 18/,
  ],
  ['its log is gone', (at) => logsOf(at).forEach((log) => void rmSync(log)), /pg_wal holds no log/],
  ['its log and its folder are gone', (at) => rmSync(join(at, 'pg_wal'), { recursive: true }), /ENOENT.*pg_wal/],
  ['half of the folders are missing', (at) => removeHalf(at), /is missing/],
  ['half of the tables are missing', (at) => removeHalf(join(at, 'base/5')), /base\/5\/.* is missing/],
  ['a folder of it is a link to itself', (at) => replace(join(at, 'base'), (base) => symlinkSync(base, base)), /ELOOP/],
  ['it is a link to itself', (at) => replace(at, () => symlinkSync(at, at)), /ELOOP/],
  [
    'it is a link to another',
    (at) => replace(at, () => symlinkSync(used, at)),
    /is a link, which PGlite does not follow/,
  ],
  ['it is a file', (at) => replace(at, () => writeFileSync(at, 'text')), /is a file.* Move it away/],
  ['it holds photos', (at) => replace(at, () => putPhotos(at)), /it holds IMG_1.jpg, IMG_2.jpg, IMG_3.jpg and 2 more/],
];

/** Damages that PGlite sees while it opens, or a statement meets. */
const seenByPostgres: readonly Damage[] = [
  ['pg_control is zeros', (at) => zeroed(join(at, 'global/pg_control')), /can't be opened: .*incompatible/],
  ['the log is zeros', (at) => logsOf(at).forEach(zeroed), /could not locate a valid checkpoint record/],
  ['the log is cut off', (at) => logsOf(at).forEach((log) => void truncateSync(log, 1000)), /valid checkpoint record/],
  ['pg_xact is missing', (at) => rmSync(join(at, 'pg_xact'), { recursive: true }), /status of transaction/],
  ['a catalog is missing', (at) => rmSync(inside(at, 'pg_class')), /could not open file/],
  ['a catalog is cut off', (at) => truncateSync(inside(at, 'pg_attribute'), 8192), /pg_attribute/],
  ['an index of a catalog is noise', (at) => noise(inside(at, 'pg_class_oid_index')), /invalid page/],
  ['a table is missing', (at) => rmSync(inside(at, 'player_game_logs')), /is damaged: could not open file/],
  ['a table is cut off', (at) => truncateSync(inside(at, 'games'), 100), /is damaged: could not read blocks/],
  ['a table is noise', (at) => noise(inside(at, 'games')), /is damaged: invalid page/],
  ['an index is empty', (at) => truncateSync(inside(at, 'player_game_logs_pkey')), /is damaged: could not read blocks/],
];

/** Two copies laid over each other: Postgres may come upon it or not, and has to end either way. */
const mixtures: readonly (readonly [name: string, mix: (directory: string) => void])[] = [
  ['a new one was copied over it', (at) => cpSync(fresh, at, { recursive: true })],
  [
    'it was copied over a new one, but for its log',
    (at) => {
      rmSync(join(at, 'pg_wal'), { recursive: true });
      for (const name of ['pg_wal', 'pg_xact', 'global'])
        cpSync(join(fresh, name), join(at, name), { recursive: true });
    },
  ],
];

function removeHalf(directory: string): void {
  for (const name of everyOther(readdirSync(directory))) rmSync(join(directory, name), { recursive: true });
}

function replace(path: string, make: (path: string) => void): void {
  rmSync(path, { recursive: true });
  make(path);
}

function putPhotos(directory: string): void {
  mkdirSync(directory);
  for (let index = 1; index <= 5; index += 1) writeFileSync(join(directory, `IMG_${index}.jpg`), 'a photo');
}

/** The files in a directory; without `pg_internal.init`, lists of what Postgres has read, which it makes anew. */
function listed(directory: string): string[] {
  if (!lstatSync(directory).isDirectory()) return [];
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => !name.endsWith('pg_internal.init'));
}

describe('the embedded database, where', () => {
  it.each([...seenAtOnce, ...seenByPostgres])('%s, says what to do and deletes nothing', async (name, damage, says) => {
    const directory = join(folder, name.replaceAll(' ', '-'));
    cpSync(used, directory, { recursive: true });
    damage(directory);
    const before = listed(directory);
    const error = await use(directory).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof StoreError)) throw new Error(`It ended with ${error}.`);
    expect(error.code).toMatch(/^(DATABASE_ERROR|DATA_DIRECTORY_UNWRITABLE)$/);
    expect(error.message).toMatch(says);
    expect(error.message).toContain(directory);
    expect(error.message).toMatch(/BACKFIELD_DATA_DIR/);
    expect(error.action).toBe('stop');
    expect(before.filter((name) => !listed(directory).includes(name))).toEqual([]);
  });

  it.each(mixtures)('%s, ends', async (name, mix) => {
    const directory = join(folder, name.replaceAll(' ', '-'));
    cpSync(used, directory, { recursive: true });
    mix(directory);
    const error = await use(directory).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error === null || error instanceof StoreError).toBe(true);
  });

  it('there is an empty directory, is made in it, as PostgreSQL 18', async () => {
    const directory = join(folder, 'empty');
    mkdirSync(directory);
    await use(directory);
    expect(readFileSync(join(directory, 'PG_VERSION'), 'utf8')).toBe('18\n');
    expect(existsSync(`${directory}.making`)).toBe(false);
  });

  it('making it was cut off, begins anew and loses nothing that lies elsewhere', async () => {
    const directory = join(folder, 'cut-off');
    cpSync(used, `${directory}.making`, { recursive: true });
    removeHalf(`${directory}.making`);
    const opened = await openEmbeddedDatabase(directory);
    expect(await opened.query('select 1 as one')).toEqual([{ one: 1 }]);
    await opened.close();
    expect(existsSync(`${directory}.making`)).toBe(false);
  });

  it('opening does not end in time, is given up and let go of', async () => {
    const directory = join(folder, 'late');
    cpSync(used, directory, { recursive: true });
    await expect(openEmbeddedDatabase(directory, { deadlineMs: 1 })).rejects.toMatchObject({
      code: 'DATABASE_ERROR',
      message: expect.stringContaining("can't be opened: it did not open within 0.001 s. Nothing was deleted."),
    });
    await use(directory);
  });

  it('a statement never ends, lets the process hear of other things meanwhile', async () => {
    const directory = join(folder, 'busy');
    cpSync(used, directory, { recursive: true });
    const opened = await openEmbeddedDatabase(directory);
    const busy = opened.query('select count(*) from generate_series(1, 300000)');
    const first = await Promise.race([busy.then(() => 'the statement'), setImmediate('the process')]);
    expect(first).toBe('the process');
    expect(await busy).toEqual([{ count: 300_000 }]);
    await opened.close();
  });
});

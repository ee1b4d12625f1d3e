import { execFile, execFileSync } from 'node:child_process';
import { chownSync, existsSync, globSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A Postgres server of a test's own, which it may stop and start. */
export interface PostgresCluster extends AsyncDisposable {
  url: string;
  start(): Promise<void>;
  /** Stops the server: connections are cut, what is not committed is rolled back. */
  stop(): Promise<void>;
}

/** The folder with initdb and pg_ctl; null on a machine that has no server program. */
export const serverPrograms: string | null =
  [
    ...globSync('/usr/lib/postgresql/*/bin').sort().reverse(),
    ...globSync('/opt/homebrew/opt/postgresql*/bin').sort().reverse(),
    ...(process.env.PATH ?? '').split(delimiter),
  ].find((folder) => existsSync(join(folder, 'initdb'))) ?? null;

export const clusterTitle = serverPrograms
  ? 'a server that stops'
  : 'a server that stops (skipped: PostgreSQL’s initdb is not on this machine)';

/** Makes a server in a directory that is not there yet, and starts it on a free port. */
export async function createCluster(directory: string): Promise<PostgresCluster> {
  const owner = serverUser();
  mkdirSync(directory, { recursive: true });
  if (owner) chownSync(directory, owner.uid, owner.gid);
  const port = await freePort();
  const data = join(directory, 'data');

  async function program(name: string, ...words: string[]): Promise<void> {
    await run(join(serverPrograms ?? '', name), words, { cwd: directory, ...owner });
  }
  const start = () =>
    program('pg_ctl', '-D', data, '-w', '-l', join(directory, 'log'), '-o', serverOptions(port, directory), 'start');
  const stop = () => program('pg_ctl', '-D', data, '-w', '-m', 'fast', 'stop');

  await program('initdb', '-D', data, '-U', 'backfield', '--auth=trust', '-E', 'UTF8', '--no-sync');
  await start();
  return {
    url: `postgres://backfield@127.0.0.1:${port}/postgres`,
    start,
    stop,
    [Symbol.asyncDispose]: () => stop().catch(alreadyStopped),
  };
}

function serverOptions(port: number, directory: string): string {
  return `-p ${port} -k ${directory} -c listen_addresses=127.0.0.1 -c fsync=off`;
}

/** The user to run PostgreSQL as: it refuses to run as root, and its packages bring a user for it. */
function serverUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port.');
  return address.port;
}

function alreadyStopped(): void {}

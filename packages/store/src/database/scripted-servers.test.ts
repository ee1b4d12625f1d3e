import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openStore } from '../open-store.ts';
import { connectError } from './server-error.ts';

const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** A server that does as it is told with each connection, and its address. */
async function scripted(
  ...acts: ((socket: Socket) => void)[]
): Promise<{ databaseUrl: string; connections(): number }> {
  let connections = 0;
  const listener = createServer((socket) => {
    const act = acts[Math.min(connections, acts.length - 1)];
    connections += 1;
    socket.on('error', () => {});
    socket.once('data', () => act?.(socket));
  }).listen(0, '127.0.0.1');
  await once(listener, 'listening');
  stops.push(() => listener.close());
  const { port } = listener.address() as AddressInfo;
  return { databaseUrl: `postgres://ana:s3cret@127.0.0.1:${port}/stats`, connections: () => connections };
}

/** The server's "no": https://www.postgresql.org/docs/current/protocol-error-fields.html */
function refusing(code: string, message: string) {
  return (socket: Socket) => {
    const fields = Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${message}\0\0`);
    const head = Buffer.from('E\0\0\0\0');
    head.writeInt32BE(fields.length + 4, 1);
    socket.end(Buffer.concat([head, fields]));
  };
}

describe('a server or pooler that turns us away', () => {
  it.each([
    ['08P01', 'password authentication failed', /Check user and password/],
    ['08P01', 'no such user: ana', /Check user and password/],
    ['08P01', 'no such database: stats', /Check the database name/],
    ['08P01', 'no more connections allowed (max_client_conn)', /Close other connections/],
    ['08P01', 'unsupported startup parameter: options', /leave "options" out/],
    ['XX000', 'Tenant or user not found', /know a project by them/],
    ['XX000', 'MaxClientsInSessionMode: max clients reached', /Close other connections/],
    ['XX000', 'something of its own', /Check user, password and database/],
    ['28P01', 'password authentication failed for user "ana"', /Check user and password/],
    ['53300', 'sorry, too many clients already', /Close other connections/],
  ])('%s %s is refused at once, with what to check', async (code, message, advice) => {
    const { databaseUrl } = await scripted(refusing(code, message));
    const error = await openStore({ databaseUrl }).catch((thrown) => thrown);
    expect(error).toMatchObject({ code: 'DATABASE_REFUSED', message: expect.stringMatching(advice) });
    expect(error.message).toContain(message);
    expect(error.message).not.toContain('s3cret');
  });
});

describe('a database that wakes up', () => {
  it.each([
    ['says that it starts', refusing('57P03', 'the database system is starting up')],
    ['drops the connection', (socket: Socket) => void socket.resetAndDestroy()],
    ['closes the connection', (socket: Socket) => void socket.end()],
  ])('and %s is waited for, and told once', async (_name, sleeping) => {
    const awake = refusing('3D000', 'database "stats" does not exist');
    const { databaseUrl, connections } = await scripted(sleeping, sleeping, sleeping, awake);
    const [told, pauses]: [string[], number[]] = [[], []];
    const opening = openStore(
      { databaseUrl },
      { sleep: async (ms) => void pauses.push(ms), onWaiting: (message) => told.push(message) },
    );
    await expect(opening).rejects.toMatchObject({ code: 'DATABASE_REFUSED' });
    expect(connections()).toBe(4);
    expect(pauses).toEqual([500, 1000, 2000]);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/can't be reached: .* Trying again for 60 seconds/);
  });

  it('is given up after a minute', async () => {
    const { databaseUrl } = await scripted(refusing('57P03', 'the database system is starting up'));
    let nowMs = 0;
    const options = {
      now: () => nowMs,
      sleep: async (ms: number) => {
        nowMs += ms;
      },
    };
    await expect(openStore({ databaseUrl }, options)).rejects.toMatchObject({ code: 'DATABASE_UNREACHABLE' });
    expect(nowMs).toBeGreaterThan(50_000);
  });
});

it('a host with an IPv6 address alone, from a network without one, is told of the pooler', () => {
  const error = Object.assign(new Error('connect ENETUNREACH 2600:1f18:2e13:9d00::5 - Local (:::0)'), {
    code: 'ENETUNREACH',
  });
  const address = { host: 'db.example.com', port: 5432, database: 'postgres', user: 'postgres' };
  expect(connectError(error, address).message).toMatch(/IPv6 address alone.*pooler/);
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { createHttpClient, type HttpClientOptions } from './http-client.ts';
import { createRecordingClock } from './test-server.ts';

const recorded = process.env.BACKFIELD_RECORDED_DIR;
const url = 'https://statsapi.mlb.com/api/v1/schedule?sportId=1&date=2024-04-01';
const what = 'the MLB schedule of 2024-04-01';

/** A server of recorded answers with one fault rule, and a client of it. */
async function createReplay(fault: string, times: number | 'always', options: HttpClientOptions = {}) {
  const directory = await mkdtemp(join(tmpdir(), 'backfield-http-'));
  const faults = join(directory, 'faults.json');
  await writeFile(faults, JSON.stringify([{ match: '.', times, do: fault }]));
  const server = spawn(process.execPath, [join(recorded ?? '', 'server.mjs'), '--faults', faults], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface(server.stdout), 'line');
  const upstream = String(line).split(' ').at(-1);
  const clock = createRecordingClock();
  const client = createHttpClient({ upstream, clock, ratePerSecond: 1e6, random: () => 0, ...options });
  return {
    client,
    clock,
    async [Symbol.asyncDispose]() {
      await client.close();
      server.kill();
      await rm(directory, { recursive: true });
    },
  };
}

describe.skipIf(!recorded)('faults of a recorded upstream (skipped where BACKFIELD_RECORDED_DIR is unset)', () => {
  it.each([
    ['status:429'],
    ['status:500'],
    ['status:503'],
    ['reset'],
    ['truncate'],
    ['garbage'],
    ['empty-json'],
    ['retry-after:7'],
  ])('%s heals', async (fault) => {
    await using replay = await createReplay(fault, 3);
    expect(await replay.client.getJson({ url, what })).toMatchObject({ dates: expect.any(Array) });
    expect(replay.client.usage()).toMatchObject([{ host: 'statsapi.mlb.com', requests: 4, retries: 3, failures: 0 }]);
  });

  it.each([
    ['status:403-html', 1, 30_000],
    ['retry-after:500', 1, 30_000],
    ['hang', 2, 50],
  ])('%s blocks the host', async (fault, requests, deadlineMs) => {
    await using replay = await createReplay(fault, 'always', { deadlineMs });
    await expect(replay.client.getJson({ url, what })).rejects.toMatchObject({ code: 'HOST_BLOCKED' });
    expect(replay.client.usage()).toMatchObject([{ requests }]);
  });
});

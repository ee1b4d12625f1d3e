import { type IncomingHttpHeaders, request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from './faults.ts';
import type { Simulator } from './server.ts';
import { startSimulator } from './simulated/start-simulator.ts';

const week = '/api-web.nhle.com/v1/schedule/2024-10-08';

interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

let simulator: Simulator;
beforeEach(async () => {
  simulator = await startSimulator({ now: '2024-10-27T12:00:00Z' });
});
afterEach(() => simulator.close());

/** One GET; rejects where the connection breaks. */
function get(path: string, headers: Record<string, string> = {}, timeoutMs = 5000): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const outgoing = request(`${simulator.url}${path}`, { headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
      response.on('error', reject);
    });
    outgoing.setTimeout(timeoutMs, () => outgoing.destroy(new Error('no answer')));
    outgoing.on('error', reject);
    outgoing.end();
  });
}

function withFault(fault: Fault, timeoutMs?: number): Promise<Reply> {
  simulator.setFaults({ rules: [{ match: 'schedule', do: fault }] });
  return get(week, {}, timeoutMs);
}

describe('the server', () => {
  it('answers as the hosts would, under /HOST/PATH', async () => {
    const { status, headers, body } = await get(week);
    expect([status, headers['content-type']]).toEqual([200, 'application/json;charset=UTF-8']);
    expect(JSON.parse(body.toString()).gameWeek).toHaveLength(7);
  });

  it('zips for who accepts it', async () => {
    const { headers, body } = await get(week, { 'accept-encoding': 'gzip, deflate' });
    expect(headers['content-encoding']).toBe('gzip');
    const plain = await get(week);
    expect(gunzipSync(body).equals(plain.body)).toBe(true);
  });

  it('plays no other host', async () => {
    expect((await get('/example.com/')).status).toBe(421);
  });

  it('follows changes of its world', async () => {
    const gameId = simulator.world.gamesOn('NBA', '2024-10-22')[0]?.game.id ?? '';
    simulator.world.postpone({ league: 'NBA', gameId });
    const { body } = await get('/site.api.espn.com/apis/site/v2/sports/basketball/nba/scoreboard?dates=20241022');
    const events: { id: string; status: { type: { name: string } } }[] = JSON.parse(body.toString()).events;
    expect(events.find(({ id }) => id === gameId)?.status.type.name).toBe('STATUS_POSTPONED');
  });

  it('counts requests by host: times, statuses, the most at once', async () => {
    const slow: Fault = 'slow:30';
    simulator.setFaults({ rules: [{ match: 'nhle', do: slow, times: 'always' }] });
    await Promise.all([get(week), get(week), get('/statsapi.mlb.com/api/v1/game/1/boxscore')]);
    const { requests, faults, hosts } = simulator.stats();
    expect([requests, faults]).toEqual([3, 2]);
    expect(hosts['api-web.nhle.com']).toMatchObject({ requests: 2, statuses: { 200: 2 }, mostOpen: 2 });
    expect(hosts['api-web.nhle.com']?.startedAt).toHaveLength(2);
    expect(hosts['statsapi.mlb.com']).toMatchObject({ statuses: { 404: 1 }, mostOpen: 1 });
    simulator.reset();
    expect(simulator.stats()).toEqual({ requests: 0, faults: 0, hosts: {} });
  });
});

describe('faults over HTTP', () => {
  it('answer with a status and a page', async () => {
    const { status, headers, body } = await withFault('status:503');
    expect([status, headers['content-type']]).toEqual([503, 'text/html;charset=ISO-8859-1']);
    expect(() => JSON.parse(body.toString())).toThrow();
    expect((await withFault('status:429')).headers['retry-after']).toBeUndefined();
    expect((await withFault('status:403-html')).body.toString()).toContain('Access Denied');
  });

  it('ask to come back later, in seconds or at a date', async () => {
    const inSeconds = await withFault('retry-after:7');
    expect([inSeconds.status, inSeconds.headers['retry-after']]).toEqual([429, '7']);
    const before = Date.now();
    const atDate = await withFault('retry-after-date:60');
    const waitMs = Date.parse(atDate.headers['retry-after'] ?? '') - before;
    expect(waitMs).toBeGreaterThan(58_000);
    expect(waitMs).toBeLessThan(62_000);
  });

  it('break the connection before the answer or in the middle of it', async () => {
    await expect(withFault('reset')).rejects.toMatchObject({ code: 'ECONNRESET' });
    await expect(withFault('cut-off')).rejects.toThrow(/aborted|hang up|ECONNRESET/);
  });

  it('never answer', async () => {
    await expect(withFault('hang', 60)).rejects.toThrow('no answer');
    expect((await get(week)).status).toBe(200);
  });

  it('answer with the wrong thing and status 200', async () => {
    const page = await withFault('html');
    expect([page.status, page.body.toString().startsWith('<!DOCTYPE html>')]).toEqual([200, true]);
    expect((await withFault('empty-json')).body.toString()).toBe('{}');
  });

  it('answer truly, only late', async () => {
    const started = performance.now();
    const { body } = await withFault('slow:80');
    expect(performance.now() - started).toBeGreaterThanOrEqual(75);
    expect(JSON.parse(body.toString()).numberOfGames).toBeGreaterThan(0);
  });

  it('strike again after a reset', async () => {
    const statuses: number[] = [];
    for (const reset of [false, false, true]) {
      if (statuses.length === 0) simulator.setFaults({ rules: [{ match: 'schedule', do: 'status:500' }] });
      if (reset) simulator.reset();
      statuses.push((await get(week)).status);
    }
    expect(statuses).toEqual([500, 200, 500]);
  });
});

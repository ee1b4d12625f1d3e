import {
  createMemoryProgress,
  createStillClock,
  goldenRows,
  recordedDays,
  serveRecordedAnswers,
} from '@backfield/conformance';
import type { HttpClient, League } from '@backfield/contract';
import type { BackfillEvent, BackfillResult } from '@backfield/contract/results';
import { createBackfill } from '@backfield/engine';
import { createHttpClient } from '@backfield/http';
import { findLeague } from '@backfield/leagues';
import { openStore, type PostgresStore } from '@backfield/store';
import { databases } from '@backfield/store/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { latestNames, storedGoldenRows } from './support/golden-rows.ts';
import { createScratch, type Scratch } from './support/scratch.ts';

const dir = process.env.BACKFIELD_RECORDED_DIR ?? '';
const title = dir
  ? 'recorded files of nflverse'
  : 'recorded files of nflverse (skipped: BACKFIELD_RECORDED_DIR is unset)';
const nfl = findLeague('NFL') as League;
const weekly = 'https://github.com/nflverse/nflverse-data/releases/download/stats_player/stats_player_week_2023.csv';

let scratch: Scratch;
beforeAll(async () => {
  scratch = await createScratch();
});
afterAll(() => scratch[Symbol.asyncDispose]());

describe.skipIf(!dir)(title, () => {
  let store: PostgresStore;
  let events: BackfillEvent[] = [];

  beforeEach(async () => {
    const database = await databases.either();
    store = await openStore(database.location);
    return async () => {
      await store.close();
      await database[Symbol.asyncDispose]();
    };
  });

  async function backfill(
    source: string,
    dates: readonly string[],
    http: HttpClient,
    { replace = false } = {},
  ): Promise<BackfillResult> {
    events = [];
    const clock = createStillClock(Date.parse('2026-07-01T12:00:00Z'));
    const onEvent = (event: BackfillEvent) => events.push(event);
    const deps = { leagues: [nfl], http, store, progress: createMemoryProgress(), clock, onEvent };
    const [result] = await createBackfill(deps).run([{ league: 'NFL', source, dates: [...dates], replace }], {
      fresh: true,
    });
    return result as BackfillResult;
  }

  const notices = () => events.flatMap((event) => (event.type === 'notice' ? [event.message] : []));

  it('give exactly the expected rows of the days that ESPN has listed, and name their licence', async () => {
    await using upstream = await serveRecordedAnswers({ dir });
    await using http = createHttpClient({ upstream: upstream.url, ratePerSecond: 1000 });
    const days = (await recordedDays(dir, 'espn-scoreboard', 'football/nfl')).filter((day) => day < '2024-07');
    expect((await backfill('espn', days, http)).end).toBe('complete');
    expect(notices()).toEqual([]);

    expect(await backfill('nflverse', days, http)).toMatchObject({ end: 'stopped', games: 0, requests: 0 });

    const result = await backfill('nflverse', days, http, { replace: true });
    // The first day has a game of the preseason, which nflverse leaves out: its rows stay as they were.
    expect(result).toMatchObject({ failed: [], games: 3, units: { done: 3, empty: 1 } });
    expect(notices()).toEqual([
      expect.stringContaining('MIN at SEA (espn 401550740) stays as it is'),
      expect.stringContaining('CC-BY-4.0'),
    ]);
    const expected = await goldenRows(dir, 'golden.tsv', 'NFL', 'nflverse');
    expect(expected).toHaveLength(826);
    const stored = await storedGoldenRows(store);
    expect(stored.filter((row) => row.startsWith('NFL\tnflverse\t'))).toEqual(latestNames(expected));
    // The two agree on every value that both give; the others of ESPN's are kept as corrections.
    const propTypeOf = (row: string) => row.split('\t').at(-2) ?? '';
    const given = new Set(expected.map(propTypeOf));
    const before = (await goldenRows(dir, 'golden.tsv', 'NFL', 'espn')).filter((row) => row.includes('\t2023-09-'));
    expect(result.corrections).toBe(before.filter((row) => !given.has(propTypeOf(row))).length);
    // Days that lie apart share one look at the season: the games file, which was not recorded, and its rows.
    expect(result.requests).toBe(2);

    expect(await backfill('nflverse', days, http)).toMatchObject({ inserted: 0, updated: 0, deleted: 0 });
    expect(notices()).toEqual([]);
  });

  it('prove nothing of a day that no other source has listed', async () => {
    await using upstream = await serveRecordedAnswers({ dir });
    await using http = createHttpClient({ upstream: upstream.url, ratePerSecond: 1000 });
    const result = await backfill('nflverse', ['2023-09-10', '2023-09-11'], http);
    expect(result.units).toMatchObject({ failed: 2, empty: 0 });
    expect(result.failed[0]).toMatchObject({ code: 'NOT_FOUND', error: expect.stringContaining('run another source') });
  });

  it('of two days, a winter apart, give the corrections in which they differ and no others', async () => {
    const day = '2024-01-07';
    for (const asOf of ['2024-01-10', undefined]) {
      await using upstream = await serveRecordedAnswers({ dir, ...(asOf && { asOf }) });
      await using client = createHttpClient({ upstream: upstream.url, ratePerSecond: 1000 });
      const games = scheduleOf(await client.getText({ url: weekly, what: 'the weekly file' }), day);
      const http: HttpClient = {
        getJson: client.getJson,
        getText: async (request) => (request.url.endsWith('/games.csv') ? games : client.getText(request)),
      };
      const result = await backfill('nflverse', [day], http);
      expect(result).toMatchObject({ failed: [], games: 16, corrections: asOf ? 0 : 2 });
    }
    const corrections = await store.query<{ row: string }>(`
      select concat_ws(' ', p.name, c.prop_type, trim_scale(c.old_value), trim_scale(c.new_value)) as row
      from stat_corrections c join players p on p.id = c.player_id order by 1`);
    expect(corrections.map(({ row }) => row)).toEqual([
      'Demario Douglas receiving_targets 5 6',
      'Jalen Reagor receiving_targets 6 5',
    ]);
  });
});

/** A games file for a weekly file of which no schedule was recorded: week 18 on one day, the others before; made-up scores. */
function scheduleOf(csv: string, day: string): string {
  const [head = '', ...lines] = csv
    .trim()
    .split('\n')
    .map((line) => line.replace(/"[^"]*"/, ''));
  const columns = head.split(',');
  const cellsOf = (line: string) => new Map(line.split(',').map((cell, index) => [columns[index], cell]));
  const games = new Map<string, string>();
  for (const line of lines) {
    const row = cellsOf(line);
    const week = row.get('week') ?? '';
    const [away = '', home = ''] = [row.get('recent_team') ?? '', row.get('opponent_team') ?? ''].sort();
    const id = `2023_${week.padStart(2, '0')}_${away}_${home}`;
    const gameDay = week === '18' ? day : '2023-09-01';
    games.set(id, [id, '2023', 'REG', week, gameDay, '', away, '70', home, '70'].join(','));
  }
  const header = 'game_id,season,game_type,week,gameday,gametime,away_team,away_score,home_team,home_score';
  return `${[header, ...games.values()].join('\n')}\n`;
}

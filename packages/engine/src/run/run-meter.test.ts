import {
  createAnsweringHttp,
  createMadeUpLeague,
  createSimulatedClock,
  type SimulatedClock,
  unavailable,
} from '@backfield/conformance';
import type { FullNames } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { createMadeUpBackfill, madeUpWeek } from '../testing/made-up-backfill.ts';
import { createBackfill } from './backfill.ts';

const [first, last] = ['2024-10-01', '2024-10-03'] as const;

/** A network that several leagues share: schedules take a second, everything else two, and each costs a request and 100 bytes. */
function sharedHttp(clock: SimulatedClock, fail: (url: string) => Error | null = () => null) {
  return createAnsweringHttp(async ({ url, meter }) => {
    const { host } = new URL(url);
    meter?.add(host, { requests: 1, bytes: 100 });
    await clock.sleep(url.includes('/schedule/') ? 1000 : 2000);
    const error = fail(url);
    if (error) meter?.add(host, { failures: 1 });
    if (error) throw error;
    return {};
  });
}

function setUp(more: Parameters<typeof createMadeUpBackfill>[0] = {}, fail?: (url: string) => Error | null) {
  const clock = createSimulatedClock(Date.parse('2024-10-10T12:00:00Z'));
  const { deps, store } = createMadeUpBackfill({ ...more, clock });
  return { clock, store, deps: { ...deps, http: sharedHttp(clock, fail) } };
}

const summaries = ({ store }: ReturnType<typeof setUp>) => store.runs.map(({ summary }) => summary);

describe('the account of a run', () => {
  it('says what each step took: one answer after the other', async () => {
    const bench = setUp();
    const run = createBackfill(bench.deps).resumableBackfill('MUL', first, last, { concurrency: 1 });
    await bench.clock.runUntil(run);
    expect(summaries(bench)).toMatchObject([
      {
        end: 'complete',
        code: null,
        spentMs: { schedule: 3000, boxScore: 6000, names: 0, reading: 0, database: 0 },
        hosts: [{ host: 'made-up.test', requests: 6, bytes: 600, failures: 0 }],
      },
    ]);
  });

  it('adds up games that are under way at once', async () => {
    const games = ['a', 'b', 'c', 'd'].map((id) => ({ id, day: first }));
    const bench = setUp({ games });
    const result = await bench.clock.runUntil(createBackfill(bench.deps).resumableBackfill('MUL', first, first));
    expect(result.durationMs).toBe(3000);
    expect(summaries(bench)).toMatchObject([{ spentMs: { schedule: 1000, boxScore: 8000 } }]);
  });

  it('counts requests of one answer that overlap once', async () => {
    const bench = setUp();
    const [source] = createMadeUpLeague({ games: madeUpWeek }).sources;
    const twoFiles: typeof source = {
      ...source,
      async boxScore(http, game) {
        await Promise.all([
          http.getJson({ url: 'https://made-up.test/a', what: 'a' }),
          http.getText({ url: 'https://made-up.test/b', what: 'b' }).catch(() => ''),
        ]);
        return source.boxScore(http, game);
      },
    };
    const leagues = [{ ...createMadeUpLeague({ games: madeUpWeek }), sources: [twoFiles] as const }];
    await bench.clock.runUntil(createBackfill({ ...bench.deps, leagues }).resumableBackfill('MUL', first, first));
    expect(summaries(bench)).toMatchObject([{ spentMs: { boxScore: 4000 }, hosts: [{ requests: 4 }] }]);
  });

  it('tells time in the database and looking up names from the rest', async () => {
    const fullNames: FullNames = {
      lookups: () => [
        {
          key: 'roster',
          fetch: async (http) => {
            await http.getJson({ url: 'https://rosters.test/1', what: 'the roster' });
            return new Map([['p1', 'Pat Longer Example']]);
          },
        },
      ],
    };
    const games = [
      {
        id: 'g1',
        day: first,
        lines: [
          { name: 'P. Example', nameIsFull: false },
          { sourcePlayerId: 'p2', sourceTeamId: '2' },
        ],
      },
    ];
    const bench = setUp({ fullNames, games });
    const write = bench.store.writeGame;
    bench.store.writeGame = async (game) => {
      await bench.clock.sleep(300);
      return write(game);
    };
    const result = await bench.clock.runUntil(createBackfill(bench.deps).resumableBackfill('MUL', first, first));
    expect(summaries(bench)).toMatchObject([
      {
        spentMs: { schedule: 1000, boxScore: 2000, names: 2000, reading: 0, database: 300 },
        hosts: [
          { host: 'made-up.test', requests: 2 },
          { host: 'rosters.test', requests: 1 },
        ],
      },
    ]);
    expect(result.durationMs).toBe(5300);
  });

  it('holds of several leagues on one network only its own part', async () => {
    const bench = setUp();
    const leagues = ['ONE', 'TWO', 'SIX'].map((code, index) =>
      createMadeUpLeague({ code, games: madeUpWeek.slice(0, index + 1) }),
    );
    await bench.clock.runUntil(createBackfill({ ...bench.deps, leagues }).backfillAllLeaguesParallel(first, last));
    const requests = summaries(bench).map((summary) => summary?.hosts[0]?.requests);
    expect(requests.sort()).toEqual([4, 5, 6]);
  });

  it('stays where the run is blocked, fails or is stopped', async () => {
    const bench = setUp({}, (url) => (url.endsWith('/g2') ? unavailable(url) : null));
    await bench.clock.runUntil(createBackfill(bench.deps).resumableBackfill('MUL', first, last));
    expect(summaries(bench)).toMatchObject([{ end: 'complete', exitCode: 3, hosts: [{ failures: 1 }] }]);
  });

  it('is left by a run that could not save its progress, as far as the database answers', async () => {
    const bench = setUp();
    bench.deps.progress.save = async () => {
      throw new Error('No space left on device.');
    };
    await bench.clock.runUntil(createBackfill(bench.deps).resumableBackfill('MUL', first, last));
    expect(summaries(bench)).toMatchObject([
      {
        end: 'stopped',
        code: 'INTERNAL',
        exitCode: 1,
        error: expect.stringContaining('No space'),
        hosts: [{ requests: 6 }],
      },
    ]);
    const lost = setUp();
    lost.store.finishRun = async () => {
      throw new Error('No connection.');
    };
    lost.deps.progress.save = bench.deps.progress.save;
    const result = await lost.clock.runUntil(createBackfill(lost.deps).resumableBackfill('MUL', first, last));
    expect(result).toMatchObject({ end: 'stopped', error: expect.stringContaining('No space') });
  });
});

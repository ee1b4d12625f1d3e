import { createAnsweringHttp } from '@backfield/conformance';
import type { HttpRequest } from '@backfield/contract';
import { HttpError, toGameDay } from '@backfield/contract';
import { isAgreed } from '@backfield/contract/results';
import { describe, expect, it } from 'vitest';
import { createMadeUpBackfill, madeUpWeek } from '../testing/made-up-backfill.ts';
import { reconcileLeague } from './reconcile-league.ts';

const otherWeek = madeUpWeek.map((game) => ({ ...game, id: `o${game.id}` }));
const whole = { season: null, range: null, sourceGameIds: null };
const nowMs = Date.parse('2024-10-28T12:00:00Z');

interface Comparing {
  /** The days that were run. */
  dates: string[];
  /** How many days one request of the other source covers. */
  scheduleDays?: number;
  signal?: AbortSignal;
  onRequest?: (request: HttpRequest) => void;
}

/** Runs the days from the first source, then compares all that is known with the other one. */
async function compare({ dates, scheduleDays = 1, signal, onRequest }: Comparing) {
  const { backfill, deps, store } = createMadeUpBackfill({ other: { games: otherWeek, scheduleDays } });
  const [league] = deps.leagues;
  if (!league) throw new Error('no league');
  await backfill.run([{ league: 'MUL', dates }]);
  const asked: string[] = [];
  const http = createAnsweringHttp(async (request) => {
    asked.push(new URL(request.url).pathname);
    onRequest?.(request);
    return {};
  });
  const knownDays = async () => [...store.ledgerEntries.values()].map(({ gameDay }) => gameDay).sort();
  const found = await reconcileLeague({
    league,
    store: { ...store, knownDays },
    http,
    selection: whole,
    against: null,
    nowMs,
    signal,
  });
  return { found, schedules: asked.filter((path) => path.startsWith('/schedule/')) };
}

describe('a comparison without days', () => {
  it('asks for the days that are known, not for those between them', async () => {
    const { found, schedules } = await compare({ dates: ['2024-10-01', '2024-10-05'] });
    expect(schedules).toEqual(['/schedule/2024-10-01/2024-10-01', '/schedule/2024-10-05/2024-10-05']);
    expect(found).toMatchObject({ from: '2024-10-01', to: '2024-10-05', daysNotRead: [], unreached: [] });
    expect(isAgreed(found)).toBe(true);
  });

  it('asks once for days that one request covers', async () => {
    const { schedules } = await compare({ dates: ['2024-10-01', '2024-10-05'], scheduleDays: 7 });
    expect(schedules).toEqual(['/schedule/2024-10-01/2024-10-05']);
  });
});

describe('a comparison that is interrupted', () => {
  const dates = ['2024-10-01', '2024-10-02', '2024-10-03'];
  const left = dates.slice(1).map(toGameDay);

  it('finishes the day in hand, names those that it left over, and is no agreement', async () => {
    const interruption = new AbortController();
    const { found, schedules } = await compare({
      dates,
      signal: interruption.signal,
      onRequest: () => interruption.abort(),
    });
    expect(schedules).toHaveLength(1);
    expect(found.graded).toBeGreaterThan(0);
    expect(found).toMatchObject({ agreeing: found.graded, notGraded: [], unreached: left });
    expect(isAgreed(found)).toBe(false);
  });

  it('leaves the day in hand over as well where its requests are given up', async () => {
    const { found } = await compare({
      dates,
      onRequest({ url }) {
        if (url.includes('2024-10-02')) throw new HttpError('INTERRUPTED', 'The run was interrupted.');
      },
    });
    expect(found.graded).toBeGreaterThan(0);
    expect(found).toMatchObject({ daysNotRead: [], unreached: left });
  });
});

import { createFakeHttp, createMadeUpLeague, unavailable } from '@backfield/conformance';
import type { KnownGames, Source } from '@backfield/contract';
import { createScheduleWindows, type GameDay, generateDateRange, PayloadError, toGameDay } from '@backfield/contract';
import { describe, expect, it } from 'vitest';

const week = generateDateRange('2024-10-01', '2024-10-07');
const games = week.map((day) => ({ id: `g${day}`, day }));

function setUp(days: readonly string[], scheduleDays: number, fail?: (url: string) => Error | null) {
  const leftOut = [
    { sourceGameId: 'x', gameDay: toGameDay('2024-10-02'), reason: 'other-competition' as const, detail: 'Cup' },
  ];
  const source = createMadeUpLeague({ games, leftOut, scheduleDays }).sources[0] as Source;
  const http = createFakeHttp(fail);
  const windows = createScheduleWindows(source, http, days.map(toGameDay));
  const asked = () => http.asked.map((url) => url.split('/').slice(-2).join(' '));
  return { windows, asked };
}

describe('schedule windows', () => {
  it.each([
    ['one day a request', week, 1, 7],
    ['a request for as many days as it may hold', week, 3, 3],
    ['one request for all where it holds them', week, 7, 1],
    ['days that lie apart in one request', ['2024-10-01', '2024-10-03', '2024-10-07'], 7, 1],
    ['no window that begins between its days', ['2024-10-01', '2024-10-06', '2024-10-07'], 5, 2],
  ])('make %s', async (_what, days, scheduleDays, requests) => {
    const { windows, asked } = setUp(days, scheduleDays);
    await Promise.all(days.map((day) => windows.on(toGameDay(day))));
    expect(asked()).toHaveLength(requests);
  });

  it('ask for no more than from the first to the last day that a request serves', async () => {
    const { windows, asked } = setUp(['2024-10-07', '2024-10-02', '2024-10-03'], 4);
    for (const day of ['2024-10-07', '2024-10-03', '2024-10-02']) await windows.on(toGameDay(day));
    expect(asked()).toEqual(['2024-10-07 2024-10-07', '2024-10-02 2024-10-03']);
  });

  it('give each day its own games and those that are left out, nothing of its neighbours', async () => {
    const { windows } = setUp(week, 7);
    const schedule = await windows.on(toGameDay('2024-10-02'));
    expect(schedule.games.map(({ sourceGameId }) => sourceGameId)).toEqual(['g2024-10-02']);
    expect(schedule.leftOut.map(({ sourceGameId }) => sourceGameId)).toEqual(['x']);
    expect((await windows.on(toGameDay('2024-10-03'))).leftOut).toEqual([]);
  });

  it('never reach over the days of two files', async () => {
    const days = ['2024-10-01', '2024-10-02', '2024-10-05', '2024-10-06'].map(toGameDay);
    const [league] = createMadeUpLeague({ games, scheduleDays: 30 }).sources;
    const http = createFakeHttp();
    const source = { ...league, scheduleFile: (day: GameDay) => (day < '2024-10-05' ? 'first' : 'second') };
    const windows = createScheduleWindows(source, http, days);
    for (const day of days) await windows.on(day);
    expect(http.asked.map((url) => url.split('/').slice(-2).join(' '))).toEqual([
      '2024-10-01 2024-10-02',
      '2024-10-05 2024-10-06',
    ]);
  });

  it('give a day that could not be answered for its error, and the others their games', async () => {
    const [league] = createMadeUpLeague({ games, scheduleDays: 7 }).sources;
    const error = new PayloadError('PAYLOAD_SHAPE', 'Nothing is known of this day.');
    const source: Source = {
      ...league,
      async schedule(...words) {
        return { ...(await league.schedule(...words)), unanswered: new Map([[toGameDay('2024-10-02'), error]]) };
      },
    };
    const windows = createScheduleWindows(source, createFakeHttp(), week);
    await expect(windows.on(toGameDay('2024-10-02'))).rejects.toBe(error);
    expect((await windows.on(toGameDay('2024-10-03'))).games).toHaveLength(1);
  });

  it('hand the source what others list', async () => {
    const [league] = createMadeUpLeague({ games, scheduleDays: 7 }).sources;
    const known: KnownGames = { listed: async () => ({ days: new Set(), games: [] }) };
    const handed: unknown[] = [];
    const source: Source = {
      ...league,
      schedule(http, from, to, games) {
        handed.push(games);
        return league.schedule(http, from, to);
      },
    };
    await createScheduleWindows(source, createFakeHttp(), week, known).on(toGameDay('2024-10-02'));
    expect(handed).toEqual([known]);
  });

  it('ask again after a failure, and fail all who waited for the same answer', async () => {
    let down = true;
    const { windows, asked } = setUp(week, 7, (url) => (down ? unavailable(url) : null));
    const answers = await Promise.allSettled(week.slice(0, 2).map((day) => windows.on(day)));
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    down = false;
    expect((await windows.on(toGameDay('2024-10-03'))).games).toHaveLength(1);
    await windows.on(toGameDay('2024-10-04'));
    expect(asked()).toEqual(['2024-10-01 2024-10-07', '2024-10-01 2024-10-07']);
  });

  it('let an answer go when each of its days has had it', async () => {
    const { windows, asked } = setUp(week, 7);
    for (const day of week) await windows.on(day);
    expect(asked()).toHaveLength(1);
    await windows.on(toGameDay('2024-10-02'));
    expect(asked()).toHaveLength(2);
  });
});

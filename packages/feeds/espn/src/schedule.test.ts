import { type GameDay, type Schedule, type ScheduledGame, toGameDay } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { scheduleOf } from './schedule.ts';

const [thursday, friday] = [toGameDay('2025-10-02'), toGameDay('2025-10-03')];

function game(sourceGameId: string, gameDay: GameDay): ScheduledGame {
  const teams = { home: { sourceTeamId: `${sourceGameId}7` }, away: { sourceTeamId: `${sourceGameId}9` } };
  return { sourceGameId, gameDay, gameNumber: 1, ...teams } as ScheduledGame;
}

/** Pages by day, and a record of the days that were asked for. */
function pages(byDay: Record<string, Schedule['games']>) {
  const asked: GameDay[] = [];
  return {
    asked,
    page(day: GameDay): Promise<Schedule> {
      asked.push(day);
      return Promise.resolve({ games: byDay[day] ?? [], leftOut: [] });
    },
  };
}

describe('the games of a day', () => {
  it('are those of its page, for one request', async () => {
    const { page, asked } = pages({ [thursday]: [game('1', thursday), game('2', thursday)] });
    expect((await scheduleOf(thursday, page)).games.map(({ sourceGameId }) => sourceGameId)).toEqual(['1', '2']);
    expect(asked).toEqual([thursday]);
  });

  it('are not those that the page of their own date lists too', async () => {
    const late = game('2', friday);
    const { page } = pages({ [thursday]: [game('1', thursday), late], [friday]: [late] });
    expect((await scheduleOf(thursday, page)).games).toEqual([game('1', thursday)]);
    expect((await scheduleOf(friday, page)).games).toEqual([late]);
  });

  it('include a game of another date that no other page has', async () => {
    const { page } = pages({ [thursday]: [game('2', friday)], [friday]: [] });
    expect((await scheduleOf(thursday, page)).games).toEqual([game('2', thursday)]);
    expect((await scheduleOf(friday, page)).games).toEqual([]);
  });

  it('have a game that its page lists twice once, and no game number for it', async () => {
    const { page } = pages({ [thursday]: [game('1', thursday), game('1', thursday), game('2', thursday)] });
    expect((await scheduleOf(thursday, page)).games).toEqual([game('1', thursday), game('2', thursday)]);
  });

  it('count games left out the same way', async () => {
    const leftOut = {
      sourceGameId: '9',
      gameDay: friday,
      reason: 'outside-opponent',
      detail: 'Lisbon United',
    } as const;
    const own = await scheduleOf(thursday, () => Promise.resolve({ games: [], leftOut: [leftOut] }));
    expect(own.leftOut).toEqual([]);
    const page = (day: GameDay) => Promise.resolve({ games: [], leftOut: day === thursday ? [leftOut] : [] });
    expect((await scheduleOf(thursday, page)).leftOut).toEqual([{ ...leftOut, gameDay: thursday }]);
  });
});

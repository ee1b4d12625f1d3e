import { type Schedule, type ScheduledGame, toGameDay } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { type ListingOptions, madeUpListing, madeUpWeek } from './made-up-payloads.ts';
import { parseSchedule } from './schedule.ts';

const day = toGameDay('2024-10-12');

function read(...listings: ListingOptions[]): Schedule {
  return parseSchedule(madeUpWeek({ [day]: listings.map(madeUpListing) }), day, day);
}

function only(listing: ListingOptions): ScheduledGame {
  const [game] = read(listing).games;
  if (!game) throw new Error('The game was left out.');
  return game;
}

describe('the NHL schedule', () => {
  it('reads a final game', () => {
    expect(only({})).toEqual({
      sourceGameId: '2024020029',
      gameDay: day,
      season: 2025,
      gameType: 'regular',
      status: 'final',
      statusDetail: 'OFF/OK',
      official: true,
      startsAt: '2024-10-13T02:30:00Z',
      gameNumber: 1,
      home: { sourceTeamId: '26', name: 'Town 26 Geese', score: 2 },
      away: { sourceTeamId: '12', name: 'Town 12 Geese', score: 1 },
    });
  });

  it.each([
    ['FUT', 'scheduled'],
    ['PRE', 'scheduled'],
    ['LIVE', 'live'],
    ['CRIT', 'live'],
    ['OVER', 'over'],
    ['FINAL', 'final'],
    ['OFF', 'final'],
  ])('takes the state %s for %s', (gameState, status) => {
    expect(only({ gameState }).status).toBe(status);
  });

  it.each(['FUT', 'LIVE', 'OFF'])(
    'takes a postponed or cancelled game for that, although its state is %s',
    (gameState) => {
      expect(only({ gameState, gameScheduleState: 'PPD' }).status).toBe('postponed');
      expect(only({ gameState, gameScheduleState: 'CNCL' }).status).toBe('cancelled');
    },
  );

  it('takes FINAL for not yet official, but in preseason, which never becomes OFF', () => {
    expect(only({ gameState: 'FINAL' }).official).toBe(false);
    expect(only({ gameState: 'FINAL', gameType: 3, id: 2024030111 }).official).toBe(false);
    expect(only({ gameState: 'FINAL', gameType: 1, id: 2024010044 }).official).toBe(true);
  });

  it('gives no score and no start where none is stated', () => {
    const game = only({ gameState: 'FUT', gameScheduleState: 'TBD', scores: null });
    expect([game.status, game.home.score, game.away.score, game.startsAt]).toEqual(['scheduled', null, null, null]);
  });

  it.each([
    [1, 'preseason'],
    [2, 'regular'],
    [3, 'postseason'],
    [4, 'all-star'],
  ])('takes type %i for %s', (gameType, kept) => {
    expect(only({ gameType, id: 2024000001 + gameType * 10_000 }).gameType).toBe(kept);
  });

  it.each([19, 20, 9])('leaves type %i out, the competition of others', (gameType) => {
    expect(read({ gameType, id: 2024000001 + gameType * 10_000 })).toEqual({
      games: [],
      leftOut: [
        {
          sourceGameId: String(2024000001 + gameType * 10_000),
          gameDay: day,
          reason: 'other-competition',
          detail: `game type ${gameType}: T12 at T26`,
        },
      ],
    });
  });

  it('leaves a preseason game against an outsider out', () => {
    const { games, leftOut } = read({ gameType: 1, id: 2024010001, home: 7001 });
    expect(games).toEqual([]);
    expect(leftOut.map(({ reason }) => reason)).toEqual(['outside-opponent']);
  });

  it('keeps the regular season of a club that it does not know yet', () => {
    expect(only({ home: 7001 }).gameType).toBe('regular');
  });

  it('reads the days that were asked for and no others of the week', () => {
    const page = madeUpWeek({
      '2024-10-12': [madeUpListing()],
      '2024-10-14': [madeUpListing({ id: 2024020031 })],
      '2024-10-18': [madeUpListing({ id: 2024020060 })],
    });
    const days = (from: string, to: string) =>
      parseSchedule(page, toGameDay(from), toGameDay(to)).games.map(({ gameDay }) => gameDay);
    expect(days('2024-10-12', '2024-10-18')).toEqual(['2024-10-12', '2024-10-14', '2024-10-18']);
    expect(days('2024-10-13', '2024-10-14')).toEqual(['2024-10-14']);
    expect(days('2024-10-13', '2024-10-13')).toEqual([]);
  });
});

describe('an NHL schedule page that proves nothing', () => {
  const shape = expect.objectContaining({ code: 'PAYLOAD_SHAPE' });

  it('is refused where it is empty JSON', () => {
    expect(() => parseSchedule({}, day, day)).toThrow(shape);
  });

  it('is refused where a day that was asked for is missing', () => {
    expect(() => parseSchedule(madeUpWeek({}, 13), day, day)).toThrow(shape);
  });

  it('is refused where games are missing from the count of the day', () => {
    const { gameWeek } = madeUpWeek({ [day]: [madeUpListing()] });
    expect(() => parseSchedule({ gameWeek: gameWeek.map((page) => ({ ...page, games: [] })) }, day, day)).toThrow(
      shape,
    );
  });

  it('is refused where the digits of an id contradict the type or the season of its game', () => {
    expect(() => read({ gameType: 3 })).toThrow(shape);
    expect(() => read({ season: 20232024 })).toThrow(shape);
    expect(() => read({ season: 20242026 })).toThrow(shape);
  });

  it('is refused where a state is not known', () => {
    expect(() => read({ gameState: 'WARMUP' })).toThrow(shape);
    expect(() => read({ gameScheduleState: 'SUSP' })).toThrow(shape);
  });
});

import { type ScheduledGame, toGameDay } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { madeUpListing, madeUpSchedule } from './made-up-payloads.ts';
import { parseSchedule } from './schedule.ts';

const day = toGameDay('2024-07-12');

function read(days: Record<string, unknown[]>) {
  return parseSchedule(madeUpSchedule(days), toGameDay('2024-01-01'), toGameDay('2024-12-31'));
}

function only(listing: ReturnType<typeof madeUpListing>): ScheduledGame {
  const [game] = read({ [day]: [listing] }).games;
  if (!game) throw new Error('The game was left out.');
  return game;
}

describe('the MLB schedule', () => {
  it('reads a final game', () => {
    expect(only(madeUpListing())).toEqual({
      sourceGameId: '700001',
      gameDay: day,
      season: 2024,
      gameType: 'regular',
      status: 'final',
      statusDetail: 'F/F Final',
      official: true,
      // An evening game begins on the next day of UTC; its day stays the listing's.
      startsAt: '2024-07-13T00:10:00Z',
      gameNumber: 1,
      home: { sourceTeamId: '112', name: 'Team 112', score: 1 },
      away: { sourceTeamId: '158', name: 'Team 158', score: 0 },
    });
  });

  it.each([
    ['S/S Scheduled', 'scheduled'],
    ['P/PW Warmup', 'scheduled'],
    ['I/I In Progress', 'live'],
    ['I/IR Delayed: Rain', 'live'],
    ['M/MA Manager challenge', 'live'],
    ['N/NH Umpire review', 'live'],
    ['O/O Game Over', 'over'],
    ['F/FT Final', 'final'],
    ['F/FR Completed Early', 'final'],
    ['Q/Q Forfeit', 'final'],
    ['R/R Forfeit', 'final'],
    ['D/DI Postponed', 'postponed'],
    ['C/CI Cancelled', 'cancelled'],
    ['T/TR Suspended', 'suspended'],
    ['U/UR Suspended', 'suspended'],
  ])('takes %s for %s, whatever the abstract state says', (words, status) => {
    const game = only(madeUpListing({ status: words }));
    expect([game.status, game.statusDetail, game.official]).toEqual([status, words, status === 'final']);
  });

  it('refuses a coded state that it does not know', () => {
    expect(() => read({ [day]: [madeUpListing({ status: 'Z/Z Zapped' })] })).toThrow(
      expect.objectContaining({ code: 'PAYLOAD_SHAPE' }),
    );
  });

  it.each([
    ['S', 'preseason'],
    ['R', 'regular'],
    ['F', 'postseason'],
    ['D', 'postseason'],
    ['L', 'postseason'],
    ['W', 'postseason'],
    ['A', 'all-star'],
  ])('takes type %s for %s', (gameType, kept) => {
    expect(only(madeUpListing({ gameType })).gameType).toBe(kept);
  });

  it('gives no score and no start where none is stated', () => {
    const game = only(madeUpListing({ status: 'S/S Scheduled', scores: null, startTimeTBD: true }));
    expect([game.home.score, game.away.score, game.startsAt]).toEqual([null, null, null]);
  });

  it('keeps both games of a doubleheader', () => {
    const games = [madeUpListing(), madeUpListing({ gamePk: 700002, gameNumber: 2 })];
    expect(read({ [day]: games }).games.map(({ sourceGameId, gameNumber }) => [sourceGameId, gameNumber])).toEqual([
      ['700001', 1],
      ['700002', 2],
    ]);
  });
});

describe('an MLB game that is listed on two days', () => {
  const postponed = madeUpListing({ status: 'D/DI Postponed', officialDate: '2024-08-26', scores: null });
  const makeup = madeUpListing({ officialDate: '2024-08-26' });
  const suspended = madeUpListing({ officialDate: '2024-07-12' });
  const resumed = madeUpListing({ officialDate: '2024-07-12' });

  function counting(games: ScheduledGame[]): string[] {
    return games.filter(({ status }) => status === 'final').map(({ gameDay }) => gameDay);
  }

  it('counts on the day of its makeup after it was postponed, and the old day says where it went', () => {
    const { games } = read({ '2024-07-12': [postponed], '2024-08-26': [makeup] });
    expect(counting(games)).toEqual(['2024-08-26']);
    expect(games[0]).toMatchObject({ status: 'postponed', gameDay: '2024-07-12', movedTo: '2024-08-26' });
    expect(games[1]).not.toHaveProperty('movedTo');
  });

  it('waits on its day while a postponed game has no new one', () => {
    const game = only(madeUpListing({ status: 'D/DR Postponed' }));
    expect(game.status).toBe('postponed');
    expect(game).not.toHaveProperty('movedTo');
  });

  it('counts on its first day after it was suspended, although both listings read final', () => {
    const { games } = read({ '2024-07-12': [suspended], '2024-08-26': [resumed] });
    expect(counting(games)).toEqual(['2024-07-12']);
    expect(games[1]).toMatchObject({ status: 'suspended', official: false, movedTo: '2024-07-12' });
  });

  it('reads each of its listings alike, alone or together', () => {
    for (const [first, second] of [
      [postponed, makeup],
      [suspended, resumed],
    ]) {
      const days = { '2024-07-12': [first], '2024-08-26': [second] };
      const alone = Object.entries(days).flatMap(([date, games]) => read({ [date]: games }).games);
      expect(alone).toEqual(read(days).games);
    }
  });

  it('is cancelled on every day on which it is listed as cancelled', () => {
    const game = only(madeUpListing({ status: 'C/CR Cancelled', officialDate: '2024-08-26' }));
    expect(game.status).toBe('cancelled');
    expect(game).not.toHaveProperty('movedTo');
  });
});

describe('a game that is not of the league', () => {
  function left(options: Parameters<typeof madeUpListing>[0]) {
    const { games, leftOut } = read({ [day]: [madeUpListing(options)] });
    expect(games).toEqual([]);
    return leftOut.map(({ reason }) => reason);
  }

  it('is left out where a club meets an outsider, in spring or as an exhibition', () => {
    expect(left({ gameType: 'S', away: 897 })).toEqual(['outside-opponent']);
    expect(left({ gameType: 'E', home: 2000 })).toEqual(['outside-opponent']);
  });

  it('is left out where clubs play for nothing', () => {
    expect(left({ gameType: 'E' })).toEqual(['other-competition']);
    expect(left({ gameType: 'I' })).toEqual(['other-competition']);
  });

  it('is left out where it is of the World Baseball Classic, which shares the types of the postseason', () => {
    const classic = { gameType: 'D', home: 3003, away: 3004, series: 'World Baseball Classic Quarterfinals' };
    expect(left(classic)).toEqual(['other-competition']);
    expect(left({ ...classic, status: 'S/S Scheduled' })).toEqual(['other-competition']);
  });

  it('is named by type, series and teams', () => {
    const { leftOut } = read({ [day]: [madeUpListing({ gameType: 'E', series: 'Exhibition', away: 897 })] });
    expect(leftOut).toEqual([
      {
        sourceGameId: '700001',
        gameDay: day,
        reason: 'outside-opponent',
        detail: 'E Exhibition: Team 897 at Team 112',
      },
    ]);
  });

  it('is kept while it is a postseason game whose teams are not known yet', () => {
    const game = only(madeUpListing({ gameType: 'F', status: 'S/S Scheduled', home: 4946, away: 4947, scores: null }));
    expect([game.gameType, game.status]).toEqual(['postseason', 'scheduled']);
  });
});

describe('an MLB schedule page that proves nothing', () => {
  const shape = expect.objectContaining({ code: 'PAYLOAD_SHAPE' });

  it('is refused where it is empty JSON', () => {
    expect(() => parseSchedule({}, day, day)).toThrow(shape);
  });

  it('is refused where games are missing from its total', () => {
    const page = { ...madeUpSchedule({ [day]: [madeUpListing()] }), totalGames: 2 };
    expect(() => parseSchedule(page, day, day)).toThrow(shape);
  });

  it('is refused where it answers for another day', () => {
    expect(() => parseSchedule(madeUpSchedule({ '2024-07-13': [madeUpListing()] }), day, day)).toThrow(shape);
  });

  it('is refused where a score is a text', () => {
    const game = madeUpListing();
    const page = madeUpSchedule({
      [day]: [{ ...game, teams: { ...game.teams, home: { ...game.teams.home, score: '1' } } }],
    });
    expect(() => parseSchedule(page, day, day)).toThrow(shape);
  });

  it('proves a day without games by listing no day', () => {
    expect(parseSchedule({ totalGames: 0, dates: [] }, day, day)).toEqual({ games: [], leftOut: [] });
  });
});

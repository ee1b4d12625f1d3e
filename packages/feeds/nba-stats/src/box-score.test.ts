import { checkBoxScore, type ScheduledGame, toGameDay } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { createNbaStatsSource } from './source.ts';
import { answersOf, madeUpDeclaration } from './testing/made-up-source.ts';
import { boxPlayerOf, boxScoreOf } from './testing/payloads.ts';

const usual = createNbaStatsSource(madeUpDeclaration);
const exact = usual.exactMinutes ?? usual;
const game = { sourceGameId: '0022300500' } as ScheduledGame;
const final = { ...game, gameType: 'regular', home: { score: 50 }, away: { score: 40 } } as ScheduledGame;

function boxOf(payload: unknown, source = exact) {
  return source.boxScore(answersOf({ boxScore: payload }), game);
}

describe('a box score', () => {
  it('is asked for whole, by its id as text', async () => {
    const http = answersOf({ boxScore: boxScoreOf() });
    await exact.boxScore(http, game);
    expect(http.asked.map(({ url }) => url)).toEqual([
      'https://stats.xba.test/stats/boxscoretraditionalv3?GameID=0022300500&EndPeriod=0&EndRange=0&RangeType=0&StartPeriod=0&StartRange=0',
    ]);
  });

  it('says nothing of how its game stands, and agrees with itself', async () => {
    const box = await boxOf(boxScoreOf());
    expect(box).toMatchObject({
      sourceGameId: '0022300500',
      status: null,
      home: { name: 'Boston Celtics', score: 50 },
    });
    expect(checkBoxScore(exact.invariants, box, final)).toEqual([]);
  });

  it.each([
    ['33:18', 33.3, 33],
    ['32:22', 32.37, 32],
    ['0:47', 0.78, 1],
    ['0:29', 0.48, 0],
    ['35:30', 35.5, 36],
    ['52:59', 52.98, 53],
  ])('has %s as %d exactly, and as %d whole minutes', async (clock, decimal, whole) => {
    const payload = boxScoreOf({ players: [boxPlayerOf(1, clock)] });
    expect((await boxOf(payload)).players[0]?.stats.minutes).toBe(decimal);
    expect((await boxOf(payload, usual)).players[0]?.stats.minutes).toBe(whole);
  });

  it('has the number of a player, and none where it is blank, as in every answer that was recorded', async () => {
    const players = [{ ...boxPlayerOf(1), jerseyNum: '00' }, { ...boxPlayerOf(2), jerseyNum: '' }, boxPlayerOf(3)];
    const box = await boxOf(boxScoreOf({ players }));
    expect(box.players.slice(0, 3).map(({ jersey }) => jersey)).toEqual(['00', null, null]);
  });

  it('has no line of who did not play, whatever the comment says, and of players without a name', async () => {
    const ghost = { ...boxPlayerOf(7, ''), firstName: '', familyName: '', comment: ' ' };
    const players = [boxPlayerOf(1), { ...boxPlayerOf(6, ''), comment: "DNP - Coach's Decision" }, ghost];
    const box = await boxOf(boxScoreOf({ players }));
    expect(box.players.filter(({ sourceTeamId }) => sourceTeamId === '1610612738')).toHaveLength(1);
    expect(box.rejected).toEqual([]);
  });

  it('rejects minutes of another form, figures that are none, and minutes without a name', async () => {
    const players = [
      boxPlayerOf(1, '33'),
      boxPlayerOf(2, '33:00', { assists: 'two' }),
      { ...boxPlayerOf(3), firstName: '', familyName: '' },
      { ...boxPlayerOf(4), statistics: null },
      {},
    ];
    const { rejected } = await boxOf(boxScoreOf({ players }));
    expect(rejected).toEqual([
      { sourcePlayerId: '101', reason: 'Home Player1: minutes is "33"' },
      { sourcePlayerId: '102', reason: 'Home Player2: assists is "two"' },
      { sourcePlayerId: '103', reason: ': a player with minutes and without a name' },
      { sourcePlayerId: '104', reason: expect.stringContaining('statistics') },
      { sourcePlayerId: null, reason: expect.any(String) },
    ]);
  });

  it('of another game is refused, and one without players', async () => {
    await expect(boxOf(boxScoreOf({ gameId: '0022300501' }))).rejects.toMatchObject({ code: 'WRONG_GAME' });
    const { boxScoreTraditional } = boxScoreOf({ players: [boxPlayerOf(1, '')] });
    const awayTeam = { ...boxScoreTraditional.awayTeam, players: [] };
    const empty = { boxScoreTraditional: { ...boxScoreTraditional, awayTeam } };
    await expect(boxOf(empty)).rejects.toMatchObject({ code: 'EMPTY_BOX_SCORE' });
  });
});

describe('a game that no log lists', () => {
  const day = toGameDay('2023-12-09');
  const finalId = '0062300001';

  function ask(sourceGameId: string, on = day, home = {}) {
    const payload = boxScoreOf({ gameId: sourceGameId, home });
    return usual.listedGame?.(answersOf({ boxScore: payload }), sourceGameId, on);
  }

  it('is listed on the day that the caller names, with what its id and box score say', async () => {
    expect(await ask(finalId)).toEqual({
      sourceGameId: finalId,
      gameDay: day,
      season: 2024,
      gameType: 'cup-final',
      status: 'final',
      statusDetail: 'played to the end',
      official: true,
      startsAt: null,
      gameNumber: 1,
      home: { sourceTeamId: '1610612738', name: 'Boston Celtics', score: 50 },
      away: { sourceTeamId: '1610612752', name: 'New York Knicks', score: 40 },
    });
  });

  it.each([
    ['0052300101', 'play-in', 2024],
    ['0012300001', 'preseason', 2024],
    ['0049600401', 'postseason', 1997],
  ])('%s is of the %s of the season %i', async (id, gameType, season) => {
    expect(await ask(id, toGameDay(`${season}-04-20`))).toMatchObject({ gameType, season });
  });

  it.each([
    ['100:00', 'live'],
    ['240:00', 'final'],
    ['250:00', 'live'],
    ['265:00', 'final'],
    ['', 'live'],
  ])('with %j of playing time is %s', async (minutes, status) => {
    const { statistics } = boxScoreOf().boxScoreTraditional.homeTeam;
    expect(await ask(finalId, day, { statistics: { ...statistics, minutes } })).toMatchObject({ status });
  });

  it('is not over while both have the same', async () => {
    const { statistics } = boxScoreOf().boxScoreTraditional.homeTeam;
    expect(await ask(finalId, day, { statistics: { ...statistics, points: 40 } })).toMatchObject({ status: 'live' });
  });

  it('is refused on a day of another season, and under an id of another league', async () => {
    await expect(ask(finalId, toGameDay('2024-12-09'))).rejects.toMatchObject({
      code: 'WRONG_GAME',
      message: expect.stringContaining('is of the season 2024'),
    });
    for (const id of ['1022300001', '62300001', '0072300001']) {
      await expect(ask(id)).rejects.toMatchObject({ code: 'WRONG_GAME' });
    }
  });
});

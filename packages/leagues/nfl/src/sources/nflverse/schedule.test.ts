import { createMirrorHttp } from '@backfield/conformance';
import { type KnownGames, type KnownListing, toGameDay } from '@backfield/contract';
import { startSimulator } from '@backfield/simulated-leagues';
import { describe, expect, it } from 'vitest';
import { nflverse } from './index.ts';
import { asOlderFile, csvOf, madeUpGame, madeUpWeek, serving } from './made-up-files.ts';

const day = toGameDay('2024-09-08');
const [from, to] = [toGameDay('2024-09-01'), toGameDay('2025-02-28')];
const later = madeUpGame({
  game_id: '2024_02_VAL_HRB',
  week: 2,
  gameday: '2024-09-15',
  home_team: 'HRB',
  away_team: 'VAL',
});
const toCome = { ...later, home_score: '', away_score: 'NA', gametime: '' };
const weekly = csvOf(madeUpWeek());

async function read(games: ReturnType<typeof madeUpGame>[], text: string | undefined = weekly) {
  const files = text === undefined ? {} : { weekly: text };
  return nflverse.schedule(serving({ games: csvOf(games), ...files }), from, to);
}

const standing = async (...words: Parameters<typeof read>) =>
  (await read(...words)).games.map(({ sourceGameId, status, official }) => [sourceGameId, status, official]);

describe('the schedule of nflverse', () => {
  it('lists games with their Eastern day, their start in UTC and the year in which the season ends', async () => {
    const { games, boxScores } = await read([madeUpGame(), toCome]);
    expect(games).toEqual([
      {
        sourceGameId: '2024_01_HRB_VAL',
        gameDay: '2024-09-08',
        season: 2025,
        gameType: 'regular',
        status: 'final',
        statusDetail: 'REG week 1',
        official: true,
        startsAt: '2024-09-09T00:20:00Z',
        gameNumber: 1,
        home: { sourceTeamId: 'VAL', name: 'VAL', score: 13 },
        away: { sourceTeamId: 'HRB', name: 'HRB', score: 10 },
      },
      expect.objectContaining({ status: 'scheduled', official: false, startsAt: null }),
    ]);
    expect([...(boxScores?.keys() ?? [])]).toEqual(['2024_01_HRB_VAL']);
  });

  it('takes a game that moved on the day it moved to, under the id and the week that it keeps', async () => {
    const [game] = (await read([madeUpGame({ gameday: '2024-09-10' })])).games;
    expect(game).toMatchObject({ sourceGameId: '2024_01_HRB_VAL', gameDay: '2024-09-10', status: 'final' });
  });

  it.each([
    ['WC', 'postseason'],
    ['DIV', 'postseason'],
    ['CON', 'postseason'],
    ['SB', 'postseason'],
  ])('knows the round %s', async (round, gameType) => {
    expect((await read([madeUpGame({ game_type: round })])).games[0]?.gameType).toBe(gameType);
  });

  it('asks for two files, whatever the days, and for one where no game of them is over', async () => {
    const asked: string[] = [];
    await nflverse.schedule(serving({ games: csvOf([madeUpGame(), toCome]), weekly }, asked), from, to);
    expect(asked).toEqual(['games.csv', 'stats_player_week_2024.csv']);
    asked.length = 0;
    const future = toGameDay('2024-09-15');
    await nflverse.schedule(serving({ games: csvOf([madeUpGame(), toCome]), weekly }, asked), future, future);
    expect(asked).toEqual(['games.csv']);
  });

  it('waits for the rows of a game that is over', async () => {
    expect(await standing([madeUpGame(), later])).toEqual([
      ['2024_01_HRB_VAL', 'final', true],
      ['2024_02_VAL_HRB', 'over', false],
    ]);
    const half = csvOf(madeUpWeek().filter(({ team }) => team === 'HRB'));
    expect(await standing([madeUpGame()], half)).toEqual([['2024_01_HRB_VAL', 'over', false]]);
  });

  it('waits for the file itself in the first week, and in no later one', async () => {
    const files = serving({ games: csvOf([madeUpGame(), toCome]) });
    expect((await nflverse.schedule(files, from, to)).games[0]?.status).toBe('over');
    const missing = nflverse.schedule(serving({ games: csvOf([madeUpGame(), later]) }), from, to);
    await expect(missing).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('no longer waits once there are rows of a later week: the game has none', async () => {
    const second = madeUpWeek().map((row) => ({ ...row, week: 2 }));
    const { games, boxScores } = await read([madeUpGame(), later], csvOf(second));
    expect(games.map(({ status }) => status)).toEqual(['final', 'final']);
    expect(boxScores?.get('2024_01_HRB_VAL')?.players).toEqual([]);
  });

  it('refuses rows of a team that has no game in their week, such as a bye', async () => {
    const week3 = madeUpWeek().map((row) => ({ ...row, week: 3 }));
    await expect(read([madeUpGame(), later], csvOf(week3))).rejects.toMatchObject({
      code: 'PAYLOAD_SHAPE',
      message: expect.stringContaining('rows of HRB in week 3'),
    });
  });

  it('knows clubs that moved since by their present abbreviation, and keeps the id', async () => {
    const rows = madeUpWeek().map((row) => {
      const present = (team: unknown) => (team === 'HRB' ? 'LV' : 'LA');
      return { ...row, team: present(row.team), opponent_team: present(row.opponent_team) };
    });
    const game = madeUpGame({ game_id: '2024_01_OAK_STL', away_team: 'OAK', home_team: 'STL' });
    const { games, boxScores } = await read([game], csvOf(rows));
    expect(games[0]).toMatchObject({ sourceGameId: '2024_01_OAK_STL', away: { name: 'LV' }, home: { name: 'LA' } });
    expect(boxScores?.get('2024_01_OAK_STL')?.players).toHaveLength(14);
  });

  it.each([
    ['a day that is none', { gameday: '2024-09-31' }],
    ['a round that nobody knows', { game_type: 'PRE' }],
    ['a score that is none', { home_score: '1O' }],
    ['an id of another form', { game_id: '2024090800' }],
  ])('refuses %s', async (_what, changes) => {
    await expect(read([madeUpGame(changes)])).rejects.toMatchObject({ code: 'PAYLOAD_SHAPE' });
  });

  it('is probed by the time at which its files were renewed', async () => {
    await using simulator = await startSimulator({ now: '2024-12-01T12:00:00Z' });
    await expect(nflverse.probe(createMirrorHttp(simulator.url))).resolves.toBeUndefined();
    await expect(nflverse.probe(serving({ weekly: '{}' }))).rejects.toMatchObject({ code: 'PAYLOAD_SHAPE' });
  });

  it('refuses a file that was cut off in a row', async () => {
    await expect(read([madeUpGame()], weekly.slice(0, -40))).rejects.toMatchObject({ code: 'PAYLOAD_SHAPE' });
  });
});

describe('without the games file of nflverse', () => {
  const listed: KnownListing = {
    source: 'espn',
    sourceGameId: '401',
    gameDay: day,
    season: 2025,
    gameType: 'regular',
    status: 'final',
    startsAt: '2024-09-09T00:20:00Z',
    home: { abbreviation: 'VAL', name: 'Valley Voles', score: 13 },
    away: { abbreviation: 'HRB', name: 'Harbor Herons', score: 10 },
  };
  const knowing = (games: KnownListing[], days = [day]): KnownGames => ({
    listed: async () => ({ days: new Set(days), games }),
  });
  const readKnown = (games: KnownListing[], text = weekly) =>
    nflverse.schedule(serving({ weekly: text }), day, day, knowing(games));

  it('the days of another source give the games their place', async () => {
    const { games, boxScores, unanswered } = await readKnown([listed]);
    expect(games).toMatchObject([{ sourceGameId: '2024_01_HRB_VAL', status: 'final', home: { score: 13 } }]);
    expect(boxScores?.get('2024_01_HRB_VAL')?.players).toHaveLength(14);
    expect(unanswered?.size).toBe(0);
  });

  it('a day without games is one, a day that nobody looked at is not answered for', async () => {
    expect(await readKnown([])).toMatchObject({ games: [] });
    const { unanswered } = await nflverse.schedule(serving({}), day, toGameDay('2024-09-09'), knowing([]));
    expect([...(unanswered?.keys() ?? [])]).toEqual(['2024-09-09']);
    expect(unanswered?.get(toGameDay('2024-09-09'))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('a game whose teams are not known leaves its day unanswered, and its preseason out', async () => {
    const nameless = { ...listed, home: { ...listed.home, abbreviation: null } };
    expect([...((await readKnown([nameless])).unanswered?.keys() ?? [])]).toEqual([day]);
    const early = await readKnown([{ ...nameless, gameType: 'preseason' }]);
    expect([early.games, early.unanswered?.size]).toEqual([[], 0]);
  });

  it('a game whose score is not stored is not final yet', async () => {
    const [game] = (await readKnown([{ ...listed, home: { ...listed.home, score: null } }])).games;
    expect(game?.status).toBe('over');
  });

  it.each([
    ['2024-09-04', 'a Wednesday before the first Thursday', 1],
    ['2024-09-11', 'a Wednesday in the middle', 2],
    ['2024-09-11', 'a Wednesday in the middle', 1],
  ])('on %s, %s, the file says in which week the two met: %i', async (wednesday, _what, week) => {
    const rows = madeUpWeek().map((row) => ({ ...row, week }));
    const gameDay = toGameDay(wednesday);
    const known = knowing([{ ...listed, gameDay }], [gameDay]);
    const { games } = await nflverse.schedule(serving({ weekly: csvOf(rows) }), gameDay, gameDay, known);
    expect(games).toMatchObject([{ sourceGameId: `2024_0${week}_HRB_VAL`, status: 'final' }]);
  });

  it('files that do not name opponents go by the week of the day', async () => {
    const rows = asOlderFile(madeUpWeek()).map(({ opponent_team, ...row }) => row);
    const { games } = await readKnown([listed], csvOf(rows));
    expect(games).toMatchObject([{ sourceGameId: '2024_01_HRB_VAL', status: 'final' }]);
  });
});

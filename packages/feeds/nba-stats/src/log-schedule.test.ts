import { checkBoxScore, type GameDay, toGameDay } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { createNbaStatsSource } from './source.ts';
import { answersOf, madeUpDeclaration } from './testing/made-up-source.ts';
import {
  awayRow,
  boxScoreOf,
  type Cells,
  homeRow,
  logOf,
  playerLogHeaders,
  playerLogRows,
  teamLogHeaders,
} from './testing/payloads.ts';

const source = createNbaStatsSource(madeUpDeclaration);
const day = toGameDay('2024-01-10');
const otherParts = logOf(teamLogHeaders, []);

/** One day's schedule where the logs hold these rows. */
async function scheduleOf(
  teamRows: readonly Cells[],
  playerRows = playerLogRows,
  days: [GameDay, GameDay] = [day, day],
) {
  const [teams, players] = [logOf(teamLogHeaders, teamRows), logOf(playerLogHeaders, playerRows)];
  const http = answersOf({ teams, players, otherParts, boxScore: boxScoreOf() });
  const schedule = await source.schedule(http, ...days);
  return { ...schedule, asked: http.asked, box: schedule.boxScores?.get('0022300500') };
}

describe('the schedule from the logs', () => {
  it('lists a game as its two rows say, with its box score', async () => {
    const { games, leftOut, box } = await scheduleOf([homeRow, awayRow]);
    expect(leftOut).toEqual([]);
    expect(games).toEqual([
      {
        sourceGameId: '0022300500',
        gameDay: '2024-01-10',
        season: 2024,
        gameType: 'regular',
        status: 'final',
        statusDetail: 'in the log',
        official: true,
        startsAt: null,
        gameNumber: 1,
        home: { sourceTeamId: '1610612738', name: 'Boston Celtics', score: 50 },
        away: { sourceTeamId: '1610612752', name: 'New York Knicks', score: 40 },
      },
    ]);
    expect(box).toMatchObject({ status: 'final', home: { abbreviation: 'BOS', score: 50 }, rejected: [] });
    expect(box?.players).toHaveLength(10);
    expect(box?.players[0]).toEqual({
      sourcePlayerId: '101',
      name: 'Home Player1',
      nameIsFull: true,
      jersey: null,
      sourceTeamId: '1610612738',
      stats: {
        minutes: 48,
        points: 10,
        field_goals_made: 4,
        field_goals_attempted: 8,
        three_pointers_made: 2,
        three_pointers_attempted: 3,
        free_throws_made: 0,
        free_throws_attempted: 0,
        offensive_rebounds: 1,
        defensive_rebounds: 2,
        rebounds: 3,
        assists: 2,
        turnovers: 1,
        steals: 1,
        blocks: 0,
        personal_fouls: 2,
        plus_minus: 10,
      },
    });
    for (const game of games) if (box) expect(checkBoxScore(source.invariants, box, game)).toEqual([]);
  });

  it('asks for the teams of each part of the season, for players only where there are games, in one order of words', async () => {
    const { asked } = await scheduleOf([homeRow, awayRow]);
    expect(asked.map(({ what }) => what)).toEqual([
      'XBA Pre Season log of teams of 2024-01-10',
      'XBA Regular Season log of teams of 2024-01-10',
      'XBA Regular Season log of players of 2024-01-10',
      'XBA Playoffs log of teams of 2024-01-10',
      'XBA All Star log of teams of 2024-01-10',
    ]);
    expect(asked[1]?.url).toBe(
      'https://stats.xba.test/stats/leaguegamelog?Counter=0&DateFrom=01%2F10%2F2024&DateTo=01%2F10%2F2024&Direction=ASC' +
        '&LeagueID=00&PlayerOrTeam=T&Season=2023-24&SeasonType=Regular+Season&Sorter=DATE',
    );
  });

  it('asks for both seasons where days of two are asked for', async () => {
    const { asked } = await scheduleOf([], [], [toGameDay('2023-08-10'), toGameDay('2023-08-20')]);
    expect(new Set(asked.map(({ url }) => new URL(url).searchParams.get('Season')))).toEqual(
      new Set(['2022-23', '2023-24']),
    );
  });

  it('reads columns by name, whatever their order', async () => {
    const teams = logOf([...teamLogHeaders].reverse(), [homeRow, awayRow]);
    const players = logOf([...playerLogHeaders, 'NEW_COLUMN'].reverse(), playerLogRows);
    const { games, boxScores } = await source.schedule(answersOf({ teams, players, otherParts }), day, day);
    expect(games).toHaveLength(1);
    expect(boxScores?.get('0022300500')?.players).toHaveLength(10);
  });

  it.each([
    ['away, then home', [awayRow, homeRow]],
    ['on neutral ground, the words of the away team in both rows', [{ ...homeRow, MATCHUP: 'NYK @ BOS' }, awayRow]],
    ['contradicting each other: the box score knows', [{ ...homeRow, MATCHUP: 'BOS @ NYK' }, awayRow]],
    [
      'naming others: the box score knows',
      [
        { ...homeRow, MATCHUP: 'X vs. Y' },
        { ...awayRow, MATCHUP: 'Y @ X' },
      ],
    ],
    [
      'in words that nobody knows',
      [
        { ...homeRow, MATCHUP: 'BOS' },
        { ...awayRow, MATCHUP: 'NYK' },
      ],
    ],
  ])('finds out who is at home, the rows %s', async (_, rows) => {
    const { games } = await scheduleOf(rows);
    expect(games).toMatchObject([{ home: { name: 'Boston Celtics' }, away: { name: 'New York Knicks' } }]);
  });

  it('takes the row that counts where another is void, and one of two that are the same', async () => {
    const voided = { ...homeRow, WL: null, MIN: 3, PTS: 0 };
    const { games, box } = await scheduleOf([voided, homeRow, awayRow, awayRow], [...playerLogRows, ...playerLogRows]);
    expect(games).toMatchObject([{ status: 'final', home: { score: 50 } }]);
    expect(box).toMatchObject({ rejected: [], home: { score: 50 } });
    expect(box?.players).toHaveLength(10);
  });

  it('does not call a game final that has no winner yet', async () => {
    const { games } = await scheduleOf([
      { ...homeRow, WL: null },
      { ...awayRow, WL: null },
    ]);
    expect(games).toMatchObject([{ status: 'live', official: false, home: { score: null } }]);
  });

  it('rejects rows that differ where one is due', async () => {
    const [first, ...rest] = playerLogRows;
    const { box } = await scheduleOf(
      [homeRow, { ...homeRow, PTS: 48 }, awayRow],
      [{ ...first, AST: 9 }, ...playerLogRows],
    );
    expect(box?.rejected).toEqual([
      { sourcePlayerId: null, reason: 'two rows of BOS that differ' },
      { sourcePlayerId: '101', reason: 'Home Player1 has two rows that differ' },
    ]);
    expect(box?.players).toHaveLength(rest.length);
  });

  it('names the player whose row can not be read, and of another team', async () => {
    const [first, second, third, ...rest] = playerLogRows;
    const rows = [{ ...first, AST: 'many' }, { ...second, TEAM_ID: 7 }, { ...third, PLAYER_ID: 'x' }, ...rest];
    const { box } = await scheduleOf([homeRow, awayRow], rows);
    expect(box?.rejected).toEqual([
      { sourcePlayerId: '101', reason: 'Home Player1: AST is "many"' },
      { sourcePlayerId: null, reason: expect.stringContaining('PLAYER_ID') },
      { sourcePlayerId: '201', reason: 'Away Player1 plays for team 7, which has no row of this game' },
    ]);
  });

  it('gives no line for what the source has not, never a zero', async () => {
    const rows = playerLogRows.map((row) => ({ ...row, PLUS_MINUS: null }));
    const { box, games } = await scheduleOf([homeRow, awayRow], rows);
    for (const { stats } of box?.players ?? []) expect(Object.keys(stats)).not.toContain('plus_minus');
    for (const game of games) if (box) expect(checkBoxScore(source.invariants, box, game)).toEqual([]);
  });

  it('leaves games against guests out, and takes sides of all-stars for what they are', async () => {
    const guest = {
      ...awayRow,
      TEAM_ID: 15016,
      TEAM_ABBREVIATION: 'MEL',
      TEAM_NAME: 'Melbourne United',
      GAME_ID: '0012300010',
    };
    const host = { ...homeRow, GAME_ID: '0012300010', SEASON_ID: '12023', MATCHUP: 'BOS vs. MEL' };
    const { games, leftOut } = await scheduleOf([host, { ...guest, SEASON_ID: '12023', MATCHUP: 'MEL @ BOS' }], []);
    expect(games).toEqual([]);
    expect(leftOut).toEqual([
      { sourceGameId: '0012300010', gameDay: day, reason: 'outside-opponent', detail: 'Melbourne United' },
    ]);
    const stars = { SEASON_ID: '32023', GAME_ID: '0032300001', MATCHUP: 'EST @ WST' };
    const east = { ...awayRow, ...stars, TEAM_ID: 1610616833, TEAM_ABBREVIATION: 'EST' };
    const west = { ...homeRow, ...stars, TEAM_ID: 1610616834, TEAM_ABBREVIATION: 'WST' };
    expect((await scheduleOf([east, west], [])).games).toMatchObject([{ gameType: 'all-star', season: 2024 }]);
  });

  it('has only the days that were asked for', async () => {
    const rows = [homeRow, awayRow].map((row) => ({ ...row, GAME_DATE: '2024-01-11', GAME_ID: '0022300501' }));
    const { games } = await scheduleOf([homeRow, awayRow, ...rows]);
    expect(games).toHaveLength(1);
  });

  it.each([
    ['rows of another league', [{ ...homeRow, GAME_ID: '2022300500' }, awayRow], 'which is none of the XBA'],
    ['an id of another season', [{ ...homeRow, SEASON_ID: '22022' }, awayRow], 'of season 22022'],
    ['a game with one team', [homeRow], 'rows of 1 teams'],
    ['an id that is a number', [{ ...homeRow, GAME_ID: 22300500 }, awayRow], 'GAME_ID'],
    ['a date of no known form', [{ ...homeRow, GAME_DATE: 'Jan 10, 2024' }, awayRow], 'GAME_DATE'],
  ])('refuses %s', async (_, rows, message) => {
    await expect(scheduleOf(rows)).rejects.toMatchObject({
      code: 'PAYLOAD_SHAPE',
      message: expect.stringContaining(message),
    });
  });

  it('refuses a log that lacks a column, a cell, or the result set', async () => {
    const players = logOf(playerLogHeaders, playerLogRows);
    const without = logOf(
      teamLogHeaders.filter((header) => header !== 'FG3M'),
      [homeRow, awayRow],
    );
    const short = { resultSets: [{ name: 'LeagueGameLog', headers: teamLogHeaders, rowSet: [['22023']] }] };
    const renamed = { resultSets: [{ name: 'Log', headers: [], rowSet: [] }] };
    for (const [teams, problem] of [
      [without, 'the columns FG3M are missing'],
      [short, 'row 0 has 1 cells'],
      [renamed, 'no result set LeagueGameLog'],
    ]) {
      const http = answersOf({ teams, players, otherParts });
      await expect(source.schedule(http, day, day)).rejects.toMatchObject({
        code: 'PAYLOAD_SHAPE',
        message: expect.stringContaining(String(problem)),
      });
    }
  });

  it('refuses logs of which one is behind the other', async () => {
    const ahead = playerLogRows.map((row) => ({ ...row, GAME_ID: '0022300777' }));
    await expect(scheduleOf([homeRow, awayRow], [...playerLogRows, ...ahead])).rejects.toMatchObject({
      message: expect.stringContaining('has game 0022300777, which the log of teams lacks'),
    });
    const { box } = await scheduleOf([homeRow, awayRow], []);
    expect(box?.players).toEqual([]);
  });
});

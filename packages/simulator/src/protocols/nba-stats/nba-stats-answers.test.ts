import { describe, expect, it } from 'vitest';
import { createWorld } from '../../simulated/start-simulator.ts';
import { ask, route } from '../../testing/ask.ts';

const world = createWorld({ seed: 3, now: '2025-07-20T12:00:00Z' });
const seen = world.seenBy('nba-stats');

interface Log {
  resultSets: [{ headers: string[]; rowSet: unknown[][] }];
}
type Row = Record<string, unknown>;

interface Side {
  teamTricode: string;
  players: {
    personId: number;
    firstName: string;
    comment: string;
    statistics: Record<string, number> & { minutes: string };
  }[];
  statistics: Record<string, number> & { minutes: string };
}
interface Box {
  boxScoreTraditional: { gameId: string; homeTeam: Side; awayTeam: Side };
}

/** Rows of a log by column. */
function log(words: Record<string, string>, host = 'stats.nba.com'): Row[] {
  const query = new URLSearchParams({ LeagueID: '00', Season: '2024-25', SeasonType: 'Regular Season', ...words });
  const { resultSets } = ask<Log>(world, `https://${host}/stats/leaguegamelog?${query}`);
  const [{ headers, rowSet }] = resultSets;
  return rowSet.map((cells) => Object.fromEntries(headers.map((header, index) => [header, cells[index]])));
}

function box(gameId: string): Box['boxScoreTraditional'] {
  return ask<Box>(world, `https://stats.nba.com/stats/boxscoretraditionalv3?GameID=${gameId}`).boxScoreTraditional;
}

const january = { DateFrom: '01/03/2025', DateTo: '01/09/2025' };
const sum = (values: readonly unknown[]) => values.reduce<number>((total, value) => total + Number(value), 0);

describe('the simulated logs', () => {
  it('hold the games of the days asked for, under ids of their own', () => {
    const rows = log({ PlayerOrTeam: 'T', ...january });
    const ids = new Set(rows.map(({ GAME_ID }) => GAME_ID));
    const played = seen.games('NBA', 2025).filter(({ day }) => day >= '2025-01-03' && day <= '2025-01-09');
    expect(ids).toEqual(new Set(played.map(({ game }) => game.id)));
    expect(ids.size).toBeGreaterThan(20);
    for (const id of ids) expect(id).toMatch(/^00224\d{5}$/);
  });

  it('have rows of teams with more turnovers than their players, and void and doubled rows among them', () => {
    const rows = log({ PlayerOrTeam: 'T', DateFrom: '11/01/2024', DateTo: '01/31/2025' });
    const players = log({ PlayerOrTeam: 'P', DateFrom: '11/01/2024', DateTo: '01/31/2025' });
    const voided = rows.filter(({ WL }) => WL === null);
    const doubled = rows.length - new Set(rows.map((row) => JSON.stringify(row))).size;
    expect(voided.length).toBeGreaterThan(0);
    expect(doubled).toBeGreaterThan(0);
    const ofPlayers = Map.groupBy(players, ({ GAME_ID, TEAM_ID }) => `${GAME_ID} ${TEAM_ID}`);
    const extra = rows
      .filter(({ WL }) => WL !== null)
      .map((row) => {
        const own = new Map(ofPlayers.get(`${row.GAME_ID} ${row.TEAM_ID}`)?.map((one) => [one.PLAYER_ID, one]));
        const { PTS, TOV } = row;
        expect(sum([...own.values()].map((one) => one.PTS))).toBe(PTS);
        return Number(TOV) - sum([...own.values()].map((one) => one.TOV));
      });
    expect(Math.min(...extra)).toBe(0);
    expect(Math.max(...extra)).toBeGreaterThan(0);
  });

  it('say who is at home in words, the same in both rows of a game on neutral ground', () => {
    const matchups = (words: Record<string, string>) =>
      log({ PlayerOrTeam: 'T', ...words }).map(({ MATCHUP }) => MATCHUP);
    const [first, second] = matchups({ SeasonType: 'All Star' });
    expect([first, second]).toEqual(['WST @ EST', 'WST @ EST']);
    expect(new Set(matchups(january).map((text) => String(text).split(' ')[1]))).toEqual(new Set(['@', 'vs.']));
  });

  it('have no play-in, which has box scores all the same', () => {
    const [playIn] = world.games('NBA', 2025).filter(({ game }) => game.kind === 'play-in');
    if (!playIn) throw new Error('no play-in');
    const id = seen.gameId(playIn.game);
    expect(id).toMatch(/^00524/);
    const types = ['Pre Season', 'Regular Season', 'Playoffs', 'All Star'];
    const logged = types.flatMap((SeasonType) => log({ PlayerOrTeam: 'T', SeasonType }).map(({ GAME_ID }) => GAME_ID));
    expect(logged).not.toContain(id);
    expect(box(id).gameId).toBe(id);
  });

  it('have the NBA alone where no league is named, and nothing of a season that is not one', () => {
    expect(log({ PlayerOrTeam: 'T', LeagueID: '10' })).toEqual([]);
    expect(log({ PlayerOrTeam: 'T', Season: '2024' })).toEqual([]);
    const season = { PlayerOrTeam: 'T', Season: '2024', LeagueID: '10' };
    expect(log(season, 'stats.wnba.com').length).toBeGreaterThanOrEqual(480);
    const { LeagueID: _, ...unnamed } = season;
    const query = new URLSearchParams({ ...unnamed, SeasonType: 'Regular Season' });
    const { resultSets } = ask<Log>(world, `https://stats.wnba.com/stats/leaguegamelog?${query}`);
    expect(resultSets[0].rowSet).toEqual([]);
  });

  it('say what is missing in a question', () => {
    const answer = route(world, 'stats.nba.com', '/stats/leaguegamelog', new URLSearchParams({ Season: '2024-25' }));
    expect(answer).toMatchObject({ status: 400, body: 'The SeasonType property is required.' });
  });
});

describe('the simulated box scores', () => {
  const [{ game } = { game: { id: '' } }] = seen.gamesOn('NBA', '2025-01-03');

  it('have minutes to the second that round to those of the log, and a row for who did not play', () => {
    const rows = new Map(
      log({ PlayerOrTeam: 'P', ...january })
        .filter(({ GAME_ID }) => GAME_ID === game.id)
        .map((row) => [row.PLAYER_ID, row]),
    );
    const { homeTeam, awayTeam } = box(game.id);
    const players = [...homeTeam.players, ...awayTeam.players];
    const played = players.filter(({ statistics }) => statistics.minutes !== '');
    expect(new Set(played.map(({ personId }) => personId))).toEqual(new Set(rows.keys()));
    expect(players.length).toBeGreaterThan(played.length);
    for (const { personId, statistics } of played) {
      const [minutes = 0, seconds = 0] = statistics.minutes.split(':').map(Number);
      expect(Math.floor(minutes + seconds / 60 + 0.5)).toBe(rows.get(personId)?.MIN);
    }
    expect(homeTeam.statistics.minutes).toMatch(/^(240|265|290):00$/);
  });

  it('list players without a name in old games', () => {
    const old = createWorld({ now: '2025-01-01T12:00:00Z' }).seenBy('nba-stats');
    const [first] = old.games('NBA', 1997);
    const { homeTeam } = box(first?.game.id ?? '');
    expect(homeTeam.players.at(-1)).toMatchObject({ firstName: '', comment: ' ', statistics: { minutes: '' } });
  });

  it('are errors of the server for games that nobody knows', () => {
    const query = new URLSearchParams({ GameID: '0022499999' });
    expect(route(world, 'stats.nba.com', '/stats/boxscoretraditionalv3', query)).toMatchObject({ status: 500 });
    expect(route(world, 'stats.nba.com', '/stats/other', query)).toMatchObject({ status: 404 });
  });
});

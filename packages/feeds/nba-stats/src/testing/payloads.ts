/** Made-up answers in the shape of the real ones. */
const shooting = 'FGM FGA FG_PCT FG3M FG3A FG3_PCT FTM FTA FT_PCT OREB DREB REB AST STL BLK TOV PF PTS PLUS_MINUS';
const team = `TEAM_ID TEAM_ABBREVIATION TEAM_NAME GAME_ID GAME_DATE MATCHUP WL MIN ${shooting}`;

export const teamLogHeaders = `SEASON_ID ${team} VIDEO_AVAILABLE`.split(' ');
export const playerLogHeaders = `SEASON_ID PLAYER_ID PLAYER_NAME ${team} FANTASY_PTS VIDEO_AVAILABLE`.split(' ');

/** A row's cells by column. */
export type Cells = Record<string, string | number | null | object>;

/** A log with these rows; columns in another order or number where `headers` says so. */
export function logOf(headers: readonly string[], rows: readonly Cells[]) {
  const rowSet = rows.map((row) => headers.map((header) => row[header] ?? null));
  return { resource: 'leaguegamelog', resultSets: [{ name: 'LeagueGameLog', headers, rowSet }] };
}

/** One game of a Boston that wins 50 to 40 at home, five players a side. */
const gameOf = { SEASON_ID: '22023', GAME_ID: '0022300500', GAME_DATE: '2024-01-10' };
const boston = {
  TEAM_ID: 1610612738,
  TEAM_ABBREVIATION: 'BOS',
  TEAM_NAME: 'Boston Celtics',
  MATCHUP: 'BOS vs. NYK',
  WL: 'W',
};
const newYork = {
  TEAM_ID: 1610612752,
  TEAM_ABBREVIATION: 'NYK',
  TEAM_NAME: 'New York Knicks',
  MATCHUP: 'NYK @ BOS',
  WL: 'L',
};

/** A team's row, from the figures that each of its five players has. */
const statsOf = (players: number, plusMinus: number, threes: number): Cells => ({
  MIN: 48 * players,
  FGM: 4 * players,
  FGA: 8 * players,
  FG_PCT: 0.5,
  FG3M: threes * players,
  FG3A: 3 * players,
  FG3_PCT: null,
  FTM: 0,
  FTA: 0,
  FT_PCT: null,
  OREB: players,
  DREB: 2 * players,
  REB: 3 * players,
  AST: 2 * players,
  STL: players,
  BLK: 0,
  TOV: players,
  PF: 2 * players,
  PTS: (8 + threes) * players,
  PLUS_MINUS: plusMinus,
});

export const homeRow: Cells = { ...gameOf, ...boston, ...statsOf(5, 10, 2) };
export const awayRow: Cells = { ...gameOf, ...newYork, ...statsOf(5, -10, 0) };

/** The players' rows of that game. */
export const playerLogRows: readonly Cells[] = [1, 2, 3, 4, 5].flatMap((number) => [
  { ...gameOf, ...boston, PLAYER_ID: 100 + number, PLAYER_NAME: `Home Player${number}`, ...statsOf(1, 10, 2) },
  { ...gameOf, ...newYork, PLAYER_ID: 200 + number, PLAYER_NAME: `Away Player${number}`, ...statsOf(1, -10, 0) },
]);

/** The game in its own box score; `players` change or add rows of the home side. */
export function boxScoreOf({ gameId = '0022300500', home = {}, players = [] as object[] } = {}) {
  return {
    boxScoreTraditional: {
      gameId,
      homeTeam: {
        ...sideOf(1610612738, 'Boston', 'Celtics', 'BOS', 100, 2, 10),
        ...home,
        ...(players.length > 0 && { players }),
      },
      awayTeam: sideOf(1610612752, 'New York', 'Knicks', 'NYK', 200, 0, -10),
    },
  };
}

/** A row of the home side's players. */
export function boxPlayerOf(number: number, minutes = '48:00', changed: object = {}) {
  const played = minutes !== '';
  return boxPlayer(
    100 + number,
    `Home`,
    `Player${number}`,
    minutes,
    played ? boxStats(1, 10, 2) : boxStats(0, 0, 0),
    changed,
  );
}

function sideOf(
  teamId: number,
  teamCity: string,
  teamName: string,
  teamTricode: string,
  first: number,
  threes: number,
  plusMinus: number,
) {
  const side = first === 100 ? 'Home' : 'Away';
  const players = [1, 2, 3, 4, 5].map((number) =>
    boxPlayer(first + number, side, `Player${number}`, '48:00', boxStats(1, plusMinus, threes)),
  );
  return {
    teamId,
    teamCity,
    teamName,
    teamTricode,
    players,
    statistics: { minutes: '240:00', ...boxStats(5, plusMinus, threes) },
  };
}

function boxPlayer(
  personId: number,
  firstName: string,
  familyName: string,
  minutes: string,
  stats: object,
  changed: object = {},
) {
  return { personId, firstName, familyName, comment: '', statistics: { minutes, ...stats, ...changed } };
}

function boxStats(players: number, plusMinus: number, threes: number) {
  const cells = statsOf(players, plusMinus, threes);
  return {
    fieldGoalsMade: cells.FGM,
    fieldGoalsAttempted: cells.FGA,
    threePointersMade: cells.FG3M,
    threePointersAttempted: cells.FG3A,
    freeThrowsMade: cells.FTM,
    freeThrowsAttempted: cells.FTA,
    reboundsOffensive: cells.OREB,
    reboundsDefensive: cells.DREB,
    reboundsTotal: cells.REB,
    assists: cells.AST,
    steals: cells.STL,
    blocks: cells.BLK,
    turnovers: cells.TOV,
    foulsPersonal: cells.PF,
    points: cells.PTS,
    plusMinusPoints: cells.PLUS_MINUS,
  };
}

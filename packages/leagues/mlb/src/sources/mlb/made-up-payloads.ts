/** Payloads for tests: made up, but for their shape. Team 112 is at home to team 158 on 2024-07-12 and wins 1-0. */

export interface ListingOptions {
  gamePk?: number;
  gameType?: string;
  /** Coded state, status code and words, such as `D/DI Postponed`. */
  status?: string;
  officialDate?: string;
  startTimeTBD?: boolean;
  gameNumber?: number;
  series?: string;
  home?: number;
  away?: number;
  /** null: not stated, as before the game. */
  scores?: { home: number; away: number } | null;
}

export function madeUpListing(options: ListingOptions = {}) {
  const { gamePk = 700001, gameType = 'R', status = 'F/F Final', officialDate = '2024-07-12' } = options;
  const { home = 112, away = 158, scores = { home: 1, away: 0 } } = options;
  const [, codedGameState, statusCode, detailedState] = /^(\w)\/(\w+) (.+)$/.exec(status) ?? [];
  return {
    gamePk,
    gameType,
    season: '2024',
    gameDate: '2024-07-13T00:10:00Z',
    officialDate,
    status: {
      // As for every game that was over, postponed or cancelled.
      abstractGameState: 'Final',
      codedGameState,
      statusCode,
      detailedState,
      startTimeTBD: options.startTimeTBD ?? false,
    },
    teams: {
      home: { team: { id: home, name: `Team ${home}` }, ...(scores && { score: scores.home }) },
      away: { team: { id: away, name: `Team ${away}` }, ...(scores && { score: scores.away }) },
    },
    gameNumber: options.gameNumber ?? 1,
    seriesDescription: options.series ?? 'Regular Season',
  };
}

/** A page that lists these games by day. */
export function madeUpSchedule(days: Record<string, unknown[]>) {
  const dates = Object.entries(days).map(([date, games]) => ({ date, games }));
  return { totalGames: dates.reduce((total, { games }) => total + games.length, 0), dates };
}

type Group = Record<string, unknown>;

export interface MadeUpPlayer {
  person: { id: number; fullName: string };
  stats: { batting: Group; pitching: Group; fielding: Group };
}

export function madeUpPlayer(id: number, stats: Partial<MadeUpPlayer['stats']> = {}): MadeUpPlayer {
  return { person: { id, fullName: `Player ${id}` }, stats: { batting: {}, pitching: {}, fielding: {}, ...stats } };
}

const noBatting = {
  runs: 0,
  hits: 0,
  doubles: 0,
  triples: 0,
  homeRuns: 0,
  totalBases: 0,
  rbi: 0,
  baseOnBalls: 0,
  hitByPitch: 0,
  sacBunts: 0,
  sacFlies: 0,
  catchersInterference: 0,
};
/** Texts among the counts that are not read. */
const texts = { stolenBasePercentage: '.---', atBatsPerHomeRun: '-.--' };
const threeStrikeouts = { ...noBatting, ...texts, plateAppearances: 3, atBats: 3, strikeOuts: 3 };
const homeRun = { runs: 1, hits: 1, homeRuns: 1, totalBases: 4, rbi: 1, plateAppearances: 4, atBats: 4 };

/**
 * A side of nine batters who strike out three times each, a pitcher (id + 10) who strikes out everybody else, and a
 * player on the bench (id + 11). The winner's first batter also hits a home run.
 */
function madeUpSide(teamId: number, isWinner: boolean) {
  const first = teamId * 100;
  const batters = Array.from({ length: 9 }, (_, index) =>
    madeUpPlayer(first + index + 1, {
      batting: isWinner && index === 0 ? { ...threeStrikeouts, ...homeRun } : threeStrikeouts,
      fielding: { putOuts: 3, assists: 0, errors: 0, passedBall: 0, fielding: '.000' },
    }),
  );
  const runs = isWinner ? 0 : 1;
  const pitching = {
    inningsPitched: '9.0',
    outs: 27,
    battersFaced: 27 + runs,
    hits: runs,
    runs,
    homeRuns: runs,
    earnedRuns: runs,
    baseOnBalls: 0,
    strikeOuts: 27,
    wins: 1 - runs,
    losses: runs,
    saves: 0,
  };
  const players = [...batters, madeUpPlayer(first + 10, { pitching }), madeUpPlayer(first + 11)];
  const { wins, losses, saves, ...staff } = pitching;
  return {
    team: { id: teamId, name: `Team ${teamId}`, abbreviation: `T${teamId}` },
    teamStats: {
      batting: {
        ...noBatting,
        plateAppearances: 27,
        atBats: 27,
        strikeOuts: 27,
        ...(isWinner && { ...homeRun, plateAppearances: 28, atBats: 28 }),
      },
      pitching: staff,
      fielding: { putOuts: 27, assists: 0, errors: 0, passedBall: 0 },
    },
    players: Object.fromEntries(players.map((player) => [`ID${player.person.id}`, player])),
  };
}

export function madeUpBox() {
  return {
    teams: { home: madeUpSide(112, true), away: madeUpSide(158, false) },
    info: [{ label: 'Venue', value: 'A park.' }, { label: 'July 12, 2024' }],
  };
}

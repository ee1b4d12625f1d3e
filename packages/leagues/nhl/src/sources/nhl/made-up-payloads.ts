/** Payloads for tests: made up, but for their shape. Team 26 is at home to team 12 on 2024-10-12 and wins 2-1. */

export interface ListingOptions {
  id?: number;
  season?: number;
  gameType?: number;
  gameState?: string;
  gameScheduleState?: string;
  home?: number;
  away?: number;
  /** null: not stated, as before the game. */
  scores?: { home: number; away: number } | null;
}

export function madeUpListing(options: ListingOptions = {}) {
  const { id = 2024020029, season = 20242025, gameType = 2, gameState = 'OFF', gameScheduleState = 'OK' } = options;
  const { home = 26, away = 12, scores = { home: 2, away: 1 } } = options;
  return {
    id,
    season,
    gameType,
    startTimeUTC: '2024-10-13T02:30:00Z',
    gameState,
    gameScheduleState,
    homeTeam: { ...madeUpTeam(home), ...(scores && { score: scores.home }) },
    awayTeam: { ...madeUpTeam(away), ...(scores && { score: scores.away }) },
  };
}

function madeUpTeam(id: number) {
  return { id, abbrev: `T${id}`, placeName: { default: `Town ${id}` }, commonName: { default: 'Geese' } };
}

/** A page of seven days from `from`, October 2024 by default the 12th. */
export function madeUpWeek(games: Record<string, unknown[]>, from = 12) {
  const days = Array.from({ length: 7 }, (_, index) => `2024-10-${from + index}`);
  return {
    gameWeek: days.map((date) => ({ date, numberOfGames: games[date]?.length ?? 0, games: games[date] ?? [] })),
  };
}

export function madeUpSkater(playerId: number, stats: Record<string, unknown> = {}) {
  return {
    playerId,
    name: { default: `P. Player${playerId}` },
    goals: 0,
    assists: 0,
    points: 0,
    plusMinus: 0,
    pim: 0,
    hits: 0,
    powerPlayGoals: 0,
    sog: 0,
    toi: '15:00',
    blockedShots: 0,
    shifts: 20,
    giveaways: 0,
    takeaways: 0,
    ...stats,
  };
}

export function madeUpGoalie(playerId: number, stats: Record<string, unknown> = {}) {
  return {
    playerId,
    name: { default: `G. Goalie${playerId}` },
    evenStrengthShotsAgainst: '0/0',
    powerPlayShotsAgainst: '0/0',
    shorthandedShotsAgainst: '0/0',
    saveShotsAgainst: '0/0',
    pim: 0,
    goalsAgainst: 0,
    toi: '00:00',
    shotsAgainst: 0,
    saves: 0,
    ...stats,
  };
}

/** A side of 12 forwards, the first of whom scores all goals with his only shots, 6 defensemen and 2 goalies. */
function madeUpSide(teamId: number, goals: number, goalie: Record<string, unknown>) {
  const first = teamId * 100;
  const skaters = Array.from({ length: 18 }, (_, index) => madeUpSkater(first + index));
  const scorer = madeUpSkater(first, { goals, points: goals, sog: goals });
  return {
    forwards: [scorer, ...skaters.slice(1, 12)],
    defense: skaters.slice(12),
    goalies: [madeUpGoalie(first + 18, { toi: '60:00', ...goalie }), madeUpGoalie(first + 19)],
  };
}

export function madeUpBox() {
  return {
    id: 2024020029,
    gameState: 'OFF',
    gameScheduleState: 'OK',
    homeTeam: { ...madeUpTeam(26), score: 2, sog: 2 },
    awayTeam: { ...madeUpTeam(12), score: 1, sog: 1 },
    gameOutcome: { lastPeriodType: 'REG' },
    playerByGameStats: {
      homeTeam: madeUpSide(26, 2, { goalsAgainst: 1, shotsAgainst: 1, decision: 'W' }),
      awayTeam: madeUpSide(12, 1, { goalsAgainst: 2, shotsAgainst: 2, decision: 'L' }),
    },
  };
}

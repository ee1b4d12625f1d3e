import type { LeagueCode } from '../../game.ts';

/** One of the two leagues on this service. */
export interface StatsLeague {
  code: 'NBA' | 'WNBA';
  host: string;
  /** The first two digits of its ids. */
  leagueId: string;
  /** A season is named by the year that it began in: what is added to Backfield's. */
  yearOffset: 0 | -1;
  /** How the service writes a season. */
  seasonName(season: number): string;
  /** The digit of the league in the world's game ids. */
  espnDigit: number;
  /** How much lower than the world's its player ids are. */
  playerIdsBelow: number;
  /** A side's minutes in regulation. */
  minutes: number;
}

export const statsLeagues: readonly StatsLeague[] = [
  {
    code: 'NBA',
    host: 'stats.nba.com',
    leagueId: '00',
    yearOffset: -1,
    seasonName: (season) => `${season - 1}-${String(season % 100).padStart(2, '0')}`,
    espnDigit: 2,
    playerIdsBelow: 4_099_000,
    minutes: 240,
  },
  {
    code: 'WNBA',
    host: 'stats.wnba.com',
    leagueId: '10',
    yearOffset: 0,
    seasonName: String,
    espnDigit: 3,
    playerIdsBelow: 2_899_000,
    minutes: 200,
  },
];

export function statsLeague(league: LeagueCode): StatsLeague {
  const found = statsLeagues.find(({ code }) => code === league);
  if (!found) throw new RangeError(`The ${league} is not on this service.`);
  return found;
}

import { type StatsLeague, statsClubs } from '../protocols/nba-stats/stats-league.ts';

/** The WNBA on stats.wnba.com. */
export const wnbaOnStats: StatsLeague = {
  code: 'WNBA',
  host: 'stats.wnba.com',
  leagueId: '10',
  yearOffset: 0,
  seasonName: String,
  espnDigit: 3,
  playerIdsBelow: 2_899_000,
  minutes: 200,
  clubs: statsClubs(
    '16116613',
    `NY 13 NYL, PHX 17 PHO, LV 19 LVA, LA 20 LAS, DAL 21, WSH 22 WAS, CON 23, MIN 24, IND 25, SEA 28, CHI 29, ATL 30,
     EST 91, WST 92`,
  ),
};

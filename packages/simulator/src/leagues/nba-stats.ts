import { type StatsLeague, statsClubs } from '../protocols/nba-stats/stats-league.ts';

/** The NBA on stats.nba.com. */
export const nbaOnStats: StatsLeague = {
  code: 'NBA',
  host: 'stats.nba.com',
  leagueId: '00',
  yearOffset: -1,
  seasonName: (season) => `${season - 1}-${String(season % 100).padStart(2, '0')}`,
  espnDigit: 2,
  playerIdsBelow: 4_099_000,
  minutes: 240,
  clubs: statsClubs(
    '161061',
    `ATL 2737, BOS 2738, CLE 2739, NO 2740 NOP, CHI 2741, DAL 2742, DEN 2743, GS 2744 GSW, HOU 2745, LAC 2746, LAL 2747,
     MIA 2748, MIL 2749, MIN 2750, BKN 2751, NY 2752 NYK, ORL 2753, IND 2754, PHI 2755, PHX 2756, POR 2757, SAC 2758,
     SA 2759 SAS, OKC 2760, TOR 2761, UTAH 2762 UTA, MEM 2763, WSH 2764 WAS, DET 2765, CHA 2766, EAST 6833 EST, WEST 6834 WST`,
  ),
};

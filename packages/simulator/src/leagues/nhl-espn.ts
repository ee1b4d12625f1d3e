import type { EspnChannel } from '../protocols/espn/channel.ts';
import { espnClubs, espnSource } from '../protocols/espn/espn.ts';
import { hockeyBlocks, hockeyTeamStatistics } from '../protocols/espn/hockey-box.ts';
import { hockeyPeriods } from '../protocols/espn/periods.ts';
import { asSecond } from '../protocols/espn/seen.ts';
import { seasonSeries } from '../protocols/espn/series.ts';

const site = { path: 'hockey/nhl', sportId: 70, leagueId: 90 };

/** The two digits of the kind in an NHL id -> where its numbers begin on ESPN. */
const kinds = [
  ['01', 0],
  ['02', 10_000],
  ['03', 20_000],
  ['04', 30_000],
  ['19', 40_000],
  ['20', 45_000],
] as const;

/** ESPN beside the NHL's own API. */
export const nhlEspnSource = espnSource({
  numbering: {
    digit: 6,
    numberOf({ id }) {
      const [, begin = 0] = kinds.find(([kind]) => kind === id.slice(4, 6)) ?? [];
      return begin + Number(id.slice(6));
    },
    worldId(season, number) {
      const [kind, begin] = kinds.findLast(([, first]) => first <= number) ?? ['01', 0];
      return `${season - 1}${kind}${String(number - begin).padStart(4, '0')}`;
    },
    playerOffset: -5_400_000,
  },
  clubs: espnClubs(`
    BOS 1, BUF 2, CGY 3, CHI 4, DET 5, EDM 6, CAR 7, LAK 8 LA, DAL 9, MTL 10 MTL Montreal, NJD 11 NJ, NYI 12, NYR 13,
    OTT 14, PHI 15, PIT 16, COL 17, SJS 18 SJ, STL 19, TBL 20 TB, TOR 21, VAN 22, WSH 23, ANA 25, FLA 26, NSH 27,
    WPG 28, CBJ 29, MIN 30, VGK 37, SEA 124292, UTA 129764 UTAH`),
  hasGame: () => true,
});

/** The NHL on ESPN. */
export const nhlOnEspn: EspnChannel = {
  ...site,
  league: 'NHL',
  seen: asSecond('NHL', nhlEspnSource),
  name: 'National Hockey League',
  seasonYear: (season) => season,
  seasonName: (season) => `${season - 1}-${String(season % 100).padStart(2, '0')}`,
  periods: hockeyPeriods,
  hasWeeks: false,
  roundTypes: true,
  competitionFlags: {},
  series: (game) => seasonSeries(site, game),
  playerBlocks: (side, played) => hockeyBlocks(site, side, played),
  teamStatistics: hockeyTeamStatistics,
};

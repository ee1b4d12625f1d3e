import {
  baseballBlocks,
  baseballDetails,
  baseballTeamStatistics,
  hitsAndErrors,
} from '../protocols/espn/baseball-box.ts';
import type { EspnChannel } from '../protocols/espn/channel.ts';
import { espnClubs, espnSource } from '../protocols/espn/espn.ts';
import { innings } from '../protocols/espn/periods.ts';
import { asSecond } from '../protocols/espn/seen.ts';
import { seasonSeries } from '../protocols/espn/series.ts';
import { firstGamePk } from '../schedule/mlb.ts';

const site = { path: 'baseball/mlb', sportId: 1, leagueId: 10 };

/** ESPN beside MLB's own API. */
export const mlbEspnSource = espnSource({
  numbering: {
    digit: 5,
    numberOf: ({ id, season }) => Number(id) - firstGamePk(season),
    worldId: (season, number) => (number < 10_000 ? String(firstGamePk(season) + number) : null),
    playerOffset: 4_000_000,
  },
  clubs: espnClubs(`
    BAL 1, BOS 2, LAA 3, CWS 4 CHW, CLE 5, DET 6, KC 7, MIL 8, MIN 9, NYY 10, OAK 11, SEA 12, TEX 13, TOR 14, ATL 15,
    CHC 16, CIN 17, HOU 18, LAD 19, WSH 20, NYM 21, PHI 22, PIT 23, STL 24, SD 25, SF 26, COL 27, MIA 28, AZ 29 ARI,
    TB 30`),
  // The World Baseball Classic is a league of its own on ESPN.
  hasGame: ({ kind }) => kind !== 'other-competition',
});

/** The MLB on ESPN. */
export const mlbOnEspn: EspnChannel = {
  ...site,
  league: 'MLB',
  seen: asSecond('MLB', mlbEspnSource),
  name: 'Major League Baseball',
  seasonYear: (season) => season,
  seasonName: String,
  periods: innings,
  hasWeeks: false,
  roundTypes: true,
  competitionFlags: { conferenceCompetition: false },
  series: (game) => seasonSeries(site, game),
  playerBlocks: (side) => baseballBlocks(site, side),
  teamStatistics: baseballTeamStatistics,
  teamExtras: baseballDetails,
  competitorExtras: hitsAndErrors,
  eventExtras: { wasSuspended: false },
};

import type { EspnChannel } from '../protocols/espn/channel.ts';
import { footballPlayerBlocks, footballTeamStatistics } from '../protocols/espn/football-box.ts';
import { quarters } from '../protocols/espn/periods.ts';
import { asDefault } from '../protocols/espn/seen.ts';

const site = { path: 'football/nfl', sportId: 20, leagueId: 28 };

/** The NFL on ESPN. */
export const nflOnEspn: EspnChannel = {
  ...site,
  league: 'NFL',
  seen: asDefault('NFL'),
  name: 'National Football League',
  seasonYear: (season) => season - 1,
  seasonName: (season) => String(season - 1),
  periods: quarters(900, '0:00'),
  hasWeeks: true,
  roundTypes: false,
  competitionFlags: { conferenceCompetition: false },
  series: () => ({}),
  playerBlocks: (side, played) => footballPlayerBlocks(site, side, played),
  teamStatistics: footballTeamStatistics,
};

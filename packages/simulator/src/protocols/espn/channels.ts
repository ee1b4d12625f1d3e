import type { SimulatedGame } from '../../game.ts';
import { basketballBlocks, basketballTeamStatistics } from './basketball-box.ts';
import type { EspnChannel } from './channel.ts';
import { footballPlayerBlocks, footballTeamStatistics } from './football-box.ts';

const nflSite = { path: 'football/nfl', sportId: 20, leagueId: 28 };
const nbaSite = { path: 'basketball/nba', sportId: 40, leagueId: 46 };
const wnbaSite = { path: 'basketball/wnba', sportId: 40, leagueId: 59 };

const basketball = {
  finalClock: '0.0',
  hasWeeks: false,
  roundTypes: true,
  competitionFlags: { shotChartAvailable: true, timeoutsAvailable: true, possessionArrowAvailable: false },
  teamStatistics: basketballTeamStatistics,
};

/** The leagues that are read from ESPN, by their part of the address. */
export const espnChannels: readonly EspnChannel[] = [
  {
    ...nflSite,
    league: 'NFL',
    name: 'National Football League',
    seasonYear: (season) => season - 1,
    seasonName: (season) => String(season - 1),
    periodSeconds: 900,
    finalClock: '0:00',
    hasWeeks: true,
    roundTypes: false,
    competitionFlags: {},
    series: () => ({}),
    playerBlocks: (side, played) => footballPlayerBlocks(nflSite, side, played),
    teamStatistics: footballTeamStatistics,
  },
  {
    ...nbaSite,
    ...basketball,
    league: 'NBA',
    name: 'National Basketball Association',
    seasonYear: (season) => season,
    seasonName: (season) => `${season - 1}-${String(season % 100).padStart(2, '0')}`,
    periodSeconds: 720,
    series: (game) => seasonSeries('nba', game),
    playerBlocks: (side) => basketballBlocks(nbaSite, side),
  },
  {
    ...wnbaSite,
    ...basketball,
    league: 'WNBA',
    name: "Women's National Basketball Association",
    seasonYear: (season) => season,
    seasonName: String,
    periodSeconds: 600,
    series: (game) => seasonSeries('wnba', game),
    playerBlocks: (side) => basketballBlocks(wnbaSite, side),
  },
];

/** How often the two have met; made up, like every record here. */
function seasonSeries(slug: string, { home, away, id, season, startsAt }: SimulatedGame) {
  const core = `http://sports.core.api.espn.pvt/v2/sports/basketball/leagues/${slug}`;
  const competitors = [home, away].map((club, index) => ({
    id: club.id,
    uid: `s:40~t:${club.id}`,
    wins: index,
    ties: 0,
    team: { $ref: `${core}/seasons/${season}/teams/${club.id}` },
  }));
  const title = 'Regular Season Series';
  const events = [{ $ref: `${core}/events/${id}`, id }];
  return {
    series: [
      {
        type: 'season',
        title,
        description: title,
        summary: 'Series tied 1-1',
        completed: false,
        totalCompetitions: 3,
        competitors,
        events,
        startDate: startsAt,
      },
    ],
  };
}

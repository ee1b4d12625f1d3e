import type { SimulatedGame } from '../../game.ts';
import { baseballBlocks, baseballDetails, baseballTeamStatistics, hitsAndErrors } from './baseball-box.ts';
import { basketballBlocks, basketballTeamStatistics } from './basketball-box.ts';
import type { EspnChannel, EspnSite } from './channel.ts';
import { footballPlayerBlocks, footballTeamStatistics } from './football-box.ts';
import { hockeyBlocks, hockeyTeamStatistics } from './hockey-box.ts';
import { hockeyPeriods, innings, quarters } from './periods.ts';
import { asDefault, asSecond } from './seen.ts';

const nflSite = { path: 'football/nfl', sportId: 20, leagueId: 28 };
const nbaSite = { path: 'basketball/nba', sportId: 40, leagueId: 46 };
const wnbaSite = { path: 'basketball/wnba', sportId: 40, leagueId: 59 };
const mlbSite = { path: 'baseball/mlb', sportId: 1, leagueId: 10 };
const nhlSite = { path: 'hockey/nhl', sportId: 70, leagueId: 90 };

const basketball = {
  hasWeeks: false,
  roundTypes: true,
  competitionFlags: {
    conferenceCompetition: false,
    shotChartAvailable: true,
    timeoutsAvailable: true,
    possessionArrowAvailable: false,
  },
  teamStatistics: basketballTeamStatistics,
};

/** The leagues on ESPN, by their part of the address. */
export const espnChannels: readonly EspnChannel[] = [
  {
    ...nflSite,
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
    playerBlocks: (side, played) => footballPlayerBlocks(nflSite, side, played),
    teamStatistics: footballTeamStatistics,
  },
  {
    ...nbaSite,
    ...basketball,
    league: 'NBA',
    seen: asDefault('NBA'),
    name: 'National Basketball Association',
    seasonYear: (season) => season,
    seasonName: (season) => `${season - 1}-${String(season % 100).padStart(2, '0')}`,
    periods: quarters(720, '0.0'),
    series: (game) => seasonSeries(nbaSite, game),
    playerBlocks: (side) => basketballBlocks(nbaSite, side),
  },
  {
    ...wnbaSite,
    ...basketball,
    league: 'WNBA',
    seen: asDefault('WNBA'),
    name: "Women's National Basketball Association",
    seasonYear: (season) => season,
    seasonName: String,
    periods: quarters(600, '0.0'),
    series: (game) => seasonSeries(wnbaSite, game),
    playerBlocks: (side) => basketballBlocks(wnbaSite, side),
  },
  {
    ...mlbSite,
    league: 'MLB',
    seen: asSecond('MLB'),
    name: 'Major League Baseball',
    seasonYear: (season) => season,
    seasonName: String,
    periods: innings,
    hasWeeks: false,
    roundTypes: true,
    competitionFlags: { conferenceCompetition: false },
    series: (game) => seasonSeries(mlbSite, game),
    playerBlocks: (side) => baseballBlocks(mlbSite, side),
    teamStatistics: baseballTeamStatistics,
    teamExtras: baseballDetails,
    competitorExtras: hitsAndErrors,
    eventExtras: { wasSuspended: false },
  },
  {
    ...nhlSite,
    league: 'NHL',
    seen: asSecond('NHL'),
    name: 'National Hockey League',
    seasonYear: (season) => season,
    seasonName: (season) => `${season - 1}-${String(season % 100).padStart(2, '0')}`,
    periods: hockeyPeriods,
    hasWeeks: false,
    roundTypes: true,
    competitionFlags: {},
    series: (game) => seasonSeries(nhlSite, game),
    playerBlocks: (side, played) => hockeyBlocks(nhlSite, side, played),
    teamStatistics: hockeyTeamStatistics,
  },
];

/** How often the two have met; made up, like every record here. */
function seasonSeries(site: EspnSite, { home, away, id, season, startsAt }: SimulatedGame) {
  const core = `http://sports.core.api.espn.pvt/v2/sports/${site.path.replace('/', '/leagues/')}`;
  const competitors = [home, away].map((club, index) => ({
    id: club.id,
    uid: `s:${site.sportId}~t:${club.id}`,
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

import type { GameDay, HttpRequest } from '@backfield/contract';
import type { NbaStatsDeclaration } from './declaration.ts';

/** The parts of a season that the log knows. It has none for the play-in and for the final of the cup. */
export const seasonTypes = ['Pre Season', 'Regular Season', 'Playoffs', 'All Star'] as const;

/** One answer of the log: players' rows or teams' rows of one part of a season, on some days. */
export interface LogQuery {
  rows: 'P' | 'T';
  season: number;
  seasonType: (typeof seasonTypes)[number];
  from: GameDay;
  to: GameDay;
}

/** The service is particular about the order of parameters (github.com/sportsdataverse/wehoop, pull request 54): it is fixed. */
export function logRequest(query: LogQuery, { host, league, leagueId, seasonName }: NbaStatsDeclaration): HttpRequest {
  const { rows, season, seasonType, from, to } = query;
  const parameters = new URLSearchParams({
    Counter: '0',
    DateFrom: slashed(from),
    DateTo: slashed(to),
    Direction: 'ASC',
    // Without it the NBA answers, whatever the host.
    LeagueID: leagueId,
    PlayerOrTeam: rows,
    Season: seasonName(season),
    SeasonType: seasonType,
    Sorter: 'DATE',
  });
  const days = from === to ? from : `${from} to ${to}`;
  const whose = rows === 'P' ? 'players' : 'teams';
  return {
    url: `https://${host}/stats/leaguegamelog?${parameters}`,
    what: `${league} ${seasonType} log of ${whose} of ${days}`,
  };
}

/** The whole game: the parameters could narrow it to a part. */
export function boxScoreRequest(sourceGameId: string, { host, league }: NbaStatsDeclaration): HttpRequest {
  const whole = 'EndPeriod=0&EndRange=0&RangeType=0&StartPeriod=0&StartRange=0';
  return {
    url: `https://${host}/stats/boxscoretraditionalv3?GameID=${sourceGameId}&${whole}`,
    what: `${league} box score of game ${sourceGameId}`,
  };
}

/** The day as `03/15/2025`. */
function slashed(day: GameDay): string {
  const [year, month, date] = day.split('-');
  return `${month}/${date}/${year}`;
}

import { createAnsweringHttp } from '@backfield/conformance';
import { type HttpClient, type HttpRequest, toGameDay } from '@backfield/contract';
import type { NbaStatsDeclaration } from '../declaration.ts';
import { nbaStatsInvariants } from '../invariants.ts';

/** A league like the NBA, for tests of the protocol. */
export const madeUpDeclaration: NbaStatsDeclaration = {
  league: 'XBA',
  host: 'stats.xba.test',
  leagueId: '00',
  seasons: {
    first: 2002,
    start: { month: 10, day: 1, yearOffset: -1 },
    end: { month: 6, day: 30, yearOffset: 0 },
    naming: 'the season 2025 began in October 2024',
    citation: 'made up',
    exceptions: {},
  },
  startYearOffset: -1,
  seasonName: (season) => `${season - 1}-${String(season % 100).padStart(2, '0')}`,
  clubIds: /^16106127\d\d$/,
  unlisted: [],
  triedOn: 'nothing real',
  covers: { seasons: { first: 1997 }, gameTypes: ['regular'] },
  teamAliases: {},
  sideMinutes: 240,
  invariants: nbaStatsInvariants({ sideMinutes: 240 }),
  storedChecks: { leastPlayers: 5, balances: [] },
  canary: {
    gameDay: toGameDay('2024-01-15'),
    sourceGameId: '0022300001',
    facts: { season: 2024, gameType: 'regular', home: 'HOM', away: 'AWY', values: [] },
    habits: [],
  },
  extractorVersion: 1,
};

/** The made-up host's answers: logs of the regular season, and one box score for every game. */
export interface MadeUpAnswers {
  teams?: unknown;
  players?: unknown;
  /** Default: no rows. */
  otherParts?: unknown;
  boxScore?: unknown;
}

export function answersOf({
  teams,
  players,
  otherParts,
  boxScore,
}: MadeUpAnswers): HttpClient & { asked: HttpRequest[] } {
  const asked: HttpRequest[] = [];
  const http = createAnsweringHttp(async (request) => {
    asked.push(request);
    if (request.url.includes('/boxscoretraditionalv3')) return boxScore;
    if (!request.url.includes('SeasonType=Regular')) return otherParts;
    return request.url.includes('PlayerOrTeam=T') ? teams : players;
  });
  return { ...http, asked };
}

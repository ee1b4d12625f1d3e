import {
  type GameDay,
  type HttpClient,
  noStoredChecks,
  type Schedule,
  type Source,
  toGameDay,
} from '@backfield/contract';
import { parseBoxScore } from './box-score.ts';
import { type EspnDeclaration, propTypesOf } from './declaration.ts';
import { habitsOf } from './habits.ts';
import { scheduleOf } from './schedule.ts';
import { parseScoreboard } from './scoreboard.ts';

const host = 'site.api.espn.com';
/** The day that a probe asks for. Any will do; one long past is answered from a cache. */
const probeDay = toGameDay('2024-01-15');
const limits = [
  'One request a game and one a day.',
  'Refuses unknown identities at times; BACKFIELD_USER_AGENT changes ours.',
];
const terms = "The data is ESPN's; the API is unofficial, without a licence or a promise.";

/** ESPN's site API as a source of one league: a scoreboard a day, a summary a game. */
export function createEspnSource(declaration: EspnDeclaration): Source {
  const { league, path, covers, invariants, storedChecks = noStoredChecks, extractorVersion } = declaration;
  const { canary, teamAliases, limits: ownLimits = [], scoreboardGroup } = declaration;
  const group = scoreboardGroup === undefined ? '' : `&groups=${scoreboardGroup}`;
  const base = `https://${host}/apis/site/v2/sports/${path}`;

  /** Asks for one day and nothing else: ranges are refused, and a high `limit` silently cuts the page to 25 events. */
  async function page(http: HttpClient, day: GameDay): Promise<Schedule> {
    const url = `${base}/scoreboard?dates=${day.replaceAll('-', '')}${group}`;
    return parseScoreboard(await http.getJson({ url, what: `${league} scoreboard of ${day}` }), day, declaration);
  }

  return {
    code: 'espn',
    host,
    about: {
      name: "ESPN's site API",
      ...covers,
      propTypes: propTypesOf(declaration),
      limits: [...limits, ...ownLimits],
      terms,
    },
    extractorVersion,
    scheduleDays: 1,
    invariants,
    storedChecks,
    ...(teamAliases && { teamAliases }),
    schedule: (http, day) => scheduleOf(day, (asked) => page(http, asked)),
    async boxScore(http, game) {
      const url = `${base}/summary?event=${game.sourceGameId}`;
      const what = `${league} summary of game ${game.sourceGameId}`;
      return parseBoxScore(await http.getJson({ url, what }), game, declaration);
    },
    ...(canary && { canary: { ...canary, habits: habitsOf(base, canary.gameDay) } }),
    async probe(http) {
      await page(http, probeDay);
    },
  };
}

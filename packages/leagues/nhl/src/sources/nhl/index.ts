import { type Source, toGameDay } from '@backfield/contract';
import { propTypes } from '../../prop-types.ts';
import { parseBoxScore } from './box-score.ts';
import { canary } from './canary.ts';
import { fullNames } from './full-names.ts';
import { invariants } from './invariants.ts';
import { readWeek } from './read-week.ts';
import { storedChecks } from './stored-checks.ts';

/** The day that a probe asks for. Any will do; one long past is answered from a cache. */
const probeDay = toGameDay('2024-01-15');
const api = 'https://api-web.nhle.com/v1';

/** Prop types that the NHL's box scores lack: they give a share of face-offs won and no counts, and time on ice only as a whole. */
const lacks = new Set([
  'faceoffs_won',
  'faceoffs_lost',
  'power_play_time_on_ice',
  'shorthanded_time_on_ice',
  'missed_shots',
]);

/** The league's own API, https://api-web.nhle.com. */
export const apiWeb: Source = {
  code: 'nhl',
  host: 'api-web.nhle.com',
  about: {
    name: "the league's own web API",
    seasons: { first: 2012 },
    gameTypes: ['preseason', 'regular', 'postseason', 'all-star'],
    propTypes: propTypes.map(({ code }) => code).filter((code) => !lacks.has(code)),
    limits: [
      'Abbreviates names; rosters give the full ones, a request a team and season.',
      'Tried on eleven whole seasons of 2012 to 2026.',
    ],
    terms: "The data is the NHL's; the API is undocumented, without a licence or a promise.",
  },
  extractorVersion: 2,
  // One schedule answer holds the seven days from the one that is asked for, never more.
  scheduleDays: 7,
  invariants,
  storedChecks,
  fullNames,
  canary,

  schedule: readWeek,

  async boxScore(http, game) {
    const url = `${api}/gamecenter/${game.sourceGameId}/boxscore`;
    return parseBoxScore(await http.getJson({ url, what: `NHL box score of game ${game.sourceGameId}` }), game);
  },

  async probe(http) {
    await readWeek(http, probeDay, probeDay);
  },
};

import type { Source } from '@backfield/core';
import { parseBoxScore } from './box-score.ts';
import { fullNames } from './full-names.ts';
import { invariants } from './invariants.ts';
import { parseSchedule } from './schedule.ts';
import { storedChecks } from './stored-checks.ts';

const api = 'https://api-web.nhle.com/v1';

/** The league's own API, https://api-web.nhle.com. */
export const apiWeb: Source = {
  code: 'nhl',
  host: 'api-web.nhle.com',
  extractorVersion: 1,
  // One schedule answer holds the seven days from the one that is asked for, never more.
  scheduleDays: 7,
  invariants,
  storedChecks,
  fullNames,

  async schedule(http, from, to) {
    const payload = await http.getJson({
      url: `${api}/schedule/${from}`,
      what: `NHL schedule of the week from ${from}`,
    });
    return parseSchedule(payload, from, to);
  },

  async boxScore(http, game) {
    const url = `${api}/gamecenter/${game.sourceGameId}/boxscore`;
    return parseBoxScore(await http.getJson({ url, what: `NHL box score of game ${game.sourceGameId}` }), game);
  },
};

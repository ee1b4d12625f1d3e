import { type Source, toGameDay } from '@backfield/contract';
import { parseBoxScore } from './box-score.ts';
import { canary } from './canary.ts';
import { invariants } from './invariants.ts';
import { parseSchedule } from './schedule.ts';
import { storedChecks } from './stored-checks.ts';

/** The day that a probe asks for. Any will do; one long past is answered from a cache. */
const probeDay = toGameDay('2024-07-12');
const api = 'https://statsapi.mlb.com/api/v1';

/** The league's own API, https://statsapi.mlb.com. */
export const statsApi: Source = {
  code: 'mlb',
  host: 'statsapi.mlb.com',
  about: {
    name: "the league's own Stats API",
    seasons: { first: 2015 },
    gameTypes: ['preseason', 'regular', 'postseason', 'all-star'],
    limits: ['Tried on games of 2021 to 2024, and on no whole season.'],
    terms:
      "The data is MLB Advanced Media's (gdx.mlb.com/components/copyright.txt): individual, non-commercial, non-bulk use.",
  },
  extractorVersion: 1,
  // A month is about 400 games in 1 MB: one request in four hundred, which a longer range could hardly better, and small
  // enough that a failure costs little and that what it says of a game is still true when the game is reached.
  scheduleDays: 30,
  invariants,
  storedChecks,
  canary,

  async schedule(http, from, to) {
    // Only major league games; teams are not hydrated, because their abbreviations come with the box score.
    const query = new URLSearchParams({ sportId: '1', startDate: from, endDate: to });
    const what = `MLB schedule of ${from === to ? from : `${from} to ${to}`}`;
    return parseSchedule(await http.getJson({ url: `${api}/schedule?${query}`, what }), from, to);
  },

  async boxScore(http, game) {
    const url = `${api}/game/${game.sourceGameId}/boxscore`;
    return parseBoxScore(await http.getJson({ url, what: `MLB box score of game ${game.sourceGameId}` }), game);
  },

  async probe(http) {
    await this.schedule(http, probeDay, probeDay);
  },
};

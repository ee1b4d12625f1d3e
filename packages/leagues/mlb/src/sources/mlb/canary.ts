import { type Canary, readPayload, toGameDay } from '@backfield/contract';
import * as z from 'zod';
import { GameState } from './schema.ts';

const ListedStates = z.array(z.object({ codedGameState: z.string(), detailedState: z.string() })).min(1);

/** Statuses that the API lists and that were never seen on a game. */
const neverSeen = new Set(['W', 'X']);

/** Astros at Blue Jays, 1 July 2024. */
export const canary: Canary = {
  gameDay: toGameDay('2024-07-01'),
  sourceGameId: '744914',
  facts: {
    season: 2024,
    gameType: 'regular',
    home: 'TOR',
    away: 'HOU',
    score: { home: 1, away: 3 },
    players: 26,
    values: [
      { sourcePlayerId: '684320', propType: 'pitching_outs', value: 20 },
      { sourcePlayerId: '684320', propType: 'pitching_strikeouts', value: 6 },
      { sourcePlayerId: '676391', propType: 'total_bases', value: 5 },
    ],
  },
  habits: [
    {
      name: 'every state of a game is one that we know',
      kind: 'relied-on',
      async deviation(http) {
        const what = 'MLB list of game states';
        const payload = await http.getJson({ url: 'https://statsapi.mlb.com/api/v1/gameStatus', what, retries: 0 });
        const known = (code: string) => neverSeen.has(code) || GameState.safeParse(code).success;
        const unknown = readPayload(ListedStates, payload, what).filter(({ codedGameState }) => !known(codedGameState));
        const words = unknown.map(({ codedGameState, detailedState }) => `${codedGameState} (${detailedState})`);
        return words.length === 0 ? null : `unknown states: ${[...new Set(words)].join(', ')}`;
      },
    },
  ],
};

import type { BoxScore, FullNameLookup, HttpClient, ScheduledGame, Source } from '@backfield/contract';
import type { Store } from '@backfield/contract/store';

/** Fills in full names where a source's box scores abbreviate them; each look-up is made once a run, failed ones too. */
export interface PlayerNames {
  /** The box score with the names that could be found. Never rejects for a look-up that fails. */
  complete(box: BoxScore, game: ScheduledGame): Promise<BoxScore>;
}

interface PlayerNamesOptions {
  league: string;
  source: Source;
  http: HttpClient;
  store: Pick<Store, 'namedPlayers'>;
  /** Called for the first look-up that failed; the others of a run fail for the same reason as a rule. */
  onFailure(key: string, error: unknown): void;
}

export function createPlayerNames({ league, source, http, store, onFailure }: PlayerNamesOptions): PlayerNames {
  const { fullNames } = source;
  /** Players whose full name is in the database: nothing needs to be looked up for them. */
  const named = new Set<string>();
  let failures = 0;
  const lookups = new Map<string, Promise<ReadonlyMap<string, string>>>();

  function lookUp({ key, fetch }: FullNameLookup): Promise<ReadonlyMap<string, string>> {
    const running = lookups.get(key);
    if (running) return running;
    const lookup = fetch(http).catch((error: unknown) => {
      if (failures === 0) onFailure(key, error);
      failures += 1;
      return new Map<string, string>();
    });
    lookups.set(key, lookup);
    return lookup;
  }

  return {
    async complete(box, game) {
      if (!fullNames) return box;
      const abbreviated = box.players.filter(
        ({ nameIsFull, sourcePlayerId }) => !nameIsFull && !named.has(sourcePlayerId),
      );
      if (abbreviated.length === 0) return box;
      const ids = abbreviated.map(({ sourcePlayerId }) => sourcePlayerId);
      for (const id of await store.namedPlayers(league, source.code, ids)) named.add(id);
      const unnamed = abbreviated.filter(({ sourcePlayerId }) => !named.has(sourcePlayerId));
      if (unnamed.length === 0) return box;
      const answers = await Promise.all(fullNames.lookups(box, game, unnamed).map(lookUp));
      const found = new Map(answers.flatMap((answer) => [...answer]));
      const players = box.players.map((player) => {
        const name = player.nameIsFull ? undefined : found.get(player.sourcePlayerId);
        return name === undefined ? player : { ...player, name, nameIsFull: true };
      });
      return { ...box, players };
    },
  };
}

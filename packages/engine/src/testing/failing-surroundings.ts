import { createAnsweringHttp, hostBlocked } from '@backfield/conformance';
import type { HttpClient } from '@backfield/contract';
import { StoreError } from '@backfield/contract';
import type { ProgressStore, Store } from '@backfield/contract/store';
import type { DisturbedRun } from './disturbed-backfill.ts';

/** A host that shuts its door at one request, for good; `requested` gets the ids of the games that were asked for. */
export function blockingHost(atRequest: number | null, requested: string[]): HttpClient {
  let requests = 0;
  return createAnsweringHttp(async ({ url }) => {
    requests += 1;
    if (url.includes('/game/')) requested.push(url.slice(url.lastIndexOf('/') + 1));
    if (atRequest !== null && requests >= atRequest) throw hostBlocked();
    return {};
  });
}

/** A connection that is cut off: every other time after the database has done what it was told. */
export function losingStore(store: Store, lost: DisturbedRun['databaseLost']): Store {
  let calls = 0;
  return new Proxy(store, {
    get(target, name) {
      const method = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return async (...words: unknown[]) => {
        calls += 1;
        const isLost = lost !== null && calls >= lost.fromCall && calls < lost.fromCall + lost.calls;
        if (!isLost) return method.apply(target, words);
        if (calls % 2 === 0) await method.apply(target, words);
        throw new StoreError('DATABASE_LOST', 'The connection was lost.');
      };
    },
  });
}

/** A disk that is full from one write on. */
export function unwritableProgress(progress: ProgressStore, fromSave: number | null): ProgressStore {
  let saves = 0;
  return {
    load: progress.load,
    remove: progress.remove,
    async save(state) {
      saves += 1;
      if (fromSave !== null && saves >= fromSave) {
        throw new StoreError('DATA_DIRECTORY_UNWRITABLE', 'No space left on device.');
      }
      await progress.save(state);
    },
  };
}

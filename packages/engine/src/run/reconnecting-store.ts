import type { Clock } from '@backfield/contract';
import { toBackfieldError } from '@backfield/contract';
import type { Store } from '@backfield/contract/store';

interface ReconnectingStoreOptions {
  clock: Clock;
  /** How long a lost database is waited for, by all calls together, before the run stops. Default: 60 s. */
  patienceMs?: number | undefined;
  /** Aborted when the run is to end; nothing is waited for then. */
  signal?: AbortSignal | undefined;
  /** Called once, when the database is lost. */
  onLost?(message: string): void;
}

const firstPauseMs = 500;
const longestPauseMs = 5000;

/**
 * The store, asked again for as long as the patience lasts where the connection was lost. That is safe because a
 * transaction that was cut off left nothing behind, and one that was committed unseen is unchanged the second time.
 */
export function reconnectingStore(store: Store, options: ReconnectingStoreOptions): Store {
  const { clock, patienceMs = 60_000, signal, onLost = () => {} } = options;
  /** Time since which the database has not answered anybody; null while it does. */
  let lostSinceMs: number | null = null;

  async function insist<T>(work: () => Promise<T>): Promise<T> {
    // A call that loses its connection each time must not go on for ever because others succeed between.
    let failingSinceMs = Number.POSITIVE_INFINITY;
    for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      try {
        const answer = await work();
        lostSinceMs = null;
        return answer;
      } catch (thrown) {
        const { code, message } = toBackfieldError(thrown);
        const lost = code === 'DATABASE_LOST' || code === 'DATABASE_UNREACHABLE';
        if (!lost || signal?.aborted) throw thrown;
        if (lostSinceMs === null) onLost(`${message} Trying again for ${Math.round(patienceMs / 1000)} seconds.`);
        lostSinceMs ??= clock.now();
        failingSinceMs = Math.min(failingSinceMs, lostSinceMs);
        if (clock.now() - failingSinceMs + pauseMs > patienceMs) throw thrown;
        await clock.sleep(pauseMs, signal);
      }
    }
  }

  return {
    registerLeagues: (leagues) => insist(() => store.registerLeagues(leagues)),
    startRun: (run) => insist(() => store.startRun(run)),
    finishRun: (runId, summary) => insist(() => store.finishRun(runId, summary)),
    largestCorrections: (runId, limit) => insist(() => store.largestCorrections(runId, limit)),
    writeGame: (write) => insist(() => store.writeGame(write)),
    recordUnit: (record) => insist(() => store.recordUnit(record)),
    ledger: (league, from, to) => insist(() => store.ledger(league, from, to)),
    namedPlayers: (league, source, ids) => insist(() => store.namedPlayers(league, source, ids)),
    storedGames: (league, source, ids) => insist(() => store.storedGames(league, source, ids)),
    storedSources: (league) => insist(() => store.storedSources(league)),
    storedBoxScores: (league, day) => insist(() => store.storedBoxScores(league, day)),
    recordCrosswalk: (league, entries) => insist(() => store.recordCrosswalk(league, entries)),
    givenBefore: (query) => insist(() => store.givenBefore(query)),
    acceptedGaps: (league) => insist(() => store.acceptedGaps(league)),
    gameGaps: (query) => insist(() => store.gameGaps(query)),
    knownGames: (query) => insist(() => store.knownGames(query)),
    leagueStatus: (query) => insist(() => store.leagueStatus(query)),
    acquireLease: (request) => insist(() => store.acquireLease(request)),
    renewLease: (leaseId, lastsMs) => store.renewLease(leaseId, lastsMs),
    releaseLease: (leaseId) => store.releaseLease(leaseId),
    close: () => store.close(),
  };
}

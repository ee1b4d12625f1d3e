import { setTimeout as wait } from 'node:timers/promises';
import type { HealthStore, NewsStore, Store, VerificationStore } from '@backfield/contract/store';
import type { Database, Queries } from './database/database.ts';
import type { DatabaseLocation } from './database/database-location.ts';
import { openDatabase } from './database/open-database.ts';
import { waitForServer } from './database/wait-for-server.ts';
import { namedPlayers } from './game/named-players.ts';
import { writeGame } from './game/write-game.ts';
import { healthFacts } from './health/health-facts.ts';
import { notifyInTurn } from './health/notified-findings.ts';
import { recordCrosswalk } from './reconcile/crosswalk.ts';
import { storedBoxScores } from './reconcile/stored-box-scores.ts';
import { largestCorrections } from './run/largest-corrections.ts';
import { acquireLease, releaseLease, renewLease } from './run/leases.ts';
import { registerLeagues } from './run/register-leagues.ts';
import { finishRun, startRun } from './run/runs.ts';
import { migrate } from './schema/migrate.ts';
import { acceptedGaps } from './state/accepted-gaps.ts';
import { gameGaps } from './state/game-gaps.ts';
import { knownGames } from './state/known-games.ts';
import { leagueStatus } from './state/league-status.ts';
import { storedGames } from './state/stored-games.ts';
import { storedSources } from './state/stored-sources.ts';
import { givenBefore } from './unit/given-prop-types.ts';
import { ledgerBetween } from './unit/ledger.ts';
import { recordUnit } from './unit/record-unit.ts';
import { createVerificationStore } from './verify/verification-store.ts';

export interface StoreOptions {
  /** The time of what is written, in milliseconds since 1970. Default: `Date.now`. */
  now?: () => number;
  /** Called before an embedded database is made, which takes seconds. */
  onMaking?: () => void;
  /** Pauses while a server wakes up or restarts. Default: timers. */
  sleep?: (ms: number) => Promise<void>;
  /** Aborted when nobody waits for the store any more. */
  signal?: AbortSignal | undefined;
  /** Called once where a server is waited for. */
  onWaiting?: (message: string) => void;
}

/** The store on Postgres. `query` reads what the Store interface has no words for; `stat_lines` is made for it. */
export interface PostgresStore extends AsyncDisposable, Store, VerificationStore, HealthStore, NewsStore, Queries {
  /** The database's name for people. Never holds a password. */
  readonly description: string;
}

/**
 * Opens a database, brings its tables up to date and serves the engine from it. Rejects with StoreError; its message says
 * what to do and never holds a password.
 */
export async function openStore(
  location: DatabaseLocation,
  { now = Date.now, onMaking, sleep = wait, signal, onWaiting }: StoreOptions = {},
): Promise<PostgresStore> {
  const database = await openDatabase(location, onMaking);
  try {
    await waitForServer(() => migrate(database, now), { now, sleep, signal, onWaiting });
  } catch (error) {
    await database.close();
    throw error;
  }
  return createStore(database, now);
}

function createStore(database: Database, now: () => number): PostgresStore {
  const timestamp = () => new Date(now()).toISOString();
  return {
    description: database.description,
    query: (sql, parameters) => database.query(sql, parameters),
    registerLeagues: (leagues) => registerLeagues(database, leagues),
    startRun: (run) => startRun(database, run, timestamp()),
    finishRun: (runId, summary) => finishRun(database, runId, summary, timestamp()),
    largestCorrections: (runId, limit) => largestCorrections(database, runId, limit),
    async writeGame(write) {
      const result = await writeGame(database, write, timestamp());
      if (result.status === 'inserted' || result.status === 'updated') await database.gameWritten?.();
      return result;
    },
    recordUnit: (record) => recordUnit(database, record, timestamp()),
    givenBefore: (query) => givenBefore(database, query),
    ledger: (league, from, to) => ledgerBetween(database, league, from, to),
    namedPlayers: (league, source, ids) => namedPlayers(database, league, source, ids),
    storedGames: (league, source, ids) => storedGames(database, league, source, ids),
    storedSources: (league) => storedSources(database, league),
    acceptedGaps: (league) => acceptedGaps(database, league),
    gameGaps: (query) => gameGaps(database, query),
    knownGames: (query) => knownGames(database, query),
    leagueStatus: (query) => leagueStatus(database, query),
    acquireLease: (request) => acquireLease(database, request),
    renewLease: (leaseId, lastsMs) => renewLease(database, leaseId, lastsMs),
    releaseLease: (leaseId) => releaseLease(database, leaseId),
    healthFacts: (query) => healthFacts(database, query),
    notifyInTurn: (tell) => notifyInTurn(database, tell),
    ...createVerificationStore(database, timestamp),
    storedBoxScores: (league, day) => storedBoxScores(database, league, day),
    recordCrosswalk: (league, entries) => recordCrosswalk(database, league, entries, timestamp()),
    close: () => database.close(),
    [Symbol.asyncDispose]: () => database.close(),
  };
}

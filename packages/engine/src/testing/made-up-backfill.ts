import type { MemoryStore } from '@backfield/conformance';
import {
  createFakeHttp,
  createMadeUpLeague,
  createMemoryProgress,
  createMemoryStore,
  createStillClock,
  type MadeUpGame,
  type MadeUpLeagueOptions,
  type MemoryProgress,
} from '@backfield/conformance';
import type { Clock } from '@backfield/contract';
import type { BackfillEvent } from '@backfield/contract/results';
import { type Backfill, type BackfillDeps, createBackfill } from '../run/backfill.ts';

/** A game a day from 2024-10-01 to 2024-10-07, none on the 4th. */
export const madeUpWeek: MadeUpGame[] = [1, 2, 3, 5, 6, 7].map((day) => ({ id: `g${day}`, day: `2024-10-0${day}` }));

export interface MadeUpBackfillOptions extends Partial<MadeUpLeagueOptions> {
  /** An error to throw in place of the answer to a request; null lets it through. */
  fail?: (url: string) => Error | null;
  /** Default: one that stands still. */
  clock?: Clock;
}

/** The engine on a made-up league, with everything in memory and in reach. */
export interface MadeUpBackfill {
  deps: BackfillDeps & { store: MemoryStore; progress: MemoryProgress };
  backfill: Backfill;
  http: ReturnType<typeof createFakeHttp>;
  store: MemoryStore;
  progress: MemoryProgress;
  events: BackfillEvent[];
  /** Requests since the last call: `g1` for a game, `2024-10-01` for a schedule. */
  takeAsked(): string[];
}

/**
 * A backfill of made-up games. By default of the league MUL with one game a day in the first week of October 2024; it is the
 * 10th, 12:00 UTC.
 */
export function createMadeUpBackfill(options: MadeUpBackfillOptions = {}): MadeUpBackfill {
  const { fail, clock = createStillClock(Date.parse('2024-10-10T12:00:00Z')), ...league } = options;
  const http = createFakeHttp(fail);
  const events: BackfillEvent[] = [];
  const deps = {
    leagues: [createMadeUpLeague({ games: madeUpWeek, ...league })],
    http,
    store: createMemoryStore(clock.now),
    progress: createMemoryProgress(),
    clock,
    onEvent: (event: BackfillEvent) => void events.push(event),
  };
  return {
    deps,
    backfill: createBackfill(deps),
    http,
    store: deps.store,
    progress: deps.progress,
    events,
    takeAsked: () => http.asked.splice(0).map((url) => url.slice(url.lastIndexOf('/') + 1)),
  };
}

import type { ScheduledGame } from '@backfield/contract';
import type { CrosswalkEntry } from '@backfield/contract/results';
import type { AcceptedTarget, LedgerEntry, RunSummary, Store } from '@backfield/contract/store';
import type { MemoryGame } from './memory-games.ts';
import type { MemoryLease } from './memory-leases.ts';

/** A day's listing of a game, as last seen; not `listed` once the day's schedule no longer holds it. */
export interface MemoryListing {
  league: string;
  source: string;
  game: ScheduledGame;
  listed: boolean;
}

/** A store that behaves as the database does, keeps everything in memory and can be looked into. */
export interface MemoryStore extends Store {
  /** Games by league and the source's game id, as `NFL 401`. */
  games: Map<string, MemoryGame>;
  /** Listings by league, day and the source's game id, as `NFL 2024-09-08 401`. */
  listings: Map<string, MemoryListing>;
  /** Ledger entries by league and day, as `NFL 2024-09-08`. */
  ledgerEntries: Map<string, LedgerEntry>;
  crosswalk: CrosswalkEntry[];
  accepted: (AcceptedTarget & { league: string })[];
  runs: { plan: string; summary: RunSummary | null }[];
  readonly leases: readonly MemoryLease[];
  /** The error that every call throws from now on; null for none. */
  failWith: Error | null;
}

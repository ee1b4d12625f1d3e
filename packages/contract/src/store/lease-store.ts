import type { GameDay } from '../days/game-day.ts';

/** The right to write one league's days, held by one run at a time wherever it runs. */
export interface LeaseRequest {
  league: string;
  from: GameDay;
  to: GameDay;
  /** The run that asks, as another run's message names it: "laptop, process 4711". */
  holder: string;
  /** How long the lease lasts unless it is renewed; a dead holder's lease ends by itself. */
  lastsMs: number;
}

/** A lease that another run holds on some of the same days. */
export interface HeldLease {
  leaseId: number;
  holder: string;
  from: GameDay;
  to: GameDay;
  /** ISO 8601. */
  since: string;
  expiresAt: string;
}

export type LeaseAnswer = { leaseId: number; heldBy: null } | { leaseId: null; heldBy: HeldLease };

/** The part of the store that keeps leases. */
export interface LeaseStore {
  /** Grants the lease where no living one covers any of its days. */
  acquireLease(request: LeaseRequest): Promise<LeaseAnswer>;
  /** Extends the lease. False where it has run out and another run took it. */
  renewLease(leaseId: number, lastsMs: number): Promise<boolean>;
  releaseLease(leaseId: number): Promise<void>;
}

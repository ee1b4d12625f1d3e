import type { HeldLease, LeaseStore } from '../contracts/lease-store.ts';

export interface MemoryLease extends Pick<HeldLease, 'leaseId' | 'holder' | 'from' | 'to'> {
  league: string;
  sinceMs: number;
  expiresAtMs: number;
}

/** Leases in memory, for tests; they run out by the clock that is passed in. */
export interface MemoryLeases extends LeaseStore {
  held: MemoryLease[];
}

export function createMemoryLeases(now: () => number): MemoryLeases {
  let granted = 0;
  const leases: MemoryLeases = {
    held: [],
    async acquireLease({ league, from, to, holder, lastsMs }) {
      const overlaps = (lease: MemoryLease) => lease.league === league && lease.from <= to && lease.to >= from;
      // Only what stands in the way is cleared: a lease that ran out and that nobody took can still be renewed.
      leases.held = leases.held.filter((lease) => !overlaps(lease) || lease.expiresAtMs > now());
      const other = leases.held.find(overlaps);
      if (other) return { leaseId: null, heldBy: heldLease(other) };
      const leaseId = ++granted;
      leases.held.push({ leaseId, league, from, to, holder, sinceMs: now(), expiresAtMs: now() + lastsMs });
      return { leaseId, heldBy: null };
    },
    async renewLease(leaseId, lastsMs) {
      const lease = leases.held.find((candidate) => candidate.leaseId === leaseId);
      if (lease) lease.expiresAtMs = now() + lastsMs;
      return lease !== undefined;
    },
    async releaseLease(leaseId) {
      leases.held = leases.held.filter((lease) => lease.leaseId !== leaseId);
    },
  };
  return leases;
}

function heldLease({ leaseId, holder, from, to, sinceMs, expiresAtMs }: MemoryLease): HeldLease {
  const since = new Date(sinceMs).toISOString();
  return { leaseId, holder, from, to, since, expiresAt: new Date(expiresAtMs).toISOString() };
}

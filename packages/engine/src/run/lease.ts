import type { Clock } from '@backfield/contract';
import { BackfieldError } from '@backfield/contract';
import type { LeaseRequest, LeaseStore } from '@backfield/contract/store';

export interface HoldLeaseOptions {
  store: LeaseStore;
  clock: Clock;
  request: Omit<LeaseRequest, 'lastsMs'>;
  /** How long to wait for another run's lease before giving up. Default: long enough for a dead one's to end. */
  waitMs?: number | undefined;
  signal: AbortSignal | undefined;
  /** Whether the holder is known to be dead, so that its lease need not be waited for. */
  isDead(holder: string): boolean;
  /** Called when a wait begins. */
  onWait(message: string): void;
}

/**
 * Life of a lease: long enough that a pause of the machine or the database does not lose it, short enough to outlive its holder
 * little.
 */
const lastsMs = 30_000;
const renewEveryMs = 8_000;
const askAgainMs = 2_000;
const defaultWaitMs = 40_000;

/**
 * Runs `work` under a lease that is renewed until it ends. `work` gets a signal that is aborted where the lease was lost
 * all the same. Rejects with `LEASE_HELD` where another run has it, naming that run; `INTERRUPTED` where the wait was.
 */
export async function holdLease<T>(options: HoldLeaseOptions, work: (lost: AbortSignal) => Promise<T>): Promise<T> {
  const { store, clock } = options;
  const leaseId = await acquire(options);
  const ended = new AbortController();
  const lost = new AbortController();

  async function keepRenewing(): Promise<void> {
    while (!ended.signal.aborted) {
      await clock.sleep(renewEveryMs, ended.signal);
      if (ended.signal.aborted) return;
      // A database that can't be asked right now says nothing about the lease; the run itself will notice.
      const kept = await store.renewLease(leaseId, lastsMs).catch(() => true);
      if (!kept) return lost.abort();
    }
  }

  const renewing = keepRenewing();
  try {
    return await work(lost.signal);
  } finally {
    ended.abort();
    await renewing;
    // Not being able to give it back costs the next run a wait, no data.
    await store.releaseLease(leaseId).catch(() => {});
  }
}

async function acquire(options: HoldLeaseOptions): Promise<number> {
  const { store, clock, request, waitMs = defaultWaitMs, signal, isDead, onWait } = options;
  const startedAtMs = clock.now();
  for (let told = false; ; ) {
    const { leaseId, heldBy } = await store.acquireLease({ ...request, lastsMs });
    if (leaseId !== null) return leaseId;
    if (isDead(heldBy.holder)) {
      await store.releaseLease(heldBy.leaseId);
      continue;
    }
    const { league } = request;
    const holder = `Another run (${heldBy.holder}) has been working on ${league} ${heldBy.from} to ${heldBy.to} since ${heldBy.since}`;
    if (signal?.aborted) throw new BackfieldError('INTERRUPTED', `${holder}. The wait for it was interrupted.`);
    if (clock.now() - startedAtMs + askAgainMs > waitMs) {
      throw new BackfieldError(
        'LEASE_HELD',
        `${holder}. Wait until it is done, or use --wait; if it died, its hold ends by itself at ${heldBy.expiresAt}.`,
      );
    }
    if (!told) onWait(`${holder}. Waiting for it.`);
    told = true;
    await clock.sleep(askAgainMs, signal);
  }
}

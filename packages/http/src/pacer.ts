import type { Clock } from '@backfield/contract';

export interface PacerOptions {
  /** Requests a second that a host gets where `hosts` names none. Default: 5. */
  ratePerSecond?: number;
  /** Host -> its own requests a second. Below 1 is allowed: 0.5 is one request every two seconds. */
  hosts?: Readonly<Record<string, number>>;
  clock: Clock;
}

/**
 * Keeps every host's requests under its rate, whoever makes them. Turns are given first come, first served, evenly
 * spaced; in no sliding second do more requests leave than the rate allows.
 */
export interface Pacer {
  /** Resolves when the caller may send one request. Rejects with the signal's reason; a wait that ends so takes no turn. */
  turn(host: string, signal?: AbortSignal): Promise<Turn>;
  /** Gives nobody a turn at the host before that time. */
  pause(host: string, untilMs: number): void;
}

/** The right to send one request. */
export interface Turn {
  /**
   * The request leaves now, or never will; only the first call counts, and there must be one. Connecting can take longer
   * than the distance to the next turn, so a turn that is not sent yet counts as sent this moment.
   */
  sent(): void;
  /** The host found it too much: half the rate, down to an eighth of the full one. */
  refused(): void;
  /** The host answered: after every fifth answer in a row a slowed rate grows by an eighth of the full one. */
  answered(): void;
}

// Two requests that start 1,000 ms apart may arrive 995 ms apart: a second is kept a hundredth longer than it is.
const guardedSecondMs = 1010;
// Slots are a little wider than the guarded second needs, so that a late start has room to heal before it comes round
// in the log. Still 98.7 % of the rate.
const spacedSecondMs = 1013;
// A stalled process may make up for the slots of this long, no more: the rest would be a burst.
const catchUpMs = 100;
const slowestShare = 1 / 8;
const recoveryShare = 1 / 8;
const answersPerRecovery = 5;

interface Start {
  /** Time at which its request left; infinity while it has not. */
  sentAtMs: number;
}

/** The state of one host. */
interface Lane {
  fullRate: number;
  rate: number;
  /** The latest turns, as many as one guarded second allows. */
  starts: Start[];
  /** Time at which the last turn was due. Slots follow each other, not the real starts, or every late timer would add up. */
  slotMs: number;
  pausedUntilMs: number;
  slowedAtMs: number;
  answersInRow: number;
  /** Settles when the caller that came last has had its turn or given up. */
  lastInLine: Promise<void>;
}

function createLane(ratePerSecond: number): Lane {
  return {
    fullRate: ratePerSecond,
    rate: ratePerSecond,
    starts: [],
    slotMs: Number.NEGATIVE_INFINITY,
    pausedUntilMs: Number.NEGATIVE_INFINITY,
    slowedAtMs: Number.NEGATIVE_INFINITY,
    answersInRow: 0,
    lastInLine: Promise.resolve(),
  };
}

/** Starts that one window holds: a rate of 2.5 is two starts in any 0.8 seconds. */
function startsPerWindow({ fullRate }: Lane): number {
  return Math.max(1, Math.floor(fullRate));
}

/** The start that was sent first. Not always the oldest turn: requests may leave in another order than their turns came. */
function earliest(starts: readonly Start[]): Start | undefined {
  let first = starts[0];
  for (const start of starts) if (first && start.sentAtMs < first.sentAtMs) first = start;
  return first;
}

/** The earliest time at which one more start fits into the window. */
function roomAt(lane: Lane, nowMs: number): number {
  const allowed = startsPerWindow(lane);
  const first = lane.starts.length < allowed ? undefined : earliest(lane.starts);
  return first ? Math.min(first.sentAtMs, nowMs) + (allowed / lane.fullRate) * guardedSecondMs : nowMs;
}

function addStart(lane: Lane): Start {
  const start = { sentAtMs: Number.POSITIVE_INFINITY };
  const first = lane.starts.length < startsPerWindow(lane) ? undefined : earliest(lane.starts);
  if (first) lane.starts.splice(lane.starts.indexOf(first), 1);
  lane.starts.push(start);
  return start;
}

/** Time of the next turn, for a caller that came at `arrivedAtMs`. Idle time earns no credit. */
function nextSlot(lane: Lane, arrivedAtMs: number, nowMs: number): number {
  return Math.max(lane.slotMs + spacedSecondMs / lane.rate, arrivedAtMs, lane.pausedUntilMs, nowMs - catchUpMs);
}

/** One limiter for all that a process sends; it holds no timer of its own. */
export function createPacer({ ratePerSecond = 5, hosts = {}, clock }: PacerOptions): Pacer {
  const lanes = new Map<string, Lane>();

  function laneOf(host: string): Lane {
    const lane = lanes.get(host) ?? createLane(hosts[host] ?? ratePerSecond);
    lanes.set(host, lane);
    return lane;
  }

  async function takeSlot(lane: Lane, arrivedAtMs: number, signal?: AbortSignal): Promise<Start> {
    for (;;) {
      signal?.throwIfAborted();
      const nowMs = clock.now();
      const slotMs = nextSlot(lane, arrivedAtMs, nowMs);
      const waitMs = Math.max(slotMs, roomAt(lane, nowMs)) - nowMs;
      if (waitMs <= 0) {
        lane.slotMs = slotMs;
        return addStart(lane);
      }
      await clock.sleep(waitMs, signal);
    }
  }

  async function turn(host: string, signal?: AbortSignal): Promise<Turn> {
    const lane = laneOf(host);
    const arrivedAtMs = clock.now();
    const ahead = lane.lastInLine;
    const { promise, resolve } = Promise.withResolvers<void>();
    lane.lastInLine = promise;
    try {
      await abortable(ahead, signal);
      const start = await takeSlot(lane, arrivedAtMs, signal);
      return createTurn(lane, start);
    } finally {
      // Who gives up in the middle of the line must not let the next one pass those ahead.
      void ahead.then(resolve);
    }
  }

  function createTurn(lane: Lane, start: Start): Turn {
    return {
      sent() {
        start.sentAtMs = Math.min(start.sentAtMs, clock.now());
      },
      refused() {
        lane.answersInRow = 0;
        // Requests that were under way together are refused together; that is one piece of news, not eight.
        if (start.sentAtMs <= lane.slowedAtMs) return;
        lane.rate = Math.max(lane.rate / 2, lane.fullRate * slowestShare);
        lane.slowedAtMs = clock.now();
      },
      answered() {
        lane.answersInRow += 1;
        if (lane.answersInRow % answersPerRecovery !== 0) return;
        lane.rate = Math.min(lane.rate + lane.fullRate * recoveryShare, lane.fullRate);
      },
    };
  }

  return {
    turn,
    pause(host, untilMs) {
      const lane = laneOf(host);
      lane.pausedUntilMs = Math.max(lane.pausedUntilMs, untilMs);
    },
  };
}

/** The promise, or a rejection with the signal's reason where that comes first. */
async function abortable(promise: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (!signal) return promise;
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(signal.reason);
  signal.addEventListener('abort', onAbort);
  try {
    signal.throwIfAborted();
    await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

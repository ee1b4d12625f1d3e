import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPacer, type PacerOptions, type Turn } from './pacer.ts';

const host = 'api.example.com';

/** A clock that stands still until it is told to run; its timers fire as late as `latenessMs` says. */
function createVirtualClock(latenessMs: () => number = () => 0) {
  let nowMs = 0;
  const timers: { atMs: number; wake: () => void }[] = [];
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const clock = {
    now: () => nowMs,
    sleep(ms: number, signal?: AbortSignal) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = { atMs: nowMs + ms + latenessMs(), wake: resolve };
      timers.push(timer);
      signal?.addEventListener('abort', () => {
        timers.splice(timers.indexOf(timer), 1);
        resolve();
      });
      return promise;
    },
    async runUntil(endMs: number) {
      for (;;) {
        await settle();
        const next = timers.toSorted((a, b) => a.atMs - b.atMs)[0];
        if (!next || next.atMs > endMs) break;
        timers.splice(timers.indexOf(next), 1);
        nowMs = Math.max(nowMs, next.atMs);
        next.wake();
      }
      nowMs = endMs;
    },
  };
  return clock;
}

function setUp(options: Partial<PacerOptions> = {}, latenessMs?: () => number) {
  const clock = createVirtualClock(latenessMs);
  return { clock, pacer: createPacer({ clock, ...options }) };
}

/** Asks for `turns` turns at once, uses each immediately and notes when. */
function queueTurns({ clock, pacer }: ReturnType<typeof setUp>, turns: number): number[] {
  const starts: number[] = [];
  for (let index = 0; index < turns; index += 1) {
    void pacer.turn(host).then((turn) => {
      turn.sent();
      starts.push(clock.now());
    });
  }
  return starts;
}

/** A timer of which only the first firing is late. */
function onceLate(ms: number): () => number {
  let nextMs = ms;
  return () => {
    const lateMs = nextMs;
    nextMs = 0;
    return lateMs;
  };
}

function mostInAnySecond(starts: readonly number[]): number {
  return Math.max(0, ...starts.map((from) => starts.filter((at) => at >= from && at < from + 1000).length));
}

/** Numbers between 0 and 1 that a property can replay. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('properties under late timers, slow answers, refusals and pauses', () => {
  const load = fc.record({
    rate: fc.integer({ min: 1, max: 60 }),
    callers: fc.integer({ min: 1, max: 12 }),
    connectMs: fc.constantFrom(0, 30, 2500),
    latencyMs: fc.integer({ min: 0, max: 1500 }),
    latenessMs: fc.constantFrom(0, 1, 15, 250),
    troubleShare: fc.constantFrom(0, 0.05, 0.3),
    seed: fc.nat(),
  });

  it('never starts more requests in a sliding second than the rate allows, and keeps the order of arrival', async () => {
    await fc.assert(
      fc.asyncProperty(load, async ({ rate, callers, connectMs, latencyMs, latenessMs, troubleShare, seed }) => {
        const random = createRandom(seed);
        const { clock, pacer } = setUp({ ratePerSecond: rate }, () => random() * latenessMs);
        const [starts, served]: [number[], number[]] = [[], []];
        let arrivals = 0;
        async function call(): Promise<void> {
          for (;;) {
            arrivals += 1;
            const ticket = arrivals;
            const turn = await pacer.turn(host);
            served.push(ticket);
            if (connectMs > 0) await clock.sleep(random() * connectMs);
            turn.sent();
            starts.push(clock.now());
            await clock.sleep(random() * latencyMs + 0.1);
            if (random() >= troubleShare) turn.answered();
            else if (random() < 0.5) turn.refused();
            else pacer.pause(host, clock.now() + random() * 2000);
          }
        }
        for (let index = 0; index < callers; index += 1) void call();
        await clock.runUntil(6000);
        expect(served.length).toBeGreaterThan(0);
        expect(mostInAnySecond(starts)).toBeLessThanOrEqual(rate);
        expect(served).toEqual(served.toSorted((a, b) => a - b));
      }),
      { numRuns: 200 },
    );
  });

  it('reaches 98 % of the rate while there is work, with timers up to 5 ms late', async () => {
    const busy = fc.record({ rate: fc.constantFrom(1, 2, 5, 20, 50), seed: fc.nat() });
    await fc.assert(
      fc.asyncProperty(busy, async ({ rate, seed }) => {
        const random = createRandom(seed);
        const bed = setUp({ ratePerSecond: rate }, () => random() * 5);
        const starts = queueTurns(bed, rate * 31);
        await bed.clock.runUntil(30_000);
        expect((starts.length - 1) / ((starts.at(-1) ?? 0) / 1000)).toBeGreaterThanOrEqual(rate * 0.98);
      }),
      { numRuns: 10 },
    );
  });
});

describe('spacing', () => {
  it('spaces requests evenly instead of letting a second begin with a burst', async () => {
    const bed = setUp({ ratePerSecond: 5 });
    const starts = queueTurns(bed, 11);
    await bed.clock.runUntil(3000);
    const gaps = starts.slice(1).map((at, index) => at - (starts[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(200);
    expect(Math.max(...gaps)).toBeLessThan(205);
  });

  it('does not add up the lateness of timers', async () => {
    const bed = setUp({ ratePerSecond: 50 }, () => 3);
    const starts = queueTurns(bed, 500);
    await bed.clock.runUntil(60_000);
    expect(starts.at(-1)).toBeLessThan((499 / 50) * 1000 * 1.015 + 3);
  });

  it('gives no credit for idle time', async () => {
    const bed = setUp({ ratePerSecond: 5 });
    queueTurns(bed, 1);
    await bed.clock.runUntil(10_000);
    const starts = queueTurns(bed, 2);
    await bed.clock.runUntil(11_000);
    expect(starts[0]).toBe(10_000);
    expect(starts[1]).toBeGreaterThan(10_200);
  });

  it('makes up for a short stall of the process, not for a long one', async () => {
    const bed = setUp({ ratePerSecond: 50 }, onceLate(900));
    const starts = queueTurns(bed, 50);
    await bed.clock.runUntil(2500);
    const atOnce = starts.filter((at) => at === starts[1]).length;
    expect(atOnce).toBeGreaterThan(1);
    expect(atOnce).toBeLessThanOrEqual(6);
  });

  it('knows rates below one a second', async () => {
    const bed = setUp({ ratePerSecond: 0.5 });
    const starts = queueTurns(bed, 3);
    await bed.clock.runUntil(10_000);
    expect(starts.map((at) => Math.round(at / 1000))).toEqual([0, 2, 4]);
  });

  it('counts a request from when it leaves, and holds back those after it until then', async () => {
    const { clock, pacer } = setUp({ ratePerSecond: 1 });
    const slow = await pacer.turn(host);
    const order: string[] = [];
    void pacer.turn(host).then(() => order.push(`second at ${Math.round(clock.now())}`));
    await clock.runUntil(1900);
    slow.sent();
    slow.sent();
    await clock.runUntil(6000);
    expect(order).toEqual(['second at 2910']);
  });
});

describe('hosts', () => {
  it('keeps the rates of hosts apart', async () => {
    const { clock, pacer } = setUp({ ratePerSecond: 5, hosts: { 'slow.example.com': 1 } });
    const starts: string[] = [];
    for (const name of ['slow.example.com', 'slow.example.com', host, host, host]) {
      void pacer.turn(name).then(() => starts.push(name));
    }
    await clock.runUntil(500);
    expect(starts.toSorted()).toEqual([host, host, host, 'slow.example.com']);
  });

  it('holds every caller of a paused host back, then spaces them', async () => {
    const bed = setUp({ ratePerSecond: 5 });
    bed.pacer.pause(host, 30_000);
    bed.pacer.pause(host, 10_000);
    const starts = queueTurns(bed, 2);
    await bed.clock.runUntil(60_000);
    expect(starts.map(Math.round)).toEqual([30_000, 30_203]);
  });

  it('obeys a pause that comes while a caller already waits', async () => {
    const bed = setUp({ ratePerSecond: 5 });
    const starts = queueTurns(bed, 2);
    await bed.clock.runUntil(100);
    bed.pacer.pause(host, 5000);
    await bed.clock.runUntil(6000);
    expect(starts).toEqual([0, 5000]);
  });
});

describe('a host that finds it too much', () => {
  type Bed = ReturnType<typeof setUp>;

  async function takeTurn({ clock, pacer }: Bed): Promise<Turn> {
    const next = pacer.turn(host);
    await clock.runUntil(clock.now() + 20_000);
    const turn = await next;
    turn.sent();
    return turn;
  }

  async function gapNow(bed: Bed): Promise<number> {
    await bed.clock.runUntil(bed.clock.now() + 20_000);
    const starts = queueTurns(bed, 2);
    await bed.clock.runUntil(bed.clock.now() + 20_000);
    return Math.round((starts[1] ?? 0) - (starts[0] ?? 0));
  }

  it('gets half the rate after each refusal, and never less than an eighth', async () => {
    const bed = setUp({ ratePerSecond: 5 });
    const gaps: number[] = [];
    for (let index = 0; index < 5; index += 1) {
      const turn = await takeTurn(bed);
      turn.refused();
      gaps.push(await gapNow(bed));
    }
    expect(gaps).toEqual([405, 810, 1621, 1621, 1621]);
  });

  it('counts refusals of requests that were under way together as one', async () => {
    const bed = setUp({ ratePerSecond: 5 });
    const underWay = [await takeTurn(bed), await takeTurn(bed), await takeTurn(bed)];
    for (const turn of underWay) turn.refused();
    expect(await gapNow(bed)).toBe(405);
  });

  it('recovers step by step while it answers', async () => {
    const bed = setUp({ ratePerSecond: 8 });
    const turn = await takeTurn(bed);
    turn.refused();
    const gaps: number[] = [];
    for (let step = 0; step < 5; step += 1) {
      for (let index = 0; index < 5; index += 1) turn.answered();
      gaps.push(await gapNow(bed));
    }
    expect(gaps).toEqual([203, 169, 145, 127, 127]);
  });

  it('starts to count its answers anew at a refusal', async () => {
    const bed = setUp({ ratePerSecond: 5 });
    const turn = await takeTurn(bed);
    turn.refused();
    for (let index = 0; index < 4; index += 1) turn.answered();
    turn.refused();
    turn.answered();
    expect(await gapNow(bed)).toBe(405);
  });
});

describe('giving up', () => {
  it('ends the wait at once with the reason, and takes no turn', async () => {
    const bed = setUp({ ratePerSecond: 1 });
    const giveUp = new AbortController();
    const first = queueTurns(bed, 1);
    const inMiddle = bed.pacer.turn(host, giveUp.signal).catch((reason: Error) => reason.message);
    const last = queueTurns(bed, 1);
    await bed.clock.runUntil(500);
    giveUp.abort(new Error('gave up'));
    expect(await inMiddle).toBe('gave up');
    await bed.clock.runUntil(5000);
    expect([first, last]).toEqual([[0], [1013]]);
  });

  it('does not let the next caller pass those who are ahead', async () => {
    const { clock, pacer } = setUp({ ratePerSecond: 1 }, onceLate(50));
    const giveUp = new AbortController();
    const order: string[] = [];
    const call = async (name: string, signal?: AbortSignal) => {
      const turn = await pacer.turn(host, signal);
      turn.sent();
      order.push(name);
    };
    void call('first');
    void call('second');
    const third = call('third', giveUp.signal);
    void call('fourth');
    await clock.runUntil(500);
    giveUp.abort(new Error('gave up'));
    await expect(third).rejects.toThrow('gave up');
    await clock.runUntil(5000);
    expect(order).toEqual(['first', 'second', 'fourth']);
  });

  it('refuses a caller whose signal is aborted already', async () => {
    const { pacer } = setUp();
    await expect(pacer.turn(host, AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late');
  });
});

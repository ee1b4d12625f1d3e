import { type Clock, createWorkPool } from '@backfield/contract';
import type { Ask, Exchange } from './exchange.ts';
import type { Pacer, Turn } from './pacer.ts';

type WorkPool = ReturnType<typeof createWorkPool>;

export interface PacingOptions {
  pacer: Pacer;
  clock: Clock;
  /** The most requests that a host may have open at once. */
  maxOpenOf: (host: string) => number;
}

/** Every request takes its own turn at its host's pacer, a redirected or repeated one too, and tells it how it went. */
export function withPacing(exchange: Exchange, { pacer, clock, maxOpenOf }: PacingOptions): Exchange {
  const pools = new Map<string, WorkPool>();

  function poolOf(host: string): WorkPool {
    const pool = pools.get(host) ?? createWorkPool(maxOpenOf(host));
    pools.set(host, pool);
    return pool;
  }

  async function turnOf({ url: { host }, signal, meter }: Ask): Promise<Turn> {
    const arrivedAtMs = clock.now();
    try {
      return await pacer.turn(host, signal);
    } finally {
      meter.add(host, { pacingMs: clock.now() - arrivedAtMs });
    }
  }

  return (ask) => {
    const { host } = ask.url;
    // The place comes before the turn: a turn is the start of a request and can't be kept for later.
    return poolOf(host)(async () => {
      const turn = await turnOf(ask);
      try {
        const answer = await exchange({ ...ask, onSent: turn.sent });
        if (answer.status === 429) turn.refused();
        else if (answer.status < 400) turn.answered();
        return answer;
      } finally {
        turn.sent();
      }
    });
  };
}

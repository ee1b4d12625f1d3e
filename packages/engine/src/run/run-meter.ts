import type { Clock, HostUsage, HttpClient, HttpRequest, KnownGames, Source } from '@backfield/contract';
import { createUsageCounter } from '@backfield/contract';
import type { RunStep, Store } from '@backfield/contract/store';

/** The meter of one league's run, which shares network, database and process with others. */
export interface RunMeter {
  /** Wraps a source so that its requests and its time are metered. */
  ofSource(source: Source): Source;
  /** Wraps a store so that the time of its calls is metered. */
  ofStore(store: Store): Store;
  /** Work that only reads what has arrived. */
  reading<T>(work: () => T): T;
  hosts(): HostUsage[];
  steps(): Record<RunStep, number>;
}

type AskingStep = Extract<RunStep, 'schedule' | 'boxScore' | 'names'>;

export function createRunMeter(clock: Pick<Clock, 'now'>): RunMeter {
  const usage = createUsageCounter();
  const spentMs: Record<RunStep, number> = { schedule: 0, boxScore: 0, names: 0, reading: 0, database: 0 };

  /** Splits the time of a piece of work: waiting for answers goes to the step, the rest to reading. */
  async function asking<T>(
    step: AskingStep,
    http: HttpClient,
    work: (http: HttpClient, waits: Overlap) => Promise<T>,
  ): Promise<T> {
    const begunAtMs = clock.now();
    const waits = createOverlap(clock);
    const ask = <Answer>(request: HttpRequest, send: (request: HttpRequest) => Promise<Answer>) =>
      waits.during(() => send({ ...request, meter: usage }));
    try {
      return await work(
        {
          getJson: (request) => ask(request, (metered) => http.getJson(metered)),
          getText: (request) => ask(request, (metered) => http.getText(metered)),
        },
        waits,
      );
    } finally {
      const waitedMs = waits.ms();
      spentMs[step] += waitedMs;
      spentMs.reading += clock.now() - begunAtMs - waitedMs;
    }
  }

  async function inDatabase<T>(work: () => Promise<T>): Promise<T> {
    const begunAtMs = clock.now();
    try {
      return await work();
    } finally {
      spentMs.database += clock.now() - begunAtMs;
    }
  }

  return {
    ofSource: (source) => ({
      ...source,
      schedule: (http, from, to, known) =>
        asking('schedule', http, (metered, waits) =>
          source.schedule(metered, from, to, known && waitedFor(known, waits)),
        ),
      boxScore: (http, game) => asking('boxScore', http, (metered) => source.boxScore(metered, game)),
      ...(source.fullNames ? { fullNames: namesMetered(source.fullNames) } : {}),
    }),
    ofStore: (store) => ({
      ...store,
      writeGame: (write) => inDatabase(() => store.writeGame(write)),
      recordUnit: (record) => inDatabase(() => store.recordUnit(record)),
      ledger: (league, from, to) => inDatabase(() => store.ledger(league, from, to)),
      storedGames: (league, source, ids) => inDatabase(() => store.storedGames(league, source, ids)),
      givenBefore: (query) => inDatabase(() => store.givenBefore(query)),
      namedPlayers: (league, source, ids) => inDatabase(() => store.namedPlayers(league, source, ids)),
    }),
    reading(work) {
      const begunAtMs = clock.now();
      try {
        return work();
      } finally {
        spentMs.reading += clock.now() - begunAtMs;
      }
    },
    hosts: usage.list,
    steps: () => ({ ...spentMs }),
  };

  function namesMetered(fullNames: NonNullable<Source['fullNames']>): NonNullable<Source['fullNames']> {
    return {
      lookups: (box, game, unnamed) =>
        fullNames.lookups(box, game, unnamed).map((lookup) => ({
          ...lookup,
          fetch: (http) => asking('names', http, (metered) => lookup.fetch(metered)),
        })),
    };
  }
}

/** Wraps known games so that waiting for them counts as waiting for an answer. */
function waitedFor(known: KnownGames, waits: Overlap): KnownGames {
  return { listed: (from, to) => waits.during(() => known.listed(from, to)) };
}

/** The time during which at least one of several pieces of work was under way. */
interface Overlap {
  during<T>(work: () => Promise<T>): Promise<T>;
  /** Milliseconds so far. */
  ms(): number;
}

function createOverlap(clock: Pick<Clock, 'now'>): Overlap {
  let open = 0;
  let sinceMs = 0;
  let doneMs = 0;
  return {
    async during(work) {
      if (open === 0) sinceMs = clock.now();
      open += 1;
      try {
        return await work();
      } finally {
        open -= 1;
        if (open === 0) doneMs += clock.now() - sinceMs;
      }
    },
    ms: () => doneMs + (open > 0 ? clock.now() - sinceMs : 0),
  };
}

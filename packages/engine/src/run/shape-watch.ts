import { BackfieldError } from '@backfield/contract';

/** Number of different answers of one kind in a row after which the source has changed, and not one answer is odd. */
const mostUnreadable = 5;

type PayloadKind = 'schedule' | 'box-score';

/** Tells a source that has changed from an answer that is odd. */
export interface ShapeWatch {
  readable(kind: PayloadKind): void;
  /** An answer has another shape than expected. The same answer asked for again counts once. */
  unreadable(kind: PayloadKind, error: BackfieldError): void;
}

/** Watches one source of a league. `onDrifted` is told of what must end the league's run, each time that it shows. */
export function createShapeWatch(league: string, onDrifted: (drifted: BackfieldError) => void): ShapeWatch {
  const inARow: Record<PayloadKind, Set<string>> = { schedule: new Set(), 'box-score': new Set() };

  return {
    readable: (kind) => inARow[kind].clear(),
    unreadable(kind, error) {
      const messages = inARow[kind].add(error.message);
      if (messages.size < mostUnreadable) return;
      onDrifted(
        new BackfieldError(
          'SOURCE_DRIFTED',
          `${messages.size} answers in a row have another shape than expected; the source has changed. The last: ` +
            `${error.message} What is stored stays. pnpm run backfill drift ${league} shows every place that differs.`,
        ),
      );
    },
  };
}

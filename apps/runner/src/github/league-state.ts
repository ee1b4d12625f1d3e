import type { StoredSources } from '@backfield/contract/store';
import type { DueStore } from '@backfield/engine';
import type { LedgerFile } from './ledger-file.ts';
import type { MeasuredCost } from './measured-cost.ts';

/** A league as it was before a run, read from the database, or from the ledger file of its last job. */
export interface LeagueState {
  store: DueStore;
  /** The sources of the stored rows, from which the source of the next ones follows. */
  sources: StoredSources;
  costs: readonly MeasuredCost[];
  /** ISO 8601, when the league's artifacts were last renewed; null where there are none, or none are needed. */
  renewedAt: string | null;
}

/** A ledger file serves as a store does. Nothing is known without one. */
export function stateOfLedgerFile(file: LedgerFile | null, renewedAt: string | null): LeagueState {
  const within = <Row extends { gameDay: string }>(rows: readonly Row[], from: string, to: string) =>
    rows.filter(({ gameDay }) => gameDay >= from && gameDay <= to);
  return {
    store: {
      ledger: async (_league, from, to) => within(file?.entries ?? [], from, to),
      acceptedGaps: async () => file?.accepted ?? [],
      gameGaps: async ({ from, to }) => within(file?.gaps ?? [], from, to),
    },
    sources: file?.sources ?? { seasons: [], days: [] },
    costs: file?.costs ?? [],
    renewedAt,
  };
}

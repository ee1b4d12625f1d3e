import type { StoredSources } from '@backfield/contract/store';
import type { DueStore } from '@backfield/engine';
import type { LedgerFile } from './ledger-file.ts';
import type { MeasuredCost } from './measured-cost.ts';

/** What is known of a league before a run: from the database, or from the ledger that its last job left. */
export interface LeagueState {
  store: DueStore;
  /** Where its rows came from, which says what the next ones are read from. */
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

import type { DueStore, GameGap, LedgerEntry } from '@backfield/core';
import type { LedgerFile } from './ledger-file.ts';
import { type MeasuredCost, unmeasured } from './measured-cost.ts';

/** What is known of a league before a run: from the database, or from the ledger that its last job left. */
export interface LeagueState {
  store: DueStore;
  cost: MeasuredCost;
  /** ISO 8601, when the league's artifacts were last renewed; null where there are none, or none are needed. */
  renewedAt: string | null;
}

/** A ledger file serves as a store does. Nothing is known without one. */
export function stateOfLedgerFile(file: LedgerFile | null, renewedAt: string | null): LeagueState {
  const within = <Row extends { gameDay: string }>(rows: readonly Row[], from: string, to: string) =>
    rows.filter(({ gameDay }) => gameDay >= from && gameDay <= to);
  return {
    store: {
      ledger: async (_league, from, to) => within((file?.entries ?? []) as LedgerEntry[], from, to),
      gameGaps: async ({ from, to }) => within((file?.gaps ?? []) as GameGap[], from, to),
    },
    cost: file?.cost ?? unmeasured,
    renewedAt,
  };
}

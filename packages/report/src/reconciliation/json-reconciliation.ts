import { isAgreed, type Reconciliation } from '@backfield/contract/results';

/** The output of reconcile with --json. */
export function jsonReconciliation(reconciliations: readonly Reconciliation[]): string {
  const leagues = reconciliations.map((reconciliation) => ({ ...reconciliation, agreed: isAgreed(reconciliation) }));
  return JSON.stringify({ agreed: reconciliations.every(isAgreed), leagues }, null, 2);
}

import type { Reconciliation } from '@backfield/contract/results';
import { formatCount } from '../figures.ts';
import { textTable } from '../text-table.ts';
import { findingGroups, reconciliationVerdict } from './findings.ts';

const shownLines = 50;

/** The output of reconcile: the statistics that were compared, the differences and the verdict, league by league. */
export function textReconciliation(reconciliations: readonly Reconciliation[]): string {
  return reconciliations.map(sectionsOf).join('\n\n');
}

function sectionsOf(reconciliation: Reconciliation): string {
  const { league, propTypes } = reconciliation;
  const rows = propTypes.map(({ propType, compared, differing }) => [
    league,
    propType,
    formatCount(compared),
    formatCount(differing),
  ]);
  const groups = findingGroups(reconciliation).map(({ title, lines }) => {
    const more = lines.length - shownLines;
    const rest = more > 0 ? [`... and ${formatCount(more)} more; --json has them all`] : [];
    return [`${title}: ${formatCount(lines.length)}`, ...[...lines.slice(0, shownLines), ...rest].map(indented)].join(
      '\n',
    );
  });
  const table = rows.length === 0 ? [] : [textTable(['League', 'Prop type', 'Compared', 'Differ'], rows, 2)];
  return [...table, ...groups, reconciliationVerdict(reconciliation)].join('\n\n');
}

function indented(line: string): string {
  return `  ${line}`;
}

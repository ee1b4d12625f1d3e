import type { PropTypeCount, Reconciliation } from '@backfield/contract/results';
import { formatCount } from '../figures.ts';
import { markdownCode, markdownTable, markdownText, type TableColumn } from '../markdown-text.ts';
import { findingGroups, reconciliationVerdict } from './findings.ts';

const shownLines = 100;

const columns: TableColumn<PropTypeCount>[] = [
  { head: 'Prop type', cell: ({ propType }) => markdownCode(propType) },
  { head: 'Compared', cell: ({ compared }) => formatCount(compared), isFigure: true },
  { head: 'Differ', cell: ({ differing }) => formatCount(differing), isFigure: true },
];

/** The output of reconcile with --markdown, for a job's summary. */
export function markdownReconciliation(reconciliations: readonly Reconciliation[]): string {
  return reconciliations.map(sectionsOf).join('\n\n');
}

function sectionsOf(reconciliation: Reconciliation): string {
  const { head, rows } = markdownTable(columns, reconciliation.propTypes);
  const groups = findingGroups(reconciliation).map(({ title, lines }) => {
    const more = lines.length - shownLines;
    const items = lines.slice(0, shownLines).map((line) => `- ${markdownText(line)}`);
    const rest = more > 0 ? [`- … and ${formatCount(more)} more`] : [];
    return [`### ${title}: ${formatCount(lines.length)}\n`, ...items, ...rest].join('\n');
  });
  return [
    `## ${markdownText(reconciliationVerdict(reconciliation))}`,
    ...(rows.length === 0 ? [] : [[head, ...rows].join('\n')]),
    ...groups,
  ].join('\n\n');
}

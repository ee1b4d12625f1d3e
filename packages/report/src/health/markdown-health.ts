import { markdownTable, markdownText } from '../markdown-text.ts';
import { commandFor, findingsOf, type HealthReport, headingOf, healthWords } from './health-report.ts';
import { healthTable } from './health-table.ts';

/** The output of health with --markdown, for a job's summary. */
export function markdownHealth(report: HealthReport): string {
  if (report.atWork !== null) return markdownText(report.atWork);
  const { head, rows, firstNumber } = healthTable(report.leagues);
  const columns = head.map((name, place) => ({
    head: name,
    cell: (row: string[]) => markdownText(row[place] ?? ''),
    isFigure: place >= firstNumber,
  }));
  const table = markdownTable(columns, rows);
  const findings = findingsOf(report.leagues).map(
    (finding) =>
      `- **${markdownText(headingOf(finding))}**: ${markdownText(finding.evidence)} \`${commandFor(finding)}\``,
  );
  return [[table.head, ...table.rows].join('\n'), findings.join('\n'), healthWords(report)]
    .filter(Boolean)
    .join('\n\n');
}

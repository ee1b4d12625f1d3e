import { textTable } from '../text-table.ts';
import { commandFor, findingsOf, type HealthReport, headingOf, healthWords } from './health-report.ts';
import { healthTable } from './health-table.ts';

/** The output of health: a league a line, each finding with its evidence and its command, the verdict. */
export function textHealth(report: HealthReport): string {
  if (report.atWork !== null) return report.atWork;
  const { head, rows, firstNumber } = healthTable(report.leagues);
  const findings = findingsOf(report.leagues).map((finding) =>
    [headingOf(finding), `  ${finding.evidence}`, `  ${commandFor(finding)}`].join('\n'),
  );
  return [textTable(head, rows, firstNumber), ...findings, healthWords(report)].join('\n\n');
}

import type { RunReport } from './run-report.ts';

/** The report as one JSON document, for programs: two spaces, a newline at the end. */
export function jsonReport(report: RunReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

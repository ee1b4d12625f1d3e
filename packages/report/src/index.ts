export { failedDatesCommand } from './advice.ts';
export { jsonReport } from './json-report.ts';
export type { RunReport } from './run-report.ts';
export { textReport } from './text-report.ts';
export { formatCount, formatDuration, textTable } from './text-table.ts';

import type { BackfillResult, HostUsage, SampleLine } from '@backfield/core';
import { failedDatesCommand } from './advice.ts';
import type { RunReport } from './run-report.ts';
import { formatCount, formatDuration, textTable } from './text-table.ts';

/** The report that a person reads at the end of a run. */
export function textReport(report: RunReport): string {
  const { results, hosts, notices, dryRun, sample } = report;
  const sections = [
    summaryTable(results),
    dryRun ? sampleTable(sample) : '',
    ...results.map(endingLine),
    ...results.map(failedLines),
    notices.map((notice) => `Note: ${notice}`).join('\n'),
    hostLines(hosts),
    verdict(report),
  ];
  return sections.filter(Boolean).join('\n\n');
}

function summaryTable(results: readonly BackfillResult[]): string {
  const rows = results.map((result) => [
    result.league,
    `${result.startDate} .. ${result.endDate}`,
    formatCount(result.totalUnits),
    formatCount(Object.values(result.skipped).reduce((sum, days) => sum + days, 0)),
    formatCount(result.units.done),
    formatCount(result.units.empty),
    formatCount(result.units.waiting),
    formatCount(result.units.failed),
    formatCount(result.games),
    formatCount(result.stats),
    formatCount(result.inserted),
    formatCount(result.updated + result.deleted),
    formatDuration(result.durationMs),
  ]);
  const head = [
    'League',
    'Days',
    'Total',
    'Skipped',
    'Done',
    'Empty',
    'Waiting',
    'Failed',
    'Games',
    'Stats',
    'New',
    'Changed',
    'Time',
  ];
  return textTable(head, rows, 2);
}

function sampleTable(sample: readonly SampleLine[]): string {
  const rows = sample.map((line) => [
    line.league,
    line.gameDay,
    line.game,
    line.player,
    line.propType,
    String(line.value),
  ]);
  return `A sample of what was read:\n${textTable(['League', 'Day', 'Game', 'Player', 'Prop type', 'Value'], rows, 5)}`;
}

function endingLine(result: BackfillResult): string {
  if (result.end === 'complete') return '';
  const left = result.unreachedUnits > 0 ? ` ${result.unreachedUnits} days were not reached.` : '';
  return `${result.league} ${result.end} (${result.code}): ${result.error}${left}`;
}

const shownFailures = 20;

function failedLines(result: BackfillResult): string {
  if (result.failed.length === 0) return '';
  const lines = result.failed.flatMap(({ gameDay, code, error, failures }) =>
    failures.length === 0
      ? [`  ${gameDay}  ${code}  ${error}`]
      : failures.map((failure) => `  ${gameDay}  game ${failure.sourceGameId}  ${failure.code}  ${failure.error}`),
  );
  const more = lines.length > shownFailures ? [`  ... and ${lines.length - shownFailures} more`] : [];
  return [
    `${result.league}: ${result.failed.length} failed day${result.failed.length === 1 ? '' : 's'}`,
    ...lines.slice(0, shownFailures),
    ...more,
    `  Run exactly these again: ${failedDatesCommand(result)}`,
  ].join('\n');
}

function hostLines(hosts: readonly HostUsage[]): string {
  return hosts
    .map(({ host, requests, retries, bytes, backoffMs }) => {
      const again =
        retries > 0
          ? ` (${formatCount(retries)} of them again after failures, which cost ${formatDuration(backoffMs)})`
          : '';
      return `${host}: ${formatCount(requests)} requests${again}, ${(bytes / 1e6).toFixed(1)} MB`;
    })
    .join('\n');
}

function verdict({ results, exitCode, dryRun, database }: RunReport): string {
  const sumOf = (count: (result: BackfillResult) => number) => results.reduce((sum, result) => sum + count(result), 0);
  const games = sumOf((result) => result.games);
  const read = `${formatCount(games)} game${games === 1 ? '' : 's'} with ${formatCount(sumOf((result) => result.stats))} stats`;
  if (dryRun) return `Dry run: read ${read}; nothing was written.`;
  const written = sumOf(({ inserted, updated, deleted }) => inserted + updated + deleted);
  const waiting = sumOf(({ units }) => units.waiting);
  const later = waiting > 0 ? ` ${waiting} day${waiting === 1 ? ' has' : 's have'} games that are not final yet.` : '';
  const head = exitCode === 0 ? 'Complete' : `Not complete (exit ${exitCode})`;
  return `${head}: ${read} checked, ${formatCount(written)} rows written to ${database}.${later}`;
}

import type { HostUsage } from '@backfield/contract';
import type { BackfillResult, SampleLine } from '@backfield/contract/results';
import { failedDatesCommand, otherSourceLines } from './advice.ts';
import { correctionCommand, correctionTitle } from './correction-words.ts';
import { driftLines } from './drift-lines.ts';
import { listFailures } from './failure-list.ts';
import { counted, formatCount, formatDuration } from './figures.ts';
import { daysLeft, endWord } from './problem.ts';
import type { RunReport } from './run-report.ts';
import { textTable } from './text-table.ts';
import { totals } from './totals.ts';
import { verdictOf } from './verdict.ts';

/** The report that a person reads at the end of a run. */
export function textReport(report: RunReport): string {
  const { results, hosts, notices, dryRun, sample } = report;
  const sections = [
    summaryTable(results),
    dryRun && sample.length > 0 ? sampleTable(sample) : '',
    ...results.map(endingLine),
    ...results.map(failedLines),
    ...results.map(driftLines),
    ...results.map(correctionLine),
    notices.map((notice) => `Note: ${notice}`).join('\n'),
    hostLines(hosts),
    verdict(report),
  ];
  return sections.filter(Boolean).join('\n\n');
}

interface Column {
  head: string;
  cell(result: BackfillResult): string;
}

/** How a league's days went; the last two only where there are some, so that a good run's table is no wider. */
const dayColumns: readonly Column[] = [
  { head: 'Done', cell: ({ units }) => formatCount(units.done) },
  { head: 'Empty', cell: ({ units }) => formatCount(units.empty) },
  { head: 'Waiting', cell: ({ units }) => formatCount(units.waiting) },
  { head: 'Failed', cell: ({ units }) => formatCount(units.failed) },
];
const leftColumns: readonly (Column & { count(result: BackfillResult): number })[] = [
  { head: 'Blocked', count: blockedDays, cell: (result) => formatCount(blockedDays(result)) },
  { head: 'Not reached', count: daysNotReached, cell: (result) => formatCount(daysNotReached(result)) },
];

/** Days that nobody could be asked for are no days that a host has blocked. */
function blockedDays({ code, units }: BackfillResult): number {
  return code === 'HOST_UNREACHABLE' ? 0 : units.blocked;
}

function daysNotReached(result: BackfillResult): number {
  return daysLeft(result) - blockedDays(result);
}

function summaryTable(results: readonly BackfillResult[]): string {
  const columns: readonly Column[] = [
    { head: 'League', cell: ({ league }) => league },
    { head: 'Days', cell: ({ startDate, endDate }) => `${startDate} .. ${endDate}` },
    { head: 'Total', cell: ({ totalUnits }) => formatCount(totalUnits) },
    {
      head: 'Skipped',
      cell: ({ skipped }) => formatCount(Object.values(skipped).reduce((sum, days) => sum + days, 0)),
    },
    ...dayColumns,
    ...leftColumns.filter(({ count }) => results.some((result) => count(result) > 0)),
    { head: 'Games', cell: ({ games }) => formatCount(games) },
    { head: 'Stats', cell: ({ stats }) => formatCount(stats) },
    { head: 'New', cell: ({ inserted }) => formatCount(inserted) },
    { head: 'Changed', cell: ({ updated, deleted }) => formatCount(updated + deleted) },
    { head: 'Time', cell: ({ durationMs }) => formatDuration(durationMs) },
  ];
  const rows = results.map((result) => columns.map(({ cell }) => cell(result)));
  return textTable(
    columns.map(({ head }) => head),
    rows,
    2,
  );
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
  const { league, end, code, error, units, unreachedUnits } = result;
  if (end === 'complete') return '';
  // Of the other endings, each says in its own words how to go on.
  const hasDoneDays = end === 'stopped' && Object.values(units).some((days) => days > 0);
  const goingOn = hasDoneDays ? ' What is done is saved; the same command goes on.' : '';
  const left =
    unreachedUnits > 0
      ? ` ${counted(unreachedUnits, 'day')} ${unreachedUnits === 1 ? 'was' : 'were'} not reached.`
      : '';
  const how = code === 'HOST_UNREACHABLE' ? endWord(result) : end;
  return [`${league} ${how} (${code}): ${error}${goingOn}${left}`, ...otherSourceLines(result).map(indented)].join(
    '\n',
  );
}

function indented(line: string): string {
  return `  ${line}`;
}

const shownFailures = 20;

function failedLines(result: BackfillResult): string {
  if (result.failed.length === 0) return '';
  const lines = listFailures(result).map(({ gameDay, sourceGameId, code, error }) =>
    [`  ${gameDay}`, ...(sourceGameId === null ? [] : [`game ${sourceGameId}`]), code, error].join('  '),
  );
  const more = lines.length > shownFailures ? [`  ... and ${lines.length - shownFailures} more`] : [];
  return [
    `${result.league}: ${counted(result.failed.length, 'failed day')}`,
    ...lines.slice(0, shownFailures),
    ...more,
    `  Run exactly these again: ${failedDatesCommand(result)}`,
  ].join('\n');
}

function correctionLine(result: BackfillResult): string {
  return result.corrections === 0 ? '' : `${correctionTitle(result)} (${correctionCommand(result)})`;
}

function hostLines(hosts: readonly HostUsage[]): string {
  return hosts
    .map(({ host, requests, retries, bytes, backoffMs }) => {
      const again =
        retries > 0
          ? ` (${formatCount(retries)} of them again after failures, which cost ${formatDuration(backoffMs)})`
          : '';
      return `${host}: ${counted(requests, 'request')}${again}, ${(bytes / 1e6).toFixed(1)} MB`;
    })
    .join('\n');
}

function verdict(report: RunReport): string {
  if (report.dryRun) return totals(report);
  const ending = verdictOf(report) === 'good' ? 'Complete' : `Not complete (exit ${report.exitCode})`;
  return `${ending}: ${totals(report)}`;
}

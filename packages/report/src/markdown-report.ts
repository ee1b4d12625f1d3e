import type { HostUsage, SeenDrift } from '@backfield/contract';
import type { BackfillResult, CorrectedValue } from '@backfield/contract/results';
import { failedDatesCommand, otherSourceLines } from './advice.ts';
import { type BriefReportOptions, briefReport } from './brief-report.ts';
import { correctionCommand, correctionTitle, valueWord } from './correction-words.ts';
import { dayRange, sharedDayRange } from './day-range.ts';
import { driftCommand, driftTitle, worstDrifts } from './drift-lines.ts';
import { type ListedFailure, listFailures } from './failure-list.ts';
import { counted, formatCount, formatDuration } from './figures.ts';
import { dayHead, markdownCode, markdownTable, markdownText, type TableColumn } from './markdown-text.ts';
import { plainText } from './plain-text.ts';
import { daysLeft, endWord } from './problem.ts';
import type { RunReport } from './run-report.ts';
import { fitParts, type Part } from './size-limit.ts';
import { totals } from './totals.ts';
import { leagueVerdict, verdictSigns, worstFirst } from './verdict.ts';

export interface MarkdownReportOptions extends BriefReportOptions {
  /**
   * Default: 1,000,000. GitHub drops a job summary of more than 1 MiB as a whole:
   * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits
   */
  limitBytes?: number;
}

/** The importance of each part of the report: the least important is cut first where there is no room. */
const importance = { leagues: 7, commands: 6, endings: 5, failures: 4, drifts: 3, corrections: 2, notes: 1, hosts: 0 };

/** Most failures that are shown: nobody reads more of them, and the command runs them all. */
const shownFailures = 100;
const shownDrifts = 20;

/** The report as GitHub's markdown, for a job summary: a line a league, the worst first, then what went wrong. */
export function markdownReport(report: RunReport, options: MarkdownReportOptions = {}): string {
  const { limitBytes = 1_000_000 } = options;
  const results = worstFirst(report.results);
  const parts: (Part | null)[] = [
    heading(report, options),
    leagueTable(results),
    ...results.map(ending),
    ...results.flatMap((result) => [failureCommand(result), failureTable(result)]),
    ...results.map(driftTable),
    ...results.map(correctionTable),
    notes(report.notices),
    hostTable(report.hosts),
  ];
  return fitParts(
    parts.filter((part) => part !== null),
    limitBytes,
  );
}

function heading(report: RunReport, options: BriefReportOptions): Part {
  const lines = [`## ${markdownText(briefReport(report, options).title)}`];
  const days = sharedDayRange(report.results);
  if (report.results.length > 0) lines.push(`${days === null ? '' : `${days}: `}${markdownText(totals(report))}`);
  return { name: 'verdict', importance: null, head: lines.join('\n\n') };
}

type LeagueColumn = TableColumn<BackfillResult>;

const figure = (head: string, count: (result: BackfillResult) => number): LeagueColumn => ({
  head,
  cell: (result) => formatCount(count(result)),
  isFigure: true,
});

const skippedDays = ({ skipped }: BackfillResult) => Object.values(skipped).reduce((sum, days) => sum + days, 0);

function leagueTable(results: readonly BackfillResult[]): Part | null {
  if (results.length === 0) return null;
  const columns: LeagueColumn[] = [
    {
      head: 'League',
      cell: (result) => `${verdictSigns[leagueVerdict(result)]}&nbsp;**${markdownText(result.league)}**`,
    },
    ...(sharedDayRange(results) === null ? [{ head: dayHead('Days', '2024-10-01 to'.length), cell: dayRange }] : []),
    ...(results.some((result) => skippedDays(result) > 0) ? [figure('Skipped', skippedDays)] : []),
    figure('Done', ({ units }) => units.done),
    figure('Empty', ({ units }) => units.empty),
    figure('Waiting', ({ units }) => units.waiting),
    figure('Failed', ({ units }) => units.failed),
    ...(results.some(daysLeft) ? [figure('Left', daysLeft)] : []),
    figure('Games', ({ games }) => games),
    figure('Stats', ({ stats }) => stats),
    {
      head: 'New / changed',
      cell: ({ inserted, updated, deleted }) => `${formatCount(inserted)} / ${formatCount(updated + deleted)}`,
      isFigure: true,
    },
    figure('Corrections', ({ corrections }) => corrections),
    figure('Requests', ({ requests }) => requests),
    { head: 'Time', cell: ({ durationMs }) => unbroken(formatDuration(durationMs)), isFigure: true },
  ];
  return { name: 'leagues', importance: importance.leagues, ...markdownTable(columns, results) };
}

/** A narrow column must not break a time in two. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '&nbsp;');
}

function ending(result: BackfillResult): Part | null {
  const { league, end, code, error } = result;
  if (end === 'complete') return null;
  const left = daysLeft(result);
  const unreached = left > 0 ? ` ${counted(left, 'day')} left.` : '';
  const head = `**${markdownText(league)}** ${endWord(result)} (${markdownCode(code ?? '')}): ${markdownText(error ?? '')}${unreached}`;
  const others = otherSourceLines(result).map((line) => `- ${markdownText(line)}`);
  return {
    name: `how ${markdownText(league)} ended`,
    importance: importance.endings,
    head: [head, ...others].join('\n'),
  };
}

function failureCommand(result: BackfillResult): Part | null {
  const { league, failed } = result;
  if (failed.length === 0) return null;
  const command = plainText(failedDatesCommand(result));
  const head = `### ${markdownText(league)}: ${counted(failed.length, 'failed day')}\n\nRun exactly these again:\n\n\`\`\`sh\n${command}\n\`\`\``;
  return { name: `the command for ${markdownText(league)}`, importance: importance.commands, head };
}

const failureColumns: TableColumn<ListedFailure>[] = [
  { head: dayHead('Day'), cell: ({ gameDay }) => gameDay },
  { head: 'Game', cell: ({ sourceGameId }) => (sourceGameId === null ? 'the whole day' : markdownText(sourceGameId)) },
  { head: 'Code', cell: ({ code }) => markdownCode(code) },
  { head: 'Reason', cell: ({ error }) => markdownText(error) },
];

function failureTable(result: BackfillResult): Part | null {
  const failures = listFailures(result);
  if (failures.length === 0) return null;
  const { head, rows } = markdownTable(failureColumns, failures.slice(0, shownFailures));
  const more = failures.length - shownFailures;
  const rest = more > 0 ? [`\n… and ${formatCount(more)} more.`] : [];
  const name = `failures of ${markdownText(result.league)}`;
  return { name, importance: importance.failures, head, rows: [...rows, ...rest] };
}

const driftColumns: TableColumn<SeenDrift>[] = [
  { head: 'JSON path', cell: ({ payload, path }) => `${payload}: ${markdownText(path)}` },
  { head: 'Expected', cell: ({ expected }) => markdownText(expected) },
  { head: 'Found', cell: ({ received }) => markdownText(received) },
  { head: 'Sample', cell: ({ sample }) => markdownText(sample) },
  { head: 'Answers', cell: ({ answers }) => formatCount(answers), isFigure: true },
  { head: 'Such as game', cell: ({ sourceGameId }) => markdownText(sourceGameId ?? '') },
];

function driftTable(result: BackfillResult): Part | null {
  const { league, drifts } = result;
  if (drifts.length === 0) return null;
  const { head, rows } = markdownTable(driftColumns, worstDrifts(drifts).slice(0, shownDrifts));
  const more = drifts.length - shownDrifts;
  return {
    name: `changed shapes of ${markdownText(league)}`,
    importance: importance.drifts,
    head: `### ${markdownText(driftTitle(result))}\n\nAll of it: \`${plainText(driftCommand(result))}\`\n\n${head}`,
    rows: [...rows, ...(more > 0 ? [`\n… and ${formatCount(more)} more.`] : [])],
  };
}

const correctionColumns: TableColumn<CorrectedValue>[] = [
  { head: dayHead('Day'), cell: ({ gameDay }) => gameDay },
  { head: 'Game', cell: ({ game }) => markdownText(game) },
  { head: 'Player', cell: ({ player }) => markdownText(player) },
  { head: 'Prop type', cell: ({ propType }) => markdownCode(propType) },
  { head: 'Old', cell: ({ oldValue }) => valueWord(oldValue), isFigure: true },
  { head: 'New', cell: ({ newValue }) => valueWord(newValue), isFigure: true },
];

/** The largest; the command has all of them. */
function correctionTable(result: BackfillResult): Part | null {
  const { league, corrections, largestCorrections } = result;
  if (corrections === 0) return null;
  const lines = [
    `### ${markdownText(correctionTitle(result))}`,
    `All of them: \`${plainText(correctionCommand(result))}\``,
  ];
  const { head, rows } = markdownTable(correctionColumns, largestCorrections);
  const hasTable = rows.length > 0;
  if (hasTable && rows.length < corrections) lines.push('The largest:');
  return {
    name: `corrections of ${markdownText(league)}`,
    importance: importance.corrections,
    head: [...lines, ...(hasTable ? [head] : [])].join('\n\n'),
    rows,
  };
}

function notes(notices: readonly string[]): Part | null {
  if (notices.length === 0) return null;
  const rows = notices.map((notice) => `- ${markdownText(notice)}`);
  return { name: 'notes', importance: importance.notes, head: '### Notes\n', rows };
}

const hostColumns: TableColumn<HostUsage>[] = [
  { head: 'Host', cell: ({ host }) => markdownText(host) },
  { head: 'Requests', cell: ({ requests }) => formatCount(requests), isFigure: true },
  { head: 'Asked again', cell: ({ retries }) => formatCount(retries), isFigure: true },
  { head: 'Waited after failures', cell: ({ backoffMs }) => formatDuration(backoffMs), isFigure: true },
  { head: 'Waited for a turn', cell: ({ pacingMs }) => formatDuration(pacingMs), isFigure: true },
  { head: 'Received', cell: ({ bytes }) => `${(bytes / 1e6).toFixed(1)} MB`, isFigure: true },
];

function hostTable(hosts: readonly HostUsage[]): Part | null {
  if (hosts.length === 0) return null;
  const { head, rows } = markdownTable(hostColumns, hosts);
  return { name: 'hosts', importance: importance.hosts, head: `### Hosts\n\n${head}`, rows };
}

import type { BackfillResult } from '@backfield/contract/results';
import { failedDatesCommand, otherSourceLines } from './advice.ts';
import { type BriefReportOptions, briefReport } from './brief-report.ts';
import { dayRange, sharedDayRange } from './day-range.ts';
import { type ListedFailure, listFailures } from './failure-list.ts';
import { counted } from './figures.ts';
import { problemOf } from './problem.ts';
import type { RunReport } from './run-report.ts';
import { context, header, link, type SlackBlock, type SlackMessage, section } from './slack-blocks.ts';
import { correctionLines, driftedLines } from './slack-findings.ts';
import { joinLines, slackText } from './slack-text.ts';
import { totals } from './totals.ts';
import { leagueVerdict, verdictSigns, worstFirst } from './verdict.ts';

export interface SlackMessageOptions extends BriefReportOptions {
  /** The address of the page that shows the run. */
  runUrl?: string | undefined;
}

/**
 * Characters. Slack's own limits are 50 blocks, 3,000 for a text, and some 12,000 for all blocks together, which is measured
 * and not documented (https://github.com/slackapi/bolt-js/issues/2867). These add up to less, and nobody reads more.
 */
const longest = {
  fallback: 500,
  leagues: 1100,
  reason: 120,
  ending: 250,
  command: 400,
  notice: 250,
  totals: 300,
};
const most = { details: 5, failures: 3, notices: 3 };

/**
 * The report as a message for Slack: verdict, a line a league, what failed and how to run it again, what changed its shape,
 * what was corrected, where to look.
 */
export function slackMessage(report: RunReport, options: SlackMessageOptions = {}): SlackMessage {
  const { title, message } = briefReport(report, options);
  const results = worstFirst(report.results);
  const problems = results.filter((result) => problemOf(result) !== null);
  const moreProblems = problems.length - most.details;
  const blocks: (SlackBlock | null)[] = [
    header(title),
    section(joinLines(leagueLines(results), longest.leagues, 'leagues')),
    ...problems.slice(0, most.details).map((result) => section(details(result))),
    section(moreProblems > 0 ? `… and ${counted(moreProblems, 'more league')} with problems` : ''),
    section(driftedLines(results).join('\n')),
    section(correctionLines(results).join('\n')),
    section(noticeLines(report).join('\n')),
    context([closing(report), link(options.runUrl)]),
  ];
  return {
    text: slackText(`${title}. ${message}`, longest.fallback),
    blocks: blocks.filter((block) => block !== null),
  };
}

/** A line a league; those with nothing new share one. */
function leagueLines(results: readonly BackfillResult[]): string[] {
  const isQuiet = (result: BackfillResult) => problemOf(result) === null && factsOf(result).length === 0;
  const isSaidOnce = sharedDayRange(results) !== null;
  const lines = results
    .filter((result) => !isQuiet(result))
    .map((result) => leagueLine(result, isSaidOnce ? '' : ` ${dayRange(result)}`));
  const quiet = [...new Set(results.filter(isQuiet).map(({ league }) => slackText(league, 20)))];
  return quiet.length === 0 ? lines : [...lines, `${verdictSigns.good} Nothing new: ${quiet.join(', ')}`];
}

function leagueLine(result: BackfillResult, days: string): string {
  const problem = problemOf(result);
  const words = [...(problem === null ? [] : [`*${problem}*`]), ...factsOf(result)];
  return `${verdictSigns[leagueVerdict(result)]} *${slackText(result.league, 20)}*${days}: ${words.join(', ')}`;
}

function factsOf({ games, stats, inserted, updated, deleted, corrections, units }: BackfillResult): string[] {
  const changed = updated + deleted;
  return [
    ...(games === 0 ? [] : [counted(games, 'game'), counted(stats, 'stat')]),
    ...(inserted === 0 ? [] : [counted(inserted, 'new row')]),
    ...(changed === 0 ? [] : [counted(changed, 'changed row')]),
    ...(corrections === 0 ? [] : [counted(corrections, 'correction')]),
    ...(units.waiting === 0 ? [] : [`${counted(units.waiting, 'day')} waiting`]),
  ];
}

/** The reason why a league ended early, the failures, and the command that runs exactly those again. */
function details(result: BackfillResult): string {
  const { league, error, failed } = result;
  const failures = listFailures(result);
  const more = failures.length - most.failures;
  return [
    `*${slackText(league, 20)}*${error === null ? '' : ` ${slackText(error, longest.ending)}`}`,
    ...otherSourceLines(result).map((line) => slackText(line, longest.command)),
    ...failures.slice(0, most.failures).map(failureLine),
    ...(more > 0 ? [`… and ${more} more`] : []),
    ...(failed.length === 0
      ? []
      : [`Run exactly these again:\n\`\`\`${slackText(failedDatesCommand(result), longest.command)}\`\`\``]),
  ].join('\n');
}

function failureLine({ gameDay, sourceGameId, code, error }: ListedFailure): string {
  // Many reasons name the game themselves.
  const game = sourceGameId === null || error.includes(sourceGameId) ? '' : `, game ${slackText(sourceGameId, 60)}`;
  return `• ${gameDay}${game}: ${slackText(error, longest.reason)} (\`${slackText(code, 40)}\`)`;
}

function closing(report: RunReport): string {
  if (report.results.length === 0) return '';
  const days = sharedDayRange(report.results);
  return `${days === null ? '' : `${days}: `}${slackText(totals(report), longest.totals)}`;
}

function noticeLines({ notices, results }: RunReport): string[] {
  const more = notices.length - most.notices;
  const label = results.length === 0 ? '' : '_Note:_ ';
  return [
    ...notices.slice(0, most.notices).map((notice) => `${label}${slackText(notice, longest.notice)}`),
    ...(more > 0 ? [`… and ${more} more notes`] : []),
  ];
}

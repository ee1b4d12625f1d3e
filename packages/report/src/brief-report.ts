import { plainText, shorten } from './plain-text.ts';
import { problemOf } from './problem.ts';
import type { RunReport } from './run-report.ts';
import { totals } from './totals.ts';
import { leagueVerdict, verdictOf, verdictSigns, verdictWords, worstFirst } from './verdict.ts';

/** The report in two lines of plain text, for where there is no room for more. */
export interface BriefReport {
  /** The title: "▲ Partial: Backfield, 1 of 3 leagues complete". */
  title: string;
  /** The problems league by league, or else the work done. */
  message: string;
}

export interface BriefReportOptions {
  /** The run's name in the message. Default: "Backfield". */
  title?: string | undefined;
}

const longestTitle = 80;
const mostProblems = 5;
const longestMessage = 400;

export function briefReport(report: RunReport, { title = 'Backfield' }: BriefReportOptions = {}): BriefReport {
  const verdict = verdictOf(report);
  const name = shorten(plainText(title), longestTitle);
  return {
    title: `${verdictSigns[verdict]} ${verdictWords[verdict]}: ${name}, ${headline(report)}`,
    message: shorten(plainText(message(report)), longestMessage),
  };
}

function headline({ results, exitCode }: RunReport): string {
  const leagues = new Set(results.map(({ league }) => league));
  const incomplete = new Set(results.filter((result) => leagueVerdict(result) !== 'good').map(({ league }) => league));
  const [first] = leagues;
  if (first === undefined) return 'no league was run';
  // A run can fail for a reason that lies in none of its leagues.
  const exit = incomplete.size === 0 && exitCode !== 0 ? `, but exit ${exitCode}` : '';
  if (leagues.size === 1) return `${first} ${incomplete.size === 0 ? 'complete' : 'not complete'}${exit}`;
  if (incomplete.size === 0) return `all ${leagues.size} leagues complete${exit}`;
  return `${leagues.size - incomplete.size} of ${leagues.size} leagues complete`;
}

function message(report: RunReport): string {
  const problems = worstFirst(report.results).flatMap((result) => {
    const problem = problemOf(result);
    return problem === null ? [] : [`${result.league}: ${problem}.`];
  });
  const more = problems.length > mostProblems ? [`And ${problems.length - mostProblems} more.`] : [];
  if (problems.length > 0) return [...problems.slice(0, mostProblems), ...more].join(' ');
  if (verdictOf(report) === 'good') return totals(report);
  return report.notices.at(-1) ?? `Exit code ${report.exitCode}.`;
}

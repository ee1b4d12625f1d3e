import type { BriefReport } from '../brief-report.ts';
import { plainText, shorten } from '../plain-text.ts';
import { verdictSigns, verdictWords } from '../verdict.ts';
import {
  findingsOf,
  type HealthChanges,
  type HealthReport,
  headingOf,
  healthVerdict,
  healthWords,
  overWords,
  titlesOf,
} from './health-report.ts';

export interface BriefHealthOptions extends HealthChanges {
  /** The name of the check. Default: "Backfield health". */
  title?: string | undefined;
}

const longestMessage = 400;

/** The health of the leagues, in two lines of plain text. */
export function briefHealth(
  report: HealthReport,
  { title = 'Backfield health', over = [] }: BriefHealthOptions = {},
): BriefReport {
  const verdict = healthVerdict(report);
  const evidence = findingsOf(report.leagues).map((finding) => `${headingOf(finding)}: ${finding.evidence}`);
  return {
    title: `${verdictSigns[verdict]} ${verdictWords[verdict]}: ${title}, ${headline(report)}${over.length > 0 && verdict === 'good' ? ' again' : ''}`,
    message: shorten(
      plainText([overWords(over), evidence.join(' ') || healthWords(report)].join(' ').trim()),
      longestMessage,
    ),
  };
}

function headline({ leagues, trouble }: HealthReport): string {
  if (trouble !== null) return 'nobody could look';
  const touched = leagues.filter(({ findings }) => findings.length > 0);
  const [first] = touched;
  if (leagues.every(({ lastRun }) => lastRun === null) && first === undefined) return 'nothing has run yet';
  if (first === undefined)
    return leagues.length === 1 ? `${leagues[0]?.league} is well` : `all ${leagues.length} leagues are well`;
  if (touched.length === 1) return `${first.league} ${titlesOf(first)}`;
  return `${touched.length} of ${leagues.length} leagues are not well`;
}

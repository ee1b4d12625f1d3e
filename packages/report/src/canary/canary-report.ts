import { type CanaryReport, type CanaryVerdict, isCanaryProblem } from '@backfield/contract/results';
import type { BriefReport } from '../brief-report.ts';
import { markdownTable, markdownText } from '../markdown-text.ts';
import { plainText, shorten } from '../plain-text.ts';
import { context, header, link, type SlackMessage, section } from '../slack-blocks.ts';
import { slackText } from '../slack-text.ts';
import { textTable } from '../text-table.ts';
import { verdictSigns } from '../verdict.ts';

const words = {
  'as-known': 'answers as known',
  changed: 'CHANGED',
  unreachable: 'DOES NOT ANSWER',
  undeclared: 'has no known game',
} satisfies Record<CanaryVerdict, string>;

function wordsOf({ verdict, oftenBlocked }: CanaryReport): string {
  return verdict === 'unreachable' && oftenBlocked ? 'does not answer, as from most places' : words[verdict];
}

/** The canaries' report as text: a source a line, then the findings of each. */
export function textCanaries(reports: readonly CanaryReport[]): string {
  const rows = reports.map((report) => [report.league, report.source, wordsOf(report)]);
  const findings = reports.flatMap(({ league, source, findings }) =>
    findings.map(({ what, evidence, isNews }) => `${league} ${source}: ${isNews ? 'news, ' : ''}${what}: ${evidence}`),
  );
  return [textTable(['League', 'Source', 'Canary'], rows, 3), ...findings.map((line) => `  ${line}`)].join('\n');
}

/** The canaries' report as markdown, for a job's summary. */
export function markdownCanaries(reports: readonly CanaryReport[]): string {
  const { head, rows } = markdownTable(
    [
      { head: 'League', cell: ({ league }: CanaryReport) => league },
      { head: 'Source', cell: ({ source }: CanaryReport) => source },
      { head: 'Canary', cell: wordsOf },
    ],
    reports,
  );
  const findings = reports.flatMap(({ league, source, findings }) =>
    findings.map(
      ({ what, evidence, isNews }) =>
        `- **${league} ${source}**${isNews ? ' (news)' : ''}: ${markdownText(what)}: ${markdownText(evidence)}`,
    ),
  );
  return [[head, ...rows].join('\n'), findings.join('\n')].filter(Boolean).join('\n\n');
}

const longest = { message: 400, finding: 400, fallback: 500 };
const mostFindings = 10;

/** The canaries' findings in two lines of plain text. */
export function briefCanaries(reports: readonly CanaryReport[]): BriefReport {
  const problems = reports.filter(isCanaryProblem);
  const names = problems.map(({ league, source }) => `${league} ${source}`).join(', ');
  const title =
    problems.length === 0
      ? `${verdictSigns.good} Every source answers as known`
      : `${verdictSigns.bad} Sources changed or silent: ${names}`;
  const evidence = problems.flatMap(({ findings }) => findings.map(({ what, evidence }) => `${what}: ${evidence}.`));
  return { title: plainText(title), message: shorten(plainText(evidence.join(' ')), longest.message) };
}

/** The canaries' findings as a Slack message, each with the JSON paths or the values that differ. */
export function slackCanaries(reports: readonly CanaryReport[], runUrl: string | undefined): SlackMessage {
  const { title, message } = briefCanaries(reports);
  const findings = reports
    .filter(isCanaryProblem)
    .flatMap(({ league, source, findings }) =>
      findings.map(
        ({ what, evidence }) =>
          `*${slackText(`${league} ${source}: ${what}`, 100)}*\n${slackText(evidence, longest.finding)}`,
      ),
    );
  const more = findings.length - mostFindings;
  const blocks = [
    header(title),
    ...findings.slice(0, mostFindings).map((finding) => section(finding)),
    context([more > 0 ? `… and ${more} more` : '', link(runUrl)]),
  ];
  return {
    text: slackText(`${title}. ${message}`, longest.fallback),
    blocks: blocks.filter((block) => block !== null),
  };
}

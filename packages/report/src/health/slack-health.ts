import type { HealthFinding, LeagueHealth } from '@backfield/contract/results';
import { counted } from '../figures.ts';
import { context, header, link, type SlackBlock, type SlackMessage, section } from '../slack-blocks.ts';
import { joinLines, slackText } from '../slack-text.ts';
import { verdictSigns } from '../verdict.ts';
import { type BriefHealthOptions, briefHealth } from './brief-health.ts';
import {
  commandFor,
  findingsOf,
  type HealthReport,
  headingOf,
  healthWords,
  overWords,
  titlesOf,
} from './health-report.ts';

export interface SlackHealthOptions extends BriefHealthOptions {
  /** The address of the page that shows the check. */
  runUrl?: string | undefined;
}

/** Longest texts, in characters: well under Slack's own limits, and nobody reads more. */
const longest = { fallback: 500, leagues: 1500, evidence: 700, command: 300 };
const mostFindings = 8;

/** The report as a message for Slack: verdict, a line a league, each finding with what to run. */
export function slackHealth(report: HealthReport, options: SlackHealthOptions = {}): SlackMessage {
  const { title, message } = briefHealth(report, options);
  const findings = findingsOf(report.leagues);
  const more = findings.length - mostFindings;
  const blocks: (SlackBlock | null)[] = [
    header(title),
    section(joinLines(leagueLines(report.leagues), longest.leagues, 'leagues')),
    section(slackText(overWords(options.over), longest.evidence)),
    ...findings.slice(0, mostFindings).map((finding) => section(details(finding))),
    section(more > 0 ? `… and ${counted(more, 'more finding')}` : ''),
    context([
      `${slackText(report.checkedAt, 40)}: ${slackText(healthWords(report), longest.evidence)}`,
      link(options.runUrl),
    ]),
  ];
  return {
    text: slackText(`${title}. ${message}`, longest.fallback),
    blocks: blocks.filter((block) => block !== null),
  };
}

/** A line a league that something is wrong with; the others share one. */
function leagueLines(leagues: readonly LeagueHealth[]): string[] {
  const name = ({ league }: LeagueHealth) => slackText(league, 20);
  const touched = leagues.filter(({ findings }) => findings.length > 0);
  const well = leagues.filter(({ findings, lastRun }) => findings.length === 0 && lastRun !== null);
  return [
    ...touched.map((health) => `${verdictSigns.bad} *${name(health)}*: *${titlesOf(health)}*`),
    ...(well.length === 0 ? [] : [`${verdictSigns.good} Well: ${well.map(name).join(', ')}`]),
  ];
}

function details(finding: HealthFinding): string {
  return [
    `*${slackText(headingOf(finding), 100)}*`,
    slackText(finding.evidence, longest.evidence),
    `\`\`\`${slackText(commandFor(finding), longest.command)}\`\`\``,
  ].join('\n');
}

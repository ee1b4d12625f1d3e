import type { LeagueVerification, Problem } from '@backfield/contract/results';
import { markdownTable, markdownText } from '../markdown-text.ts';
import { repairCommand } from './repair-command.ts';
import { softFindingLine, softFindingsOf } from './soft-findings.ts';
import { acceptanceOf, meaningOf, placeOf, verificationTable } from './verification-table.ts';
import { verdictOf } from './verification-verdict.ts';

const shownProblems = 100;

/** The output of verify with --markdown, for a job's summary. */
export function markdownVerification(verifications: readonly LeagueVerification[]): string {
  const { head, rows, firstNumber } = verificationTable(verifications);
  const columns = head.map((name, place) => ({
    head: name,
    cell: (row: string[]) => markdownText(row[place] ?? ''),
    isFigure: place >= firstNumber,
  }));
  const table = markdownTable(columns, rows);
  const problems = verifications.flatMap((verification) => verification.problems);
  const more = problems.length - shownProblems;
  return [
    [table.head, ...table.rows].join('\n'),
    problems.slice(0, shownProblems).map(item).join('\n'),
    more > 0 ? `... and ${more} more.` : '',
    findingItems(verifications),
    verdictOf(verifications).replaceAll(/^ {2}(.*)$/gm, '- `$1`'),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function findingItems(verifications: readonly LeagueVerification[]): string {
  const findings = softFindingsOf(verifications) ?? [];
  const items = findings.slice(0, shownProblems).map((finding) => `- ${markdownText(softFindingLine(finding))}`);
  const more = findings.length - items.length;
  return [...items, ...(more > 0 ? [`- ... and ${more} more.`] : [])].join('\n');
}

function item(problem: Problem): string {
  const next = problem.accepted === null ? `\`${repairCommand(problem)}\`` : markdownText(acceptanceOf(problem));
  return `- **${markdownText(placeOf(problem))}**: ${meaningOf(problem)}. ${markdownText(problem.evidence)}. ${next}`;
}

import type { LeagueVerification, Problem } from '@backfield/contract/results';
import { textTable } from '../text-table.ts';
import { repairCommand } from './repair-command.ts';
import { softFindingLine, softFindingsOf } from './soft-findings.ts';
import { acceptanceOf, meaningOf, placeOf, verificationTable } from './verification-table.ts';
import { verdictOf } from './verification-verdict.ts';

const shownProblems = 50;

/** The output of verify: the table, each problem with its evidence and the command that repairs it, the verdict. */
export function textVerification(verifications: readonly LeagueVerification[]): string {
  const { head, rows, firstNumber } = verificationTable(verifications);
  return [
    textTable(head, rows, firstNumber),
    ...verifications.map(problemLines),
    findingLines(verifications),
    verdictOf(verifications),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** All of them: who asks for them wants to read them. */
function findingLines(verifications: readonly LeagueVerification[]): string {
  const findings = softFindingsOf(verifications);
  if (findings === null) return '';
  return findings.length === 0 ? 'No soft findings.' : ['Soft findings:', ...findings.map(softFindingLine)].join('\n');
}

function problemLines({ problems }: LeagueVerification): string {
  const shown = problems.slice(0, shownProblems).flatMap(linesOf);
  const more = problems.length - shownProblems;
  return [...shown, ...(more > 0 ? [`... and ${more} more; --json has all of them`] : [])].join('\n');
}

function linesOf(problem: Problem): string[] {
  const next = problem.accepted === null ? repairCommand(problem) : acceptanceOf(problem);
  return [`${placeOf(problem)}: ${meaningOf(problem)} (${problem.kind})`, `  ${problem.evidence}`, `  ${next}`];
}

import { isSound, type LeagueVerification, type Problem, type VerifySelection } from '@backfield/core';
import { textTable } from '../text-table.ts';
import { mendCommand } from './mend-command.ts';
import { acceptanceOf, meaningOf, placeOf, verificationTable } from './verification-table.ts';

const shownProblems = 50;

/** What verify prints: the table, each problem with its evidence and the command that mends it, the verdict. */
export function textVerification(verifications: readonly LeagueVerification[]): string {
  const { head, rows, firstNumber } = verificationTable(verifications);
  return [textTable(head, rows, firstNumber), ...verifications.map(problemLines), verdictOf(verifications)]
    .filter(Boolean)
    .join('\n\n');
}

/** One sentence that says whether everything expected is there and sound. */
export function verdictOf(verifications: readonly LeagueVerification[]): string {
  const problems = verifications.flatMap((verification) => verification.problems);
  const accepted = problems.filter((problem) => problem.accepted !== null).length;
  const explained = accepted === 0 ? '' : ` ${accepted} accepted gap${accepted === 1 ? ' is' : 's are'} shown above.`;
  if (verifications.every(({ known }) => known === null) && problems.length === 0) {
    return 'Nothing has been looked at yet: nothing is proved.';
  }
  if (verifications.every(isSound)) return `Everything that is expected is there and sound.${explained}`;
  const open = problems.length - accepted;
  const heal = verifications
    .filter((verification) => !isSound(verification))
    .map(({ league, selection }) => `  pnpm run backfill heal ${league}${wordsOf(selection)}`);
  return [`${open} problem${open === 1 ? '' : 's'}.${explained} All of it at once:`, ...heal].join('\n');
}

function problemLines({ problems }: LeagueVerification): string {
  const shown = problems.slice(0, shownProblems).flatMap(linesOf);
  const more = problems.length - shownProblems;
  return [...shown, ...(more > 0 ? [`... and ${more} more; --json has all of them`] : [])].join('\n');
}

function linesOf(problem: Problem): string[] {
  const next = problem.accepted === null ? mendCommand(problem) : acceptanceOf(problem);
  return [`${placeOf(problem)}: ${meaningOf(problem)} (${problem.kind})`, `  ${problem.evidence}`, `  ${next}`];
}

function wordsOf({ season, range, sourceGameIds }: VerifySelection): string {
  const games = sourceGameIds === null ? '' : ` --game ${sourceGameIds.join(',')}`;
  if (season !== null) return ` --season ${season}${games}`;
  return range === null ? games : ` --from ${range.from} --to ${range.to}${games}`;
}

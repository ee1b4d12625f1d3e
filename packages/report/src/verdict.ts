import { type BackfillResult, exitCodeOf } from '@backfield/contract/results';
import type { RunReport } from './run-report.ts';

/**
 * How a run went, at a glance. `good`: nothing is left to do. `partial`: some days are done, others need another run, or have
 * games that ought to have ended long ago.
 * `bad`: the program or the database failed, or no day was done at all.
 */
export type Verdict = 'good' | 'partial' | 'bad';

/**
 * Signs of the verdicts. They differ in shape, so that they need no colour. Slack shows them as they are and turns none into a
 * picture.
 */
export const verdictSigns = { good: '✓', partial: '▲', bad: '✗' } as const satisfies Record<Verdict, string>;

export const verdictWords = { good: 'Good', partial: 'Partial', bad: 'Bad' } as const satisfies Record<Verdict, string>;

export function verdictOf({ exitCode, results }: Pick<RunReport, 'exitCode' | 'results'>): Verdict {
  if (exitCode === 0) return results.some(({ gamesOverdue }) => gamesOverdue > 0) ? 'partial' : 'good';
  if (exitCode === 1) return 'bad';
  return results.some(hasDoneAnything) ? 'partial' : 'bad';
}

/** The verdict on one league's part of the run. */
export function leagueVerdict(result: BackfillResult): Verdict {
  return verdictOf({ exitCode: exitCodeOf([result]), results: [result] });
}

function hasDoneAnything({ units, skipped, games }: BackfillResult): boolean {
  return games + units.done + units.empty + units.waiting + skipped.finished > 0;
}

const ranks: Record<Verdict, number> = { bad: 0, partial: 1, good: 2 };

/** Sorts the results by urgency: problems first; otherwise the order of the run. */
export function worstFirst(results: readonly BackfillResult[]): BackfillResult[] {
  const rankOf = (result: BackfillResult) => ranks[leagueVerdict(result)];
  return results.toSorted((a, b) => rankOf(a) - rankOf(b) || b.failed.length - a.failed.length);
}

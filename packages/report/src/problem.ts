import type { BackfillResult, RunEnd } from '@backfield/contract/results';
import { counted } from './figures.ts';

/** The endings of a league's part of the run, in words that follow its name. */
const endWords = {
  complete: 'complete',
  blocked: 'blocked',
  drifted: 'stopped, its source has changed',
  'time-budget': 'out of time',
  interrupted: 'interrupted',
  stopped: 'stopped',
} as const satisfies Record<RunEnd, string>;

/** How it ended, by what is known of it: a host that the network does not lead to has blocked nobody. */
export function endWord({ end, code }: Pick<BackfillResult, 'end' | 'code'>): string {
  return code === 'HOST_UNREACHABLE' ? 'not reached' : endWords[end];
}

/** Days that were to be run and are still to be run, besides those that failed. */
export function daysLeft({ units, unreachedUnits }: BackfillResult): number {
  return units.blocked + unreachedUnits;
}

/** The problem of a league's part of the run, in a few words; null where there is none. */
export function problemOf(result: BackfillResult): string | null {
  const { end, code, failed, gamesOverdue } = result;
  const left = daysLeft(result);
  const problems = [
    ...(end === 'complete' ? [] : [`${endWord(result)}${code === null ? '' : ` (${code})`}`]),
    ...(failed.length === 0 ? [] : [counted(failed.length, 'failed day')]),
    ...(gamesOverdue === 0 ? [] : [counted(gamesOverdue, 'overdue game')]),
    ...(left === 0 ? [] : [`${counted(left, 'day')} left`]),
  ];
  return problems.length === 0 ? null : problems.join(', ');
}

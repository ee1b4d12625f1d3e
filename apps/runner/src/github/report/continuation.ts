import { formatDayList, type GameDay } from '@backfield/contract';
import { counted } from '@backfield/report';
import { givenInputs, type InputName } from '../run-inputs.ts';
import { hasDied, type JobOutcome, remainingOf } from './job-outcome.ts';

/** The decision about days that a run has left over. */
export type Continuation =
  | { do: 'nothing' }
  /** Start the next run with these inputs. */
  | { do: 'continue'; inputs: Partial<Record<InputName, string>>; days: number }
  /** Days are left, and another run would not help. */
  | { do: 'stop'; reason: string };

export interface ContinuationOptions {
  outcomes: readonly JobOutcome[];
  wasCancelled: boolean;
  dryRun: boolean;
  /** Number of this run in its chain. */
  generation: number;
  lostRuns: number;
  environment: Parameters<typeof givenInputs>[0];
}

/** Forty runs of five hours are more than a week: what is not done by then is not short of time. */
const mostGenerations = 40;
/** A job that died proves nothing about its work: once it is tried again. What kills a job twice has to be looked at. */
const mostLostRuns = 1;
/** GitHub takes 65,535 characters of inputs: https://docs.github.com/en/rest/actions/workflows */
const mostRangesOfALeague = 400;

/**
 * Whether the next run has to go on. The days that are left travel with it: a chain needs no memory, and a league that is
 * done is not done again.
 */
export function continuationOf(options: ContinuationOptions): Continuation {
  const { outcomes, wasCancelled, dryRun, generation, lostRuns, environment } = options;
  const left = outcomes.filter(isWorthGoingOn).map((outcome) => ({ outcome, days: remainingOf(outcome) }));
  const days = left.reduce((sum, entry) => sum + entry.days.length, 0);
  if (days === 0 || dryRun) return { do: 'nothing' };
  const are = `${counted(days, 'day')} ${days === 1 ? 'is' : 'are'} left`;
  if (wasCancelled) return { do: 'stop', reason: `${are}. The run was cancelled, so no other one was started.` };
  const planned = left.reduce((sum, { outcome }) => sum + outcome.days.length, 0);
  const hasMoved = days < planned;
  if (!hasMoved && !left.some(({ outcome }) => hasDied(outcome))) {
    return { do: 'stop', reason: `${are}. This run did none of them, so no other one was started.` };
  }
  if (!hasMoved && lostRuns >= mostLostRuns) {
    return {
      do: 'stop',
      reason: `${are}. A job died in this run and in the one before, and neither did any of them, so no other one was started.`,
    };
  }
  if (generation + 1 >= mostGenerations) {
    return { do: 'stop', reason: `${are} after ${mostGenerations} runs in a row, so no other one was started.` };
  }
  const byLeague = Map.groupBy(left, ({ outcome }) => outcome.entry.league);
  const remaining = [...byLeague].flatMap(([league, parts]) =>
    remainingText(
      league,
      parts.flatMap((part) => part.days),
    ),
  );
  const { lost_runs: _, ...given } = givenInputs(environment);
  const inputs = {
    ...given,
    generation: String(generation + 1),
    ...(hasMoved ? {} : { lost_runs: String(lostRuns + 1) }),
    remaining: remaining.join('; '),
  };
  return { do: 'continue', inputs, days };
}

/** A host that turned this run away, or answers in a new form, does the same a minute later. */
function isWorthGoingOn({ result }: JobOutcome): boolean {
  return !result?.report?.results.some(({ end }) => end === 'blocked' || end === 'drifted');
}

function remainingText(league: string, days: readonly GameDay[]): string[] {
  return days.length === 0 ? [] : [`${league} ${formatDayList(days, { mostRanges: mostRangesOfALeague })}`];
}

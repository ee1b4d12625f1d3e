import { formatDayList, type GameDay } from '@backfield/core';
import { counted } from '@backfield/report';
import { givenInputs, type InputName } from '../run-inputs.ts';
import { type JobOutcome, remainingOf } from './job-outcome.ts';

/** What is to become of the days that a run has left. */
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
  /** Of this run. */
  generation: number;
  environment: Parameters<typeof givenInputs>[0];
}

/** Forty runs of five hours are more than a week: what is not done by then is not short of time. */
const mostGenerations = 40;
/** GitHub takes 65,535 characters of inputs: https://docs.github.com/en/rest/actions/workflows */
const mostRangesOfALeague = 400;

/**
 * Whether the next run has to go on. The days that are left travel with it: a chain needs no memory, and a league that is
 * done is not done again.
 */
export function continuationOf(options: ContinuationOptions): Continuation {
  const { outcomes, wasCancelled, dryRun, generation, environment } = options;
  const left = outcomes.filter(isWorthGoingOn).map((outcome) => ({ outcome, days: remainingOf(outcome) }));
  const days = left.reduce((sum, entry) => sum + entry.days.length, 0);
  if (days === 0 || dryRun) return { do: 'nothing' };
  const are = `${counted(days, 'day')} ${days === 1 ? 'is' : 'are'} left`;
  if (wasCancelled) return { do: 'stop', reason: `${are}. The run was cancelled, so no other one was started.` };
  const planned = left.reduce((sum, { outcome }) => sum + outcome.days.length, 0);
  if (days >= planned) return { do: 'stop', reason: `${are}. This run did none of them, so no other one was started.` };
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
  const inputs = { ...givenInputs(environment), generation: String(generation + 1), remaining: remaining.join('; ') };
  return { do: 'continue', inputs, days };
}

/** A host that turns this run away does the same a minute later; what has failed is due again in the next ordinary run. */
function isWorthGoingOn({ result }: JobOutcome): boolean {
  return !result?.report?.results.some(({ end }) => end === 'blocked');
}

function remainingText(league: string, days: readonly GameDay[]): string[] {
  return days.length === 0 ? [] : [`${league} ${formatDayList(days, { mostRanges: mostRangesOfALeague })}`];
}

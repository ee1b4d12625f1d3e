import { type GameDay, generateDateRange } from '@backfield/contract';
import type { HealPlan, Problem } from '@backfield/contract/results';

/** The plan that heals exactly the problems that nobody has accepted. */
export function planHeal(problems: readonly Problem[]): HealPlan {
  const open = problems.filter(({ accepted }) => accepted === null);
  // Of a day that its source can say nothing more about, another look would be the same.
  const mendable = open.filter(({ kind }) => kind !== 'day-unproven');
  const strays = open.flatMap(({ kind, source, sourceGameId, gameDay }) => {
    const isStray = kind === 'stored-not-final' || kind === 'stored-never-listed';
    return isStray && source !== null && sourceGameId !== null ? [{ source, sourceGameId, gameDay }] : [];
  });
  const unknown = mendable.filter(({ kind }) => kind === 'unknown-days');
  return { days: daysOf(mendable), neverLookedAt: daysOf(unknown), strays };
}

/** The days of the problems, each once, in order. */
function daysOf(problems: readonly Problem[]): GameDay[] {
  return [...new Set(problems.flatMap(({ gameDay, toDay }) => generateDateRange(gameDay, toDay)))].sort();
}

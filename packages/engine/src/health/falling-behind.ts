import type { HealthRule } from './health-rule.ts';
import { isFollowed } from './season-now.ts';

/** Number of newest runs that are compared. */
const runsCompared = 5;

/** A rise may be one bad day; a second one without a fall between is a trend. */
const rises = 2;

/** Rule: the number of due days left over at the end of each run, now included, has only grown. */
export const fallingBehind: HealthRule = (health) => {
  const { league, facts } = health;
  const ended = facts.runs
    .filter(({ unitsDue }) => unitsDue !== null)
    .slice(0, runsCompared)
    .reverse();
  const counts = [...ended.map(({ unitsDue }) => unitsDue ?? 0), facts.dueUnits.length];
  const steps = counts.slice(1).map((count, index) => count - (counts[index] ?? 0));
  if (!isFollowed(health) || steps.some((step) => step < 0)) return null;
  const grown = steps.filter((step) => step > 0).length;
  const before = ended[steps.findIndex((step) => step > 0)];
  if (grown < rises || before === undefined) return null;
  return {
    league: league.code,
    kind: 'falling-behind',
    // It grows by its nature.
    extent: 0,
    since: before.finishedAt ?? before.startedAt,
    evidence: `Days that are due and not done went from ${counts[0]} to ${counts.at(-1)}, and never down: ${counts.slice(0, -1).join(', ')} after the last ${ended.length} runs, ${counts.at(-1)} now.`,
    command: `${league.code} --mode missing`,
  };
};

import type { SeenDrift } from '@backfield/contract';
import type { GivenBefore, GivenPropTypes } from '@backfield/contract/store';

/**
 * Least games of a day: one game may lack anything. Days with fewer games neither show a loss nor count as those that came
 * before.
 */
export const leastGamesOfDay = 4;
/** The least number of earlier games: over fewer, a prop type that is always there and one that is mostly there look the same. */
const leastGamesBefore = 50;
/** Most chance at which a missing prop type counts as vanished: five leagues have some 50,000 prop types times days a year. */
const mostChance = 1e-6;

/**
 * Prop types that not one of a day's games gave, although those of earlier days did so often that chance can't explain it.
 * A rare statistic is missing on many days, and no finding: a day without a triple is likely, one without hits is not.
 */
export function vanishedPropTypes({ games, propTypes }: GivenPropTypes, before: readonly GivenBefore[]): SeenDrift[] {
  if (games < leastGamesOfDay) return [];
  return before
    .filter(({ propType }) => propTypes[propType] === undefined)
    .filter((earlier) => earlier.games >= leastGamesBefore && chanceOfNone(earlier, games) < mostChance)
    .map(({ propType, given, games: gamesBefore }) => ({
      payload: 'lines',
      path: `players[].stats.${propType}`,
      expected: 'number',
      received: 'missing',
      sample: `in none of ${games} games, before in ${given} of ${gamesBefore}`,
      sourceGameId: null,
      answers: games,
    }));
}

/**
 * The chance that none of the games now gives a prop type. Counts one more earlier game without it: what was always there is
 * not certain to be.
 */
function chanceOfNone({ given, games }: GivenBefore, gamesNow: number): number {
  return (1 - given / (games + 1)) ** gamesNow;
}

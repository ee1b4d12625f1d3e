import type { SeenDrift } from '@backfield/contract';
import type { GivenBefore, GivenPropTypes } from '@backfield/contract/store';

/** One game may lack anything. Days with fewer games neither show a loss nor count as those that came before. */
export const leastGamesOfDay = 4;
/** What is always there, and what is only mostly there, look the same over fewer. */
const leastGamesBefore = 50;
/** Five leagues have some 50,000 prop types times days a year. */
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

/** As if one more game before had lacked it: what was always there is not certain to be. */
function chanceOfNone({ given, games }: GivenBefore, gamesNow: number): number {
  return (1 - given / (games + 1)) ** gamesNow;
}

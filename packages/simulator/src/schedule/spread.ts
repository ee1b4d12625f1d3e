import { addDays, type GameDay } from '@backfield/contract';
import type { Club } from '../world/club.ts';
import { at } from '../world/random.ts';
import type { Pairing, Round } from './pairings.ts';

interface DatedPairing {
  day: GameDay;
  pairing: Pairing;
  /** Index of the pairing's round. */
  round: number;
}

/**
 * Gives each round its own stretch of days, so that nobody plays twice on a day. Within its stretch a game goes to the
 * day with the fewest games, away from days after which one of the two would be tired.
 */
export function spread(rounds: readonly Round[], days: readonly GameDay[]): DatedPairing[] {
  const lastPlayed = new Map<Club, GameDay>();
  const dated: DatedPairing[] = [];
  rounds.forEach((pairs, round) => {
    const stretch = days.slice(
      Math.floor((round * days.length) / rounds.length),
      Math.floor(((round + 1) * days.length) / rounds.length),
    );
    const load = new Map(stretch.map((day) => [day, 0]));
    for (const pairing of pairs) {
      const day = leastBusy(stretch, load, pairing, lastPlayed);
      load.set(day, (load.get(day) ?? 0) + 1);
      dated.push({ day, pairing, round });
    }
    for (const { day, pairing } of dated.slice(-pairs.length)) {
      for (const club of pairing) lastPlayed.set(club, day);
    }
  });
  return dated;
}

function leastBusy(
  stretch: readonly GameDay[],
  load: ReadonlyMap<GameDay, number>,
  pairing: Pairing,
  lastPlayed: ReadonlyMap<Club, GameDay>,
): GameDay {
  const cost = (day: GameDay): number => {
    const yesterday = addDays(day, -1);
    const tired = pairing.filter((club) => lastPlayed.get(club) === yesterday).length;
    return (load.get(day) ?? 0) + tired * 4;
  };
  let best = at(stretch, 0);
  for (const day of stretch) if (cost(day) < cost(best)) best = day;
  return best;
}

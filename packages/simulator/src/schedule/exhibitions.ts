import type { GameDay } from '@backfield/contract';
import type { Club } from '../world/club.ts';
import type { SimulatedGame } from '../world/game.ts';
import { at } from '../world/random.ts';
import type { GameMaker } from './game-maker.ts';

/** Games of the preseason against guests, each on a day on which its host is otherwise idle. */
export function exhibitions(
  guests: readonly Club[],
  clubs: readonly Club[],
  games: readonly SimulatedGame[],
  days: readonly GameDay[],
  make: GameMaker,
): SimulatedGame[] {
  const open = days.flatMap((day) => {
    const busy = new Set(games.filter((game) => game.day === day).flatMap(({ home, away }) => [home, away]));
    const host = clubs.find((club) => !busy.has(club));
    return host ? [{ day, host }] : [];
  });
  return guests.map((guest, index) => {
    const { day, host } = at(open, index);
    return make({ kind: 'exhibition', day, time: '18:00', home: host, away: guest, note: `${guest.location} Game` });
  });
}

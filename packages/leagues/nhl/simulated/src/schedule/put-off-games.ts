import type { GameDay } from '@backfield/contract';
import type { SimulatedGame } from '@backfield/simulator';
import { at, eastern, hoursLater, type Random, sameTimeOn, startAt } from '@backfield/simulator';

/** Three games of the winter are put off in the morning; three weeks later a day in spring is found for them. */
export function withPutOffGames(all: SimulatedGame[], days: readonly GameDay[], random: Random): SimulatedGame[] {
  const winter = random.shuffled(all.filter(({ day }) => day > at(days, 40) && day < at(days, 100))).slice(0, 3);
  const busy = new Set(all.flatMap(({ day, home, away }) => [`${day} ${home.id}`, `${day} ${away.id}`]));
  const moved = new Map(
    winter.map((game) => {
      const free = days.filter(
        (day) => day > at(days, 125) && ![game.home, game.away].some(({ id }) => busy.has(`${day} ${id}`)),
      );
      const day = random.pick(free);
      for (const { id } of [game.home, game.away]) busy.add(`${day} ${id}`);
      const announcedAt = startAt(game.day, '10:00', eastern);
      const first = {
        day: game.day,
        startsAt: game.startsAt,
        announcedAt,
        rescheduledAt: hoursLater(announcedAt, 21 * 24),
      };
      return [game.id, { ...game, day, startsAt: sameTimeOn(day, game.startsAt, eastern), first }];
    }),
  );
  return all.map((game) => moved.get(game.id) ?? game);
}

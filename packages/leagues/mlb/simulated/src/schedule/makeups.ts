import type { GameDay } from '@backfield/contract';
import type { Club, Random, SimulatedGame } from '@backfield/simulator';
import { hoursLater, startAt } from '@backfield/simulator';

const share = 0.02;

/**
 * Rain: some games are put off and made up when the same two clubs next meet on the same ground, as a doubleheader. The
 * source lists such a game twice with one id: on its old day as postponed and on the new one.
 */
export function withMakeups(games: readonly SimulatedGame[], random: Random): SimulatedGame[] {
  const changed = new Map<string, SimulatedGame>();
  const meetings = Map.groupBy(games, ({ home, away }) => `${home.id} ${away.id}`);
  for (const game of games) {
    if (!random.chance(share) || changed.has(game.id)) continue;
    const later = meetings.get(`${game.home.id} ${game.away.id}`) ?? [];
    const host = later.find(({ day, id }) => day > game.day && !changed.has(id));
    if (!host) continue;
    const { day, home } = host;
    const announcedAt = hoursLater(game.startsAt, -2);
    changed.set(game.id, {
      ...game,
      day,
      startsAt: startsAt(day, '18:40', home),
      gameNumber: 2,
      doubleheader: true,
      first: { day: game.day, startsAt: game.startsAt, announcedAt, rescheduledAt: announcedAt },
    });
    changed.set(host.id, { ...host, startsAt: startsAt(day, '13:10', home), doubleheader: true });
  }
  return games.map((game) => changed.get(game.id) ?? game);
}

function startsAt(day: GameDay, time: string, home: Club): string {
  return startAt(day, time, home.timeZone);
}

import { addDays, type GameDay } from '@backfield/contract';
import type { Club, GameMaker, Random, SimulatedGame } from '@backfield/simulator';
import { daysFrom, eastern, exhibitions, roundRobin, spread, take, withHomeClub } from '@backfield/simulator';
import { mlbClubs, mlbGuests, mlbNations } from '../clubs.ts';

/** 420 games, four of them rained out, and two against guests; every third spring the World Baseball Classic beside it. */
export function mlbSpringTraining(season: number, opening: GameDay, random: Random, make: GameMaker): SimulatedGame[] {
  const spring = daysFrom(addDays(opening, -35), 33);
  const rounds = withHomeClub(take(random.shuffled(roundRobin(random.shuffled(mlbClubs))), 28), random);
  const games = spread(rounds, spring).map(({ day, pairing: [home, away] }, index) => {
    const rain = index % 101 === 100;
    return make({
      kind: 'preseason',
      day,
      time: '13:05',
      timeZone: eastern,
      home,
      away,
      fate: rain ? 'cancelled' : 'played',
    });
  });
  const guests = exhibitions(mlbGuests, mlbClubs, games, spring, make);
  return season % 3 === 1 ? [...games, ...guests, ...classic(addDays(opening, -12), make)] : [...games, ...guests];
}

function classic(firstDay: GameDay, make: GameMaker): SimulatedGame[] {
  const [italy, japan, puertoRico, venezuela] = mlbNations as [Club, Club, Club, Club];
  const plan: [number, string, Club, Club][] = [
    [0, '15:00', italy, puertoRico],
    [0, '21:00', japan, venezuela],
    [3, '20:00', italy, venezuela],
  ];
  return plan.map(([offset, time, home, away]) =>
    make({
      kind: 'other-competition',
      day: addDays(firstDay, offset),
      time,
      timeZone: eastern,
      home,
      away,
      neutralSite: true,
      note: 'World Baseball Classic',
    }),
  );
}

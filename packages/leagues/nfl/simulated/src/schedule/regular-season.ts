import { addDays, type GameDay } from '@backfield/contract';
import type { GameMaker, SimulatedGame } from '@backfield/simulator';
import {
  at,
  type Club,
  crossed,
  groupBy,
  inWeekOf,
  type KickOff,
  type Pairing,
  type Random,
  type Round,
  roundRobin,
  take,
  thanksgiving,
  together,
  withHomeClub,
  yearOf,
} from '@backfield/simulator';
import { nflClubs } from '../clubs.ts';

/** 18 weeks of 12 to 16 games; every club has one bye. */
export function nflRegularSeason(opening: GameDay, random: Random, make: GameMaker): SimulatedGame[] {
  return weeksWithByes(random).flatMap((round, index) => {
    const week = index + 1;
    const thursday = addDays(opening, 7 * index);
    const kickOffs = kickOffsOf(thursday, week);
    return random
      .shuffled(round)
      .map(([home, away], game) =>
        make({ kind: 'regular', ...inWeekOf(thursday, kickOffs[game] ?? 'Sun 13:00'), home, away, week }),
      );
  });
}

/** Eleven rounds: a division of either conference, three clubs of equal rank, as the league does it. */
function outsideDivision(random: Random): Round[] {
  const [afc = [], nfc = []] = groupBy(nflClubs, 'conference').map((clubs) =>
    random.shuffled(groupBy(random.shuffled(clubs), 'division')),
  );
  const [a, b, c, d, w, x, y, z] = [...afc, ...nfc] as [Club[], Club[], Club[], Club[], Club[], Club[], Club[], Club[]];
  const within = together(crossed(a, b), crossed(c, d), crossed(w, x), crossed(y, z));
  const across = together(crossed(a, w), crossed(b, x), crossed(c, y), crossed(d, z));
  const equals = [
    ...take(together(crossed(a, c), crossed(b, d), crossed(w, y), crossed(x, z)), 1),
    ...take(together(crossed(a, d), crossed(b, c), crossed(w, z), crossed(x, y)), 1),
    ...take(together(crossed(a, x), crossed(b, y), crossed(c, z), crossed(d, w)), 1),
  ];
  return [...within, ...across, ...equals];
}

/** The rounds inside each division, everybody against everybody at home and away: six of them. */
function insideDivision(): Round[] {
  return take(together(...groupBy(nflClubs, 'division').map((clubs) => roundRobin(clubs))), 6);
}

/**
 * The rounds in order of weeks. Division games fall into weeks 5 to 14; from one such week each division takes its games
 * out and plays them in a last week of their own, which gives each of its clubs a bye.
 */
function weeksWithByes(random: Random): Round[] {
  const divisionWeeks = random.shuffled([4, 5, 6, 7, 8, 9, 10, 11, 12, 13]).slice(0, 6);
  const [inside, outside] = [insideDivision().values(), random.shuffled(outsideDivision(random)).values()];
  const weeks = Array.from(
    { length: 17 },
    (_, week) => (divisionWeeks.includes(week) ? inside : outside).next().value ?? [],
  );
  const divisions = random.shuffled([...new Set(nflClubs.map(({ division }) => division))]);
  const weekOf = new Map(divisions.map((division, index) => [division, at(divisionWeeks, index % 6)]));
  const moves = ([club, opponent]: Pairing, week: number) =>
    club.division === opponent.division && weekOf.get(club.division) === week;
  const oriented = withHomeClub(weeks, random);
  const last = oriented.flatMap((round, week) => round.filter((pairing) => moves(pairing, week)));
  return [...oriented.map((round, week) => round.filter((pairing) => !moves(pairing, week))), last];
}

/** The special kick-offs of a week; all other games start early on Sunday. */
function kickOffsOf(thursday: GameDay, week: number): KickOff[] {
  if (week === 18) return ['Sat 16:30', 'Sat 20:15', 'Sun 20:20'];
  const holiday: KickOff[] = thursday === thanksgiving(yearOf(thursday)) ? ['Thu 12:30', 'Thu 16:30'] : [];
  const abroad: KickOff[] = week === 5 || week === 6 ? ['Sun 09:30'] : [];
  return ['Thu 20:15', 'Sun 20:20', 'Mon 20:15', ...holiday, ...abroad, 'Sun 16:05', 'Sun 16:25', 'Sun 16:25'];
}

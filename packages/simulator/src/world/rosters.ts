import { addDays, daysBetween, type GameDay } from '@backfield/contract';
import type { Club } from './club.ts';
import type { Player } from './game.ts';
import { madeUpName } from './names.ts';
import { at, randomFor, type Seed } from './random.ts';

/** How a league fills its rosters. */
interface RosterPlan {
  league: string;
  clubs: readonly Club[];
  /** The position of each place on a roster, in the source's abbreviations. */
  places: readonly string[];
  /** Player ids start here and go up. */
  firstPlayerId: number;
}

/** Years that a player keeps his place. */
const career = 6;
const tradesASeason = 12;

interface Trade {
  day: GameDay;
  place: number;
  clubs: readonly [number, number];
}

/** The players of each club in one season. They keep their id through seasons and trades. */
export interface Rosters {
  /** A club's players on a day, one a place. */
  of(club: Club, day: GameDay): Player[];
}

export function rostersOf(plan: RosterPlan, season: number, openingDay: GameDay, seed: Seed): Rosters {
  const trades = tradesOf(plan, season, openingDay, seed);
  const players = new Map<string, Player>();
  const playerAt = (clubIndex: number, place: number): Player => {
    const key = `${clubIndex} ${place}`;
    const player = players.get(key) ?? makePlayer(plan, season, clubIndex, place, seed);
    players.set(key, player);
    return player;
  };
  return {
    of(club, day) {
      const index = plan.clubs.indexOf(club);
      if (index < 0) return selection(plan, club, playerAt);
      return plan.places.map((_, place) => playerAt(ownerBefore(trades, index, place, day), place));
    },
  };
}

/** The players of an all-star or guest side: for each place somebody of another club, chosen by the side's id. */
function selection(plan: RosterPlan, side: Club, playerAt: (clubIndex: number, place: number) => Player): Player[] {
  const offset = Number(side.id) % 2;
  return plan.places.map((_, place) => playerAt((2 * place + offset) % plan.clubs.length, place));
}

/** The club whose man first stood on the given place: swaps of places are followed back in time. */
function ownerBefore(trades: readonly Trade[], club: number, place: number, day: GameDay): number {
  let owner = club;
  for (const trade of trades) {
    if (trade.day > day || trade.place !== place || !trade.clubs.includes(owner)) continue;
    owner = trade.clubs[0] === owner ? trade.clubs[1] : trade.clubs[0];
  }
  return owner;
}

/** The trades of a season, newest first. */
function tradesOf({ league, clubs, places }: RosterPlan, season: number, openingDay: GameDay, seed: Seed): Trade[] {
  const random = randomFor(seed, league, season, 'trades');
  const trades = Array.from({ length: tradesASeason }, () => {
    const [one, other] = random.shuffled(clubs.map((_, index) => index));
    const place = random.between(0, places.length - 1);
    return { day: addDays(openingDay, random.between(10, 100)), place, clubs: [one ?? 0, other ?? 1] as const };
  });
  return trades.sort((a, b) => daysBetween(a.day, b.day));
}

function makePlayer(
  { league, clubs, places, firstPlayerId }: RosterPlan,
  season: number,
  club: number,
  place: number,
  seed: Seed,
): Player {
  // Careers begin in different years, so that a club changes a man or two at a time.
  const generation = Math.floor((season - 1950 + ((place * 7 + club * 3) % career)) / career);
  const id = firstPlayerId + generation * clubs.length * places.length + club * places.length + place;
  const { first, last } = madeUpName(randomFor(seed, league, 'player', id));
  return { id: String(id), first, last, jersey: String(((place * 7 + club) % 99) + 1), position: at(places, place) };
}

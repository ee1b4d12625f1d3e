import { type GameDay, type Schedule, uniqueListings } from '@backfield/contract';
import { withGameNumbers } from './game-numbers.ts';

/**
 * The games of one day, from the pages of days. A game belongs to the US Eastern date of its start, and ESPN's pages
 * are by that date too; the two part where a kickoff is put off past midnight, or a game far away begins before dawn. A
 * game of another date is therefore looked up on that date's own page: listed there, it is that day's game; missing
 * there, this page is the only one that has it, and it stays here rather than being lost between the two.
 */
export async function scheduleOf(day: GameDay, page: (day: GameDay) => Promise<Schedule>): Promise<Schedule> {
  const { games, leftOut } = await page(day);
  const otherDays = new Set([...games, ...leftOut].map(({ gameDay }) => gameDay));
  otherDays.delete(day);
  const elsewhere = new Set<string>();
  for (const otherDay of otherDays) {
    const other = await page(otherDay);
    for (const { sourceGameId } of [...other.games, ...other.leftOut]) elsewhere.add(sourceGameId);
  }
  function ofThisDay<Listing extends { sourceGameId: string; gameDay: GameDay }>(listings: readonly Listing[]) {
    const here = listings.filter(({ sourceGameId }) => !elsewhere.has(sourceGameId));
    return uniqueListings(here.map((listing) => ({ ...listing, gameDay: day })));
  }
  return { games: withGameNumbers(ofThisDay(games)), leftOut: ofThisDay(leftOut) };
}

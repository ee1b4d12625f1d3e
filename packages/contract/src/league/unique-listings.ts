/** The key that tells one listing of a day from another. */
interface Listing {
  sourceGameId: string;
  gameDay: string;
  status?: string;
}

/**
 * Listings of a schedule, each game once a day: pages repeat games. Of two that differ the final one counts, which says most;
 * else the later one.
 */
export function uniqueListings<L extends Listing>(listings: readonly L[]): L[] {
  const unique = new Map<string, L>();
  for (const listing of listings) {
    const key = `${listing.gameDay} ${listing.sourceGameId}`;
    if (unique.get(key)?.status !== 'final') unique.set(key, listing);
  }
  return [...unique.values()];
}

import type { StoredSources } from '../contracts/data-state.ts';
import type { LedgerEntry } from '../contracts/ledger-entry.ts';
import { sourceConflict } from '../contracts/source-conflict.ts';
import type { MemoryGame } from './memory-games.ts';

/** The part of a memory store that says whose rows a league has. */
export interface MemorySourcesOptions {
  league: string;
  games: ReadonlyMap<string, MemoryGame>;
  ledgerEntries: ReadonlyMap<string, LedgerEntry>;
}

export function memorySources({ league, games, ledgerEntries }: MemorySourcesOptions): StoredSources {
  const ofLeague = [...games].flatMap(([key, game]) => (key.startsWith(`${league} `) ? [game] : []));
  const seasons = [...Map.groupBy(ofLeague, ({ game }) => game.season)].map(([season, stored]) => {
    const counts = [...Map.groupBy(stored, ({ source }) => source)].map(([source, { length }]) => ({
      source,
      games: length,
    }));
    counts.sort((a, b) => b.games - a.games || a.source.localeCompare(b.source));
    return { season, ...(counts[0] as { source: string; games: number }) };
  });
  const main = new Map(seasons.map(({ season, source }) => [season, source]));
  const days = ofLeague.flatMap(({ source, game: { gameDay, season } }) => {
    const isOwner = ledgerEntries.get(`${league} ${gameDay}`)?.source === source;
    return isOwner && main.get(season) !== source ? [{ gameDay, source }] : [];
  });
  return { seasons, days };
}

/** Refuses what the database refuses: rows of a second source in a season, or on a day. Throws `SOURCE_CONFLICT`. */
export function assertMemorySource(
  options: MemorySourcesOptions,
  { source, gameDay, seasons }: { source: string; gameDay: string; seasons: readonly number[] },
): void {
  const { league, games, ledgerEntries } = options;
  const owner = ledgerEntries.get(`${league} ${gameDay}`)?.source;
  const ofDay = [...games].find(
    ([key, game]) => key.startsWith(`${league} `) && game.game.gameDay === gameDay && game.source === owner,
  );
  if (owner !== undefined && ofDay && owner !== source) throw sourceConflict(league, gameDay, owner, source);
  const other = memorySources(options).seasons.find((row) => seasons.includes(row.season) && row.source !== source);
  if (other) throw sourceConflict(league, `the season ${other.season}`, other.source, source);
}

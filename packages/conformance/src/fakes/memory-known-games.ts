import type { KnownGamesQuery, KnownListing, KnownSchedule, KnownSide, Side } from '@backfield/contract';
import { hasFailed } from '@backfield/contract/store';
import type { MemoryListing, MemoryStore } from './memory-tables.ts';

/** In-memory counterpart of the database's query for games that other sources list. */
export function memoryKnownGames(
  store: Pick<MemoryStore, 'games' | 'listings' | 'ledgerEntries'>,
  { league, source, from, to }: KnownGamesQuery,
): KnownSchedule {
  const isAsked = (one: { league: string; source: string }, day: string) =>
    one.league === league && one.source !== source && day >= from && day <= to;
  const units = [...store.ledgerEntries.values()].filter((unit) => isAsked(unit, unit.gameDay) && !hasFailed(unit));
  const listings = [...store.listings.values()].filter((one) => one.listed && isAsked(one, one.game.gameDay));
  const counting = listings.filter(({ game: { movedTo, gameDay } }) => movedTo === undefined || movedTo === gameDay);
  return {
    days: new Set([...units.map(({ gameDay }) => gameDay), ...listings.map(({ game }) => game.gameDay)]),
    games: counting.map((listing) => known(store, listing)),
  };
}

function known({ games }: Pick<MemoryStore, 'games'>, { league, source, game }: MemoryListing): KnownListing {
  const stored = games.get(`${league} ${game.sourceGameId}`)?.box;
  const boxes = [...games].flatMap(([key, { box }]) => (key.startsWith(`${league} `) ? [box.home, box.away] : []));
  const side = (name: Side): KnownSide => ({
    abbreviation: boxes.find(({ sourceTeamId }) => sourceTeamId === game[name].sourceTeamId)?.abbreviation ?? null,
    name: game[name].name,
    score: stored?.[name].score ?? null,
  });
  const { sourceGameId, gameDay, season, gameType, status, startsAt } = game;
  const facts = { source, sourceGameId, gameDay, season, gameType, status, startsAt };
  return { ...facts, home: side('home'), away: side('away') };
}

import type { CorrectedValue } from '@backfield/contract/results';
import { largestCorrections } from '@backfield/contract/results';
import type { GameGap, GapReason, UnitRecord } from '@backfield/contract/store';
import { hasFailed } from '@backfield/contract/store';
import { storedGame, writeMemoryGame } from './memory-games.ts';
import { createMemoryGivenPropTypes } from './memory-given-prop-types.ts';
import { memoryKnownGames } from './memory-known-games.ts';
import { createMemoryLeases } from './memory-leases.ts';
import { assertMemorySource, memorySources } from './memory-sources.ts';
import type { MemoryListing, MemoryStore } from './memory-tables.ts';

/** A store in memory. `now`: the database's clock, by which leases run out. By default it stands still. */
export function createMemoryStore(now: () => number = () => 0): MemoryStore {
  const leases = createMemoryLeases(now);
  const given = createMemoryGivenPropTypes();
  /** Players with a full name, which an abbreviated one never replaces, by league and source. */
  const fullNames = new Set<string>();
  /** Corrected values by run. */
  const corrections = new Map<number, CorrectedValue[]>();
  const store: MemoryStore = {
    games: new Map(),
    listings: new Map(),
    ledgerEntries: new Map(),
    crosswalk: [],
    accepted: [],
    runs: [],
    get leases() {
      return leases.held;
    },
    failWith: null,
    async registerLeagues() {
      assertUp();
    },
    async startRun({ plan }) {
      assertUp();
      return store.runs.push({ plan, summary: null });
    },
    async finishRun(runId, summary) {
      assertUp();
      const run = store.runs[runId - 1];
      if (run) run.summary = summary;
    },
    async largestCorrections(runId, limit) {
      assertUp();
      return largestCorrections(corrections.get(runId) ?? [], limit);
    },
    async writeGame(write) {
      assertUp();
      const { league, source, game } = write;
      const isNew = !store.games.has(`${league} ${game.sourceGameId}`);
      if (write.replaces) {
        const old = `${league} ${write.replaces.sourceGameId}`;
        store.games.delete(old);
        for (const [key, listing] of store.listings)
          if (key.endsWith(` ${write.replaces.sourceGameId}`) && listing.source === write.replaces.source)
            store.listings.delete(key);
      }
      if (isNew && write.replaces === undefined)
        assertMemorySource({ league, ...store }, { source, gameDay: game.gameDay, seasons: [game.season] });
      const { result, corrected } = writeMemoryGame(store.games, write);
      corrections.set(write.runId, [...(corrections.get(write.runId) ?? []), ...corrected]);
      const named = result.status === 'refused' ? [] : write.box.players.filter(({ nameIsFull }) => nameIsFull);
      for (const { sourcePlayerId } of named) fullNames.add(`${write.league} ${write.source} ${sourcePlayerId}`);
      return result;
    },
    async recordUnit(record) {
      assertUp();
      const { league, gameDay, source } = record.entry;
      const seasons = (record.games ?? []).map(({ season }) => season);
      const isLook = record.games !== null && !record.replace;
      if (isLook) assertMemorySource({ league, ...store }, { source, gameDay, seasons });
      const before = store.ledgerEntries.get(`${league} ${gameDay}`);
      const lookedOn = record.entry.lookedOn ?? before?.lookedOn ?? null;
      store.ledgerEntries.set(`${league} ${gameDay}`, { ...record.entry, lookedOn });
      recordListings(record);
      given.record(record);
    },
    async ledger(league, from, to) {
      assertUp();
      const entries = [...store.ledgerEntries.values()].filter(
        (entry) => entry.league === league && entry.gameDay >= from && entry.gameDay <= to,
      );
      return entries.sort((a, b) => a.gameDay.localeCompare(b.gameDay));
    },
    async namedPlayers(league, source, ids) {
      assertUp();
      return new Set(ids.filter((id) => fullNames.has(`${league} ${source} ${id}`)));
    },
    async storedGames(league, source, ids) {
      assertUp();
      return ids.flatMap((id) => {
        const stored = store.games.get(`${league} ${id}`);
        return stored?.source === source ? [storedGame(stored)] : [];
      });
    },
    async storedSources(league) {
      assertUp();
      return memorySources({ league, ...store });
    },
    async storedBoxScores(league, day) {
      assertUp();
      return [...store.games].flatMap(([key, { source, game, box, verified }]) => {
        if (!key.startsWith(`${league} `) || game.gameDay !== day) return [];
        const { sourceGameId, gameDay, gameNumber, season, gameType } = game;
        const { home, away, players } = box;
        return [{ source, sourceGameId, gameDay, gameNumber, season, gameType, verified, home, away, players }];
      });
    },
    async recordCrosswalk(_league, entries) {
      assertUp();
      store.crosswalk.push(...entries);
    },
    async givenBefore(query) {
      assertUp();
      return given.givenBefore(query);
    },
    async acceptedGaps(league) {
      assertUp();
      return store.accepted.filter((target) => target.league === league);
    },
    async gameGaps({ league, versions, from, to }) {
      assertUp();
      const listed = [...store.listings.values()].filter((row) => row.league === league && counts(row));
      const stored = versions.flatMap(({ source, extractorVersion }) => storedGaps(league, source, extractorVersion));
      const gaps = [...listed.flatMap(gapOf), ...stored];
      return gaps
        .filter(({ gameDay }) => gameDay >= from && gameDay <= to)
        .sort((a, b) => placeOf(a).localeCompare(placeOf(b)));
    },
    async knownGames(query) {
      assertUp();
      return memoryKnownGames(store, query);
    },
    async leagueStatus() {
      throw new TypeError('The engine has no use for this.');
    },
    async acquireLease(request) {
      assertUp();
      return leases.acquireLease(request);
    },
    async renewLease(leaseId, lastsMs) {
      assertUp();
      return leases.renewLease(leaseId, lastsMs);
    },
    async releaseLease(leaseId) {
      assertUp();
      return leases.releaseLease(leaseId);
    },
    async close() {},
  };

  function assertUp(): void {
    if (store.failWith) throw store.failWith;
  }

  function recordListings({ entry: { league, source, gameDay }, games }: UnitRecord): void {
    if (games === null) return;
    for (const listing of store.listings.values()) {
      const isOfDay = listing.league === league && listing.game.gameDay === gameDay;
      if (isOfDay && listing.source === source && !listing.game.isUnlisted) listing.listed = false;
    }
    for (const game of games) {
      store.listings.set(`${league} ${gameDay} ${game.sourceGameId}`, { league, source, game, listed: true });
    }
  }

  /** The day is measured by the schedule of the source that looked at it last, unless that look failed. */
  function counts({ league, source, game }: MemoryListing): boolean {
    const entry = store.ledgerEntries.get(`${league} ${game.gameDay}`);
    const isOwn = entry === undefined || entry.source === source || hasFailed(entry);
    return isOwn || store.games.get(`${league} ${game.sourceGameId}`)?.source === source;
  }

  function gapOf({ league, game, listed }: MemoryListing): GameGap[] {
    const { sourceGameId, gameDay, status, movedTo = gameDay } = game;
    if (!listed || status !== 'final' || movedTo !== gameDay) return [];
    const stored = store.games.get(`${league} ${sourceGameId}`);
    if (stored?.verified) return [];
    return [{ sourceGameId, gameDay, reason: stored ? 'unverified' : 'missing' }];
  }

  function storedGaps(league: string, source: string, extractorVersion: number): GameGap[] {
    const ofSource = [...store.games].filter(([key, game]) => key.startsWith(`${league} `) && game.source === source);
    return ofSource.flatMap(([, { game, verified, extractorVersion: version }]) => {
      const { sourceGameId, gameDay, official } = game;
      const reasons: GapReason[] = [];
      if (version < extractorVersion) reasons.push('stale');
      if (verified && !official) reasons.push('unofficial');
      return reasons.map((reason) => ({ sourceGameId, gameDay, reason }));
    });
  }

  return store;
}

function placeOf({ gameDay, sourceGameId }: GameGap): string {
  return `${gameDay} ${sourceGameId}`;
}

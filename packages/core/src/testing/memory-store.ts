import type { GameGap, StoredGame } from '../data-state.ts';
import type { BoxScore, ScheduledGame } from '../game.ts';
import type { GameDay } from '../game-day.ts';
import { diffLines, type KeyedLine, worseThanStored } from '../line-diff.ts';
import type { LedgerEntry, RunSummary, Store } from '../store.ts';

export interface MemoryGame {
  verified: boolean;
  extractorVersion: number;
  game: ScheduledGame;
  box: BoxScore;
  lines: KeyedLine[];
}

/** A store that keeps everything in memory and can be looked into, for tests of the engine. */
export interface MemoryStore extends Store {
  /** By league and the source's game id, as `NFL 401`. */
  games: Map<string, MemoryGame>;
  /** By league and day, as `NFL 2024-09-08`. */
  ledgerEntries: Map<string, LedgerEntry>;
  runs: { plan: string; summary: RunSummary | null }[];
  leases: { leaseId: number; league: string; from: GameDay; to: GameDay; holder: string }[];
  /** Thrown by every call from now on, when set. */
  failWith: Error | null;
}

export function createMemoryStore(): MemoryStore {
  let leasesGranted = 0;
  const store: MemoryStore = {
    games: new Map(),
    ledgerEntries: new Map(),
    runs: [],
    leases: [],
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
    async writeGame({ league, game, box, findings, extractorVersion, allowShrink }) {
      assertUp();
      const key = `${league} ${game.sourceGameId}`;
      const stored = store.games.get(key)?.lines ?? [];
      const lines = linesOf(box);
      const diff = diffLines(stored, lines);
      const difference = allowShrink ? null : worseThanStored(stored, diff);
      const counts = {
        linesInserted: diff.added.length,
        linesUpdated: diff.changed.length,
        linesDeleted: diff.removed.length,
        corrections: stored.length > 0 ? diff.changed.length + diff.removed.length : 0,
      };
      const none = { linesInserted: 0, linesUpdated: 0, linesDeleted: 0, corrections: 0 };
      if (difference !== null) return { status: 'refused', ...none, difference };
      const isNew = !store.games.has(key);
      const verified = !findings.some(({ severity }) => severity === 'hard');
      store.games.set(key, { game, box, lines, verified, extractorVersion });
      if (isNew) return { status: 'inserted', ...counts, difference: null };
      const changes = diff.added.length + diff.changed.length + diff.removed.length;
      return { status: changes === 0 ? 'unchanged' : 'updated', ...counts, difference: null };
    },
    async recordUnit({ entry }) {
      assertUp();
      store.ledgerEntries.set(`${entry.league} ${entry.gameDay}`, entry);
    },
    async ledger(league, from, to) {
      assertUp();
      return [...store.ledgerEntries.values()].filter(
        (entry) => entry.league === league && entry.gameDay >= from && entry.gameDay <= to,
      );
    },
    async namedPlayers(league, _source, ids) {
      assertUp();
      const players = [...store.games]
        .filter(([key]) => key.startsWith(`${league} `))
        .flatMap(([, { box }]) => box.players);
      const named = new Set(players.filter(({ nameIsFull }) => nameIsFull).map(({ sourcePlayerId }) => sourcePlayerId));
      return new Set(ids.filter((id) => named.has(id)));
    },
    async storedGames(league, _source, ids) {
      assertUp();
      return ids.flatMap((id) => {
        const stored = store.games.get(`${league} ${id}`);
        return stored ? [storedGame(stored)] : [];
      });
    },
    async gameGaps({ league, extractorVersion, from, to }) {
      assertUp();
      const stored = [...store.games]
        .filter(([key]) => key.startsWith(`${league} `))
        .map(([, game]) => storedGame(game));
      const within = stored.filter(({ gameDay }) => gameDay >= from && gameDay <= to);
      return within.flatMap(({ sourceGameId, gameDay, verified, extractorVersion: version }): GameGap[] => {
        if (!verified) return [{ sourceGameId, gameDay, reason: 'unverified' }];
        return version < extractorVersion ? [{ sourceGameId, gameDay, reason: 'stale' }] : [];
      });
    },
    async leagueStatus() {
      throw new TypeError('The engine has no use for this.');
    },
    async acquireLease({ league, from, to, holder }) {
      assertUp();
      const other = store.leases.find((lease) => lease.league === league && lease.from <= to && lease.to >= from);
      const at = new Date(0).toISOString();
      if (other) return { leaseId: null, heldBy: { ...other, since: at, expiresAt: at } };
      const leaseId = ++leasesGranted;
      store.leases.push({ leaseId, league, from, to, holder });
      return { leaseId, heldBy: null };
    },
    async renewLease(leaseId) {
      return store.leases.some((lease) => lease.leaseId === leaseId);
    },
    async releaseLease(leaseId) {
      store.leases = store.leases.filter((lease) => lease.leaseId !== leaseId);
    },
    async close() {},
  };

  function assertUp(): void {
    if (store.failWith) throw store.failWith;
  }

  return store;
}

function storedGame({ game, lines, verified, extractorVersion }: MemoryGame): StoredGame {
  const { sourceGameId, gameDay, official } = game;
  return { sourceGameId, gameDay, official, verified, extractorVersion, lineCount: lines.length };
}

function linesOf(box: BoxScore): KeyedLine[] {
  return box.players.flatMap(({ sourcePlayerId, sourceTeamId, stats }) =>
    Object.entries(stats).map(([propType, value]) => ({ sourcePlayerId, sourceTeamId, propType, value })),
  );
}

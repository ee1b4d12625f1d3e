import type { BoxScore, ScheduledGame } from '../game.ts';
import { diffLines, type KeyedLine, worseThanStored } from '../line-diff.ts';
import type { LedgerEntry, RunSummary, Store } from '../store.ts';

export interface MemoryGame {
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
  /** Thrown by every call from now on, when set. */
  failWith: Error | null;
}

export function createMemoryStore(): MemoryStore {
  const store: MemoryStore = {
    games: new Map(),
    ledgerEntries: new Map(),
    runs: [],
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
    async writeGame({ league, game, box, allowShrink }) {
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
      store.games.set(key, { game, box, lines });
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
    async close() {},
  };

  function assertUp(): void {
    if (store.failWith) throw store.failWith;
  }

  return store;
}

function linesOf(box: BoxScore): KeyedLine[] {
  return box.players.flatMap(({ sourcePlayerId, sourceTeamId, stats }) =>
    Object.entries(stats).map(([propType, value]) => ({ sourcePlayerId, sourceTeamId, propType, value })),
  );
}

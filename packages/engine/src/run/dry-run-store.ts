import type { PlayerLine } from '@backfield/contract';
import type { SampleLine } from '@backfield/contract/results';
import type { GameWrite, GameWriteResult, Store } from '@backfield/contract/store';

/** A store that writes nothing: it counts what would be written and keeps a few lines to look at. */
export interface DryRunStore extends Store {
  sample(): readonly SampleLine[];
}

/** Keeps `sampleSize` lines of each league, from different players. */
export function createDryRunStore(sampleSize = 5): DryRunStore {
  const samples = new Map<string, SampleLine[]>();

  function keepSample({ league, game, box }: GameWrite): void {
    const kept = samples.get(league) ?? [];
    samples.set(league, kept);
    for (const player of box.players) {
      const line = firstTelling(player);
      if (kept.length >= sampleSize) return;
      if (!line) continue;
      const match = `${box.away.abbreviation} @ ${box.home.abbreviation}`;
      kept.push({ league, gameDay: game.gameDay, game: match, player: player.name, ...line });
    }
  }

  return {
    sample: () => [...samples.values()].flat(),
    async registerLeagues() {},
    async startRun() {
      return 0;
    },
    async finishRun() {},
    async largestCorrections() {
      return [];
    },
    async writeGame(write): Promise<GameWriteResult> {
      keepSample(write);
      const linesInserted = write.box.players.reduce((sum, { stats }) => sum + Object.keys(stats).length, 0);
      return { status: 'inserted', linesInserted, linesUpdated: 0, linesDeleted: 0, corrections: 0, difference: null };
    },
    async recordUnit() {},
    async ledger() {
      return [];
    },
    async namedPlayers() {
      return new Set();
    },
    async storedGames() {
      return [];
    },
    async storedSources() {
      return { seasons: [], days: [] };
    },
    async storedBoxScores() {
      return [];
    },
    async recordCrosswalk() {},
    async givenBefore() {
      return [];
    },
    async acceptedGaps() {
      return [];
    },
    async gameGaps() {
      return [];
    },
    async knownGames() {
      return { days: new Set(), games: [] };
    },
    async leagueStatus({ league }) {
      return { ...nothingKnown, league };
    },
    async acquireLease() {
      return { leaseId: 0, heldBy: null };
    },
    async renewLease() {
      return true;
    },
    async releaseLease() {},
    async close() {},
  };
}

const nothingKnown = {
  firstDay: null,
  lastDay: null,
  units: { done: 0, empty: 0, waiting: 0, failed: 0, blocked: 0 },
  games: 0,
  stats: 0,
  gaps: { missing: 0, unverified: 0, stale: 0, unofficial: 0 },
  lastRun: null,
};

/** A value that says something: the player's first one above zero. */
function firstTelling({ stats }: PlayerLine): { propType: string; value: number } | undefined {
  const [propType, value] = Object.entries(stats).find(([, candidate]) => candidate > 0) ?? [];
  return propType === undefined || value === undefined ? undefined : { propType, value };
}

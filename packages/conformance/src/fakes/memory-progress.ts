import type { BackfillProgress, ProgressStore } from '@backfield/contract/store';

/** Progress in memory, for tests; `saves` counts the writes. */
export interface MemoryProgress extends ProgressStore {
  saved: Map<string, BackfillProgress>;
  saves: number;
}

export function createMemoryProgress(): MemoryProgress {
  const progress: MemoryProgress = {
    saved: new Map(),
    saves: 0,
    async load(_league, plan) {
      return progress.saved.get(plan) ?? null;
    },
    async save(state) {
      progress.saves += 1;
      progress.saved.set(state.plan, structuredClone(state));
    },
    async remove(_league, plan) {
      progress.saved.delete(plan);
    },
  };
  return progress;
}

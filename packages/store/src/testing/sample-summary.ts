import type { RunSummary } from '@backfield/contract/store';

/** A run of thirty days in which all went well, but for what is given. */
export function sampleSummary(other: Partial<RunSummary> = {}): RunSummary {
  return {
    end: 'complete',
    code: null,
    error: null,
    exitCode: 0,
    units: { done: 25, empty: 5, waiting: 0, failed: 0, blocked: 0 },
    games: 58,
    linesInserted: 30_000,
    linesUpdated: 2,
    linesDeleted: 1,
    corrections: 3,
    hosts: [],
    spentMs: { schedule: 0, boxScore: 0, names: 0, reading: 0, database: 0 },
    ...other,
  };
}

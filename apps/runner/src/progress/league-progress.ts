import type { BackfillEvent } from '@backfield/contract/results';

/** The figures of one league's progress line. */
export interface LeagueProgress {
  league: string;
  /** Units to run now: the plan's, less those that an earlier run finished. */
  units: number;
  finished: number;
  games: number;
  stats: number;
  errors: number;
  startedAtMs: number;
  /** How the run ended; null while it works. */
  end: string | null;
}

/** The states of a run's leagues, in the order in which they started. Resumed units count from where they stand. */
export function createLeagueStates(now: () => number): {
  on(event: BackfillEvent): LeagueProgress | undefined;
  all(): LeagueProgress[];
} {
  const states = new Map<string, LeagueProgress>();
  return {
    all: () => [...states.values()],
    on(event) {
      const state = states.get(event.league);
      if (event.type === 'league-started') {
        const units = event.unitsToRun + (state?.units ?? 0);
        const before = state ?? { finished: 0, games: 0, stats: 0, errors: 0, startedAtMs: now() };
        states.set(event.league, { ...before, league: event.league, units, end: null });
      } else if (state && event.type === 'unit-finished') {
        state.finished += 1;
        state.games += event.unit.gamesStored;
        state.stats += event.unit.stats;
        if (event.unit.outcome === 'failed' || event.unit.outcome === 'blocked') state.errors += 1;
      } else if (state && event.type === 'league-finished') {
        state.end = event.result.end;
      }
      return states.get(event.league);
    },
  };
}

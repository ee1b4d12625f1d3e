import type { GameDay } from '../days/game-day.ts';
import type { Outcome } from './outcome.ts';

/** One run, as far as its health goes. Instants are ISO 8601. */
export interface RunFact {
  startedAt: string;
  /** null for a run that works, or was killed. */
  finishedAt: string | null;
  /** True where the run still holds the lease on its days: it was not killed. */
  isAtWork: boolean;
  exitCode: number | null;
  errorCode: string | null;
  error: string | null;
  from: GameDay;
  to: GameDay;
  /** Days that were due and not done when it ended; null where nobody counted. */
  unitsDue: number | null;
}

/** A day with work that is due and not done. */
export interface DueUnit {
  gameDay: GameDay;
  outcome: Outcome;
  errorCode: string | null;
  error: string | null;
  /** Number of looks in a row that failed or were blocked. */
  attempts: number;
  failingSince: string | null;
  /** Games that were asked for and failed; 0 where not even the schedule could be had. */
  failedGames: number;
  /** Games that ought to be stored and are not. */
  gamesDue: number;
}

/** A game that ought to be stored and is not. */
export interface DueGame {
  gameDay: GameDay;
  teams: string;
  /** The status in the schedule as last seen. */
  status: string;
  /** Time at which it was seen final, or ought to have been by its start. */
  dueSince: string;
}

/** A day of which an answer had another shape than expected, the last time that it was asked for; no later one is well. */
export interface DriftedUnit {
  gameDay: GameDay;
  source: string;
  since: string;
  /** The day was read and stored all the same, and lacks what earlier days had. */
  isStored: boolean;
  /** The place and what was there, where that was kept; else what the reader said. */
  difference: string;
}

/** The database's figures on one league, from which its health is judged. */
export interface HealthFacts {
  /** The newest ones first. */
  runs: RunFact[];
  /** Start of the newest run that reached the days of its own time; null where none ever did. */
  lastLookAt: string | null;
  dueUnits: DueUnit[];
  dueGames: DueGame[];
  /** Days of the query that were never looked at, though one before and one after them were. */
  unseenDays: GameDay[];
  drifts: DriftedUnit[];
}

export interface HealthQuery {
  league: string;
  /** The time that it is, milliseconds since the epoch. */
  nowMs: number;
  /** The league's zone, in which a run's own day is told. */
  timeZone: string;
  /** How many of the newest runs are told of. */
  runs: number;
  /** The days whose looks are checked, both included; null for none. */
  recent: { from: GameDay; to: GameDay } | null;
}

/** The part of the store that knows how things are going. Reads no stat lines. */
export interface HealthStore {
  healthFacts(query: HealthQuery): Promise<HealthFacts>;
}

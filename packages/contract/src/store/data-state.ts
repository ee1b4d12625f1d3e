import type { GameDay } from '../days/game-day.ts';
import type { KnownGamesQuery, KnownSchedule } from '../source/known-games.ts';
import type { Outcome } from './outcome.ts';

/** A game whose rows are stored, as far as the engine needs to know it again. */
export interface StoredGame {
  sourceGameId: string;
  gameDay: GameDay;
  official: boolean;
  /** True where no hard invariant was broken when it was stored. */
  verified: boolean;
  extractorVersion: number;
  lineCount: number;
}

/**
 * The reason why a game counts as a gap: not stored though final, stored unverified, read by an older extractor, or stored
 * before it was official, so that its scorer may still change it.
 */
export type GapReason = 'missing' | 'unverified' | 'stale' | 'unofficial';

/** A game or a day whose gap a person has explained. */
export interface AcceptedTarget {
  gameDay: GameDay | null;
  sourceGameId: string | null;
  /** The last day on which it counts; null for ever. */
  expiresOn: GameDay | null;
}

export interface GameGap {
  sourceGameId: string;
  gameDay: GameDay;
  reason: GapReason;
}

/** One league's data at a glance. */
export interface LeagueStatus {
  league: string;
  /** The days that were ever looked at; null where none was. */
  firstDay: GameDay | null;
  lastDay: GameDay | null;
  units: Record<Outcome, number>;
  games: number;
  stats: number;
  gaps: Record<GapReason, number>;
  /** The newest run; `finishedAt` and `exitCode` are null for one that was killed or still works. */
  lastRun: { plan: string; startedAt: string; finishedAt: string | null; exitCode: number | null } | null;
}

/** A source as it reads payloads now: rows of a lower version are stale. */
export interface SourceVersion {
  source: string;
  extractorVersion: number;
}

export interface GapQuery {
  league: string;
  /** Every source of the league. */
  versions: readonly SourceVersion[];
  from: GameDay;
  to: GameDay;
}

/** The sources of a league's stored rows. */
export interface StoredSources {
  /** The source of each season that has stored games; of two, while one is put in place of the other, the one with more. */
  seasons: { season: number; source: string; games: number }[];
  /** Days whose stored games are not of their season's source. */
  days: { gameDay: GameDay; source: string }[];
}

/** The part of the store that knows what is there and what is not. */
export interface DataStateStore {
  /** The games of these ids that are stored. */
  storedGames(league: string, source: string, sourceGameIds: readonly string[]): Promise<StoredGame[]>;
  /** Games that the schedule as last seen calls final and that are not stored as they should be, between two days. */
  gameGaps(query: GapQuery): Promise<GameGap[]>;
  /** The accepted gaps; a game of which something else is stored than was accepted is not among them. */
  acceptedGaps(league: string): Promise<AcceptedTarget[]>;
  storedSources(league: string): Promise<StoredSources>;
  /** Games that the league's other sources list between two days. */
  knownGames(query: KnownGamesQuery): Promise<KnownSchedule>;
  leagueStatus(query: Omit<GapQuery, 'from' | 'to'>): Promise<LeagueStatus>;
}

import { createHash } from 'node:crypto';
import type { Finding } from '@backfield/contract';

/** Every fact but those that verification changes. */
export type HashedFacts = Omit<GameFacts, 'factsHash' | 'verified' | 'findings'>;

/**
 * The SHA-256 of what a row of `games` says. The view `game_fact_hashes` works it out again from the stored row; both must
 * change together, and stored hashes with them.
 */
export function hashFacts(facts: HashedFacts): string {
  const values = [
    facts.season,
    facts.gameType,
    facts.gameDate,
    facts.gameNumber,
    facts.startsAtMs,
    facts.statusDetail,
    facts.official,
    facts.homeSourceTeamId,
    facts.awaySourceTeamId,
    facts.homeScore,
    facts.awayScore,
    facts.lineCount,
    facts.playerCount,
    facts.linesHash,
    facts.namesHash,
    facts.extractorVersion,
  ];
  return createHash('sha256')
    .update(values.map((value) => value ?? '-').join('\t'))
    .digest('hex');
}

/** The facts in a row of `games`, in a form that can be compared with those of an answer. */
export interface GameFacts {
  season: number;
  gameType: string;
  gameDate: string;
  gameNumber: number;
  startsAtMs: number | null;
  statusDetail: string;
  official: boolean;
  homeSourceTeamId: string;
  awaySourceTeamId: string;
  /** As the game's own answer names its teams; null in games that were stored before that was kept. Not hashed. */
  homeAbbreviation: string | null;
  homeName: string | null;
  awayAbbreviation: string | null;
  awayName: string | null;
  homeScore: number | null;
  awayScore: number | null;
  lineCount: number;
  playerCount: number;
  linesHash: string;
  /** Hash of every other field but `verified` and `findings`. */
  factsHash: string;
  namesHash: string;
  extractorVersion: number;
  verified: boolean;
  findings: readonly Finding[];
}

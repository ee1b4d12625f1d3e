import { createHash } from 'node:crypto';
import type { GameFacts } from './game-facts.ts';

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

import { type Finding, type GameWrite, isHard, type KeyedLine } from '@backfield/core';
import { type HashedFacts, hashFacts } from './facts-hash.ts';
import { hashLines } from './lines-hash.ts';
import { hashNames } from './names-hash.ts';

/** What a row of `games` says, in a form that can be compared with what an answer says. */
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
  homeScore: number | null;
  awayScore: number | null;
  lineCount: number;
  playerCount: number;
  linesHash: string;
  /** Of everything above and below but `verified` and `findings`. */
  factsHash: string;
  namesHash: string;
  extractorVersion: number;
  verified: boolean;
  findings: readonly Finding[];
}

export function gameFacts(
  { game, box, findings, extractorVersion }: GameWrite,
  lines: readonly KeyedLine[],
): GameFacts {
  const facts: HashedFacts = {
    season: game.season,
    gameType: game.gameType,
    gameDate: game.gameDay,
    gameNumber: game.gameNumber,
    startsAtMs: game.startsAt === null ? null : Temporal.Instant.from(game.startsAt).epochMilliseconds,
    statusDetail: game.statusDetail,
    official: game.official,
    homeSourceTeamId: box.home.sourceTeamId,
    awaySourceTeamId: box.away.sourceTeamId,
    homeScore: box.home.score ?? game.home.score,
    awayScore: box.away.score ?? game.away.score,
    lineCount: lines.length,
    playerCount: new Set(lines.map(({ sourcePlayerId }) => sourcePlayerId)).size,
    linesHash: hashLines(lines),
    namesHash: hashNames(box),
    extractorVersion,
  };
  return {
    ...facts,
    factsHash: hashFacts(facts),
    verified: !findings.some(isHard),
    findings: findings.map(({ invariant, severity, evidence }) => ({ invariant, severity, evidence })),
  };
}

import { isHard } from '@backfield/contract';
import type { GameWrite, KeyedLine } from '@backfield/contract/store';
import { type GameFacts, type HashedFacts, hashFacts } from './facts-hash.ts';
import { hashLines } from './lines-hash.ts';
import { hashNames } from './names-hash.ts';

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
    homeAbbreviation: box.home.abbreviation,
    homeName: box.home.name,
    awayAbbreviation: box.away.abbreviation,
    awayName: box.away.name,
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

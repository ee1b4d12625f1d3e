import { brokenInvariants } from '@backfield/contract';
import { type KeyedLine, type LineDiff, worseThanStored } from '@backfield/contract/store';
import type { GameFacts } from './facts-hash.ts';
import { hashFacts } from './facts-hash.ts';

/** The reason why an answer must not replace a stored game, or null where it may. */
export function refusal(
  stored: GameFacts,
  incoming: GameFacts,
  storedLines: readonly KeyedLine[],
  diff: LineDiff,
): string | null {
  const reasons = [worseThanStored(storedLines, diff), ...brokenInvariants(stored.findings, incoming.findings)];
  const found = reasons.filter((reason) => reason !== null);
  return found.length > 0 ? found.join('; ') : null;
}

/**
 * The reason not to replace a game whose rows are not what was written; null where it may be. Those rows are no measure, but
 * how many there were is still known, unless the game's own row was edited too.
 */
export function refusalOfReplacement(stored: GameFacts, incoming: GameFacts): string | null {
  const lost = stored.lineCount - incoming.lineCount;
  const isCountKnown = hashFacts(stored) === stored.factsHash;
  const fewer =
    isCountKnown && lost * 10 >= stored.lineCount
      ? `${incoming.lineCount} lines where ${stored.lineCount} were stored once`
      : null;
  const found = [fewer, ...brokenInvariants(stored.findings, incoming.findings)].filter((reason) => reason !== null);
  return found.length > 0 ? found.join('; ') : null;
}

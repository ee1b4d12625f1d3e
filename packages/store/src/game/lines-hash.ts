import { createHash } from 'node:crypto';
import type { KeyedLine } from '@backfield/contract/store';

/**
 * The SHA-256 of a game's lines, whatever their order. The view `game_line_hashes` works it out again from the stored
 * rows; both must change together, and stored hashes with them. JavaScript and collation "C" agree on the order of ASCII
 * texts, and `statLines` lets no others in.
 */
export function hashLines(lines: readonly KeyedLine[]): string {
  const texts = lines.map(({ sourceTeamId, sourcePlayerId, propType, value }) =>
    [sourceTeamId, sourcePlayerId, propType, value].join('\t'),
  );
  return createHash('sha256').update(texts.sort().join('\n')).digest('hex');
}

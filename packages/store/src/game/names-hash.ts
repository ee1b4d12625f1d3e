import { createHash } from 'node:crypto';
import type { BoxScore } from '@backfield/core';

/** A hash of the names that a box score gives to its teams and players, whatever their order. */
export function hashNames({ home, away, players }: BoxScore): string {
  const names = [
    ...[home, away].map(({ sourceTeamId, abbreviation, name }) => ['team', sourceTeamId, abbreviation, name]),
    ...players.map(({ sourcePlayerId, name, nameIsFull }) => ['player', sourcePlayerId, name, nameIsFull]),
  ];
  const texts = names.map((name) => JSON.stringify(name)).sort();
  return createHash('sha256').update(texts.join('\n')).digest('hex');
}

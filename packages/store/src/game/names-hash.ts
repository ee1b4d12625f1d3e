import { createHash } from 'node:crypto';
import type { BoxScore } from '@backfield/contract';

/** A hash of the names and numbers that a box score gives to its teams and players, whatever their order. */
export function hashNames({ home, away, players }: BoxScore): string {
  const names = [
    ...[home, away].map(({ sourceTeamId, abbreviation, name }) => ['team', sourceTeamId, abbreviation, name]),
    ...players.map(({ sourcePlayerId, name, nameIsFull, jersey }) => {
      const player = ['player', sourcePlayerId, name, nameIsFull];
      // Without one it is the hash of before numbers were kept: games that have none stay known by it.
      return jersey === null ? player : [...player, jersey];
    }),
  ];
  const texts = names.map((name) => JSON.stringify(name)).sort();
  return createHash('sha256').update(texts.join('\n')).digest('hex');
}

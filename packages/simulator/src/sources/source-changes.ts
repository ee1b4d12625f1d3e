import type { StatCorrection } from '../world/changes.ts';
import { findStat } from '../world/changes.ts';
import type { PlayedGame, SimulatedLine } from '../world/game.ts';

/** Changes to a game that only one source shows, by the world's ids. */
export interface SourceChanges {
  corrections: StatCorrection[];
  /** Players who are missing; what the lines add up to follows, the score does not. */
  dropped: Set<string>;
  /** Player -> the name that the source calls him. */
  renamed: Map<string, string>;
}

export function noSourceChanges(): SourceChanges {
  return { corrections: [], dropped: new Set(), renamed: new Map() };
}

/** A game as the source states it: a copy that shares what did not change. */
export function asStated(played: PlayedGame, { corrections, dropped, renamed }: SourceChanges): PlayedGame {
  for (const { playerId, propType, value } of corrections) {
    const found = findStat(played, playerId, propType);
    if (found) found.stats[propType] = value;
  }
  const lines = (list: readonly SimulatedLine[]) =>
    list.filter(({ player }) => !dropped.has(player.id)).map((line) => withName(line, renamed.get(line.player.id)));
  const { home, away } = played;
  return { ...played, home: { ...home, lines: lines(home.lines) }, away: { ...away, lines: lines(away.lines) } };
}

function withName(line: SimulatedLine, name: string | undefined): SimulatedLine {
  if (name === undefined) return line;
  const [first = '', ...rest] = name.split(' ');
  return { ...line, player: { ...line.player, first, last: rest.join(' ') } };
}

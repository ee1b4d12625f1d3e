import type { PlayerLine } from '../contracts/game.ts';
import type { PlayerEvidence } from './reconciliation.ts';

/** A player's row in a game, with his team by the name that both sources have for it. */
export interface Appearance extends PlayerLine {
  team: string;
}

export interface PlayerMatch {
  here: Appearance;
  there: Appearance;
  evidence: PlayerEvidence;
}

export interface PlayerMatches {
  matches: PlayerMatch[];
  onlyHere: Appearance[];
  onlyThere: Appearance[];
}

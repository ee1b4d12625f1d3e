import type { PlayerLine } from '@backfield/contract';
import type { PlayerEvidence } from '@backfield/contract/results';

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

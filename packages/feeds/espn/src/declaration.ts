import type { Canary, Invariant, SourceAbout, StoredChecks } from '@backfield/core';
import type { Columns } from './cells.ts';

/** What a league says about its part of ESPN's API. Everything else is the same for all leagues. */
export interface EspnDeclaration {
  /** The league's code, for messages. */
  league: string;
  /** Sport and league as ESPN's addresses have them: `basketball/nba`. */
  path: string;
  /** Added to ESPN's season year: 1 where ESPN names a season by the year it begins in and Backfield by its end. */
  seasonYearOffset: 0 | 1;
  blocks: EspnBlocks;
  /** What ESPN has of this league. */
  covers: Pick<SourceAbout, 'seasons' | 'gameTypes' | 'propTypes'>;
  invariants: readonly Invariant[];
  /** Default: that both teams have players. */
  storedChecks?: StoredChecks;
  /** A known game; what ESPN is known to do with every league is added to it. */
  canary?: Omit<Canary, 'habits'>;
  /** Raised whenever the same payload would give other rows. */
  extractorVersion: number;
}

/**
 * A team's rows come in one block or in several. Several are told apart by `name` or by `type`, as the sport has it; a
 * player listed in some of them has the prop types of those and no others.
 */
export type EspnBlocks =
  | { identifiedBy: 'name' | 'type'; columns: Readonly<Record<string, Columns>> }
  | { identifiedBy: 'none'; columns: Columns };

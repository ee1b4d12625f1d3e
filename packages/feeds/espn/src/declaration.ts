import type { BoxScore, Canary, Invariant, SourceAbout, StoredChecks } from '@backfield/contract';
import type { Cell, Columns } from './cells.ts';

/** A league's part of ESPN's API. Everything else is the same for all leagues. */
export interface EspnDeclaration {
  /** The league's code, for messages. */
  league: string;
  /** Sport and league as ESPN's addresses have them: `basketball/nba`. */
  path: string;
  /** ESPN's number for the part of a sport to list, where it otherwise lists a choice: `50` is all of college basketball. */
  scoreboardGroup?: string;
  /** Number added to ESPN's season year: 1 where ESPN names a season by the year it begins in and Backfield by its end. */
  seasonYearOffset: 0 | 1;
  blocks: EspnBlocks;
  /** Prop types that stand in no column, each the sum of others: points of goals and assists. */
  sums?: Readonly<Record<string, readonly string[]>>;
  /** The prop type of playing time, in a sport that lists who stayed on the bench with none of it and marks him in no other way. */
  playingTime?: string;
  /** Takes out values that stand for none: what a source does not have is not stored. Default: there are none. */
  withoutFillers?(box: BoxScore): BoxScore;
  /** ESPN's names of team statistics -> prop types, in a sport whose blocks have no totals row. */
  teamStatistics?: Readonly<Record<string, string>>;
  /** Types of competition that the league's regular season has, where others are filed under it. Default: any. */
  regularCompetitions?: readonly string[];
  /** Default: ESPN abbreviates teams as the league's default source does. */
  teamAliases?: Readonly<Record<string, string>>;
  /** Seasons and game types that ESPN has of this league. Its prop types are those that are read. */
  covers: Pick<SourceAbout, 'seasons' | 'gameTypes'>;
  /** Notes on this league for people, besides what is true of all: the seasons that it was tried on. Default: none. */
  limits?: readonly string[];
  invariants: readonly Invariant[];
  /** Default: that both teams have players. */
  storedChecks?: StoredChecks;
  /** A known game; what ESPN is known to do with every league is added to it. */
  canary?: Omit<Canary, 'habits'>;
  /** Number that is raised whenever the same payload would give other rows. */
  extractorVersion: number;
}

/**
 * A team's rows come in one block or in several. Several are told apart by `name` or by `type`, as the sport has it; a
 * player listed in some of them has the prop types of those and no others.
 */
export type EspnBlocks =
  | { identifiedBy: 'name' | 'type'; columns: Readonly<Record<string, Columns>> }
  | { identifiedBy: 'none'; columns: Columns };

/** Every prop type that a declaration reads or works out. */
export function propTypesOf({ blocks, sums = {} }: Pick<EspnDeclaration, 'blocks' | 'sums'>): string[] {
  const columns = blocks.identifiedBy === 'none' ? [blocks.columns] : Object.values(blocks.columns);
  const read = columns.flatMap(Object.values<Cell>).flatMap(({ propTypes }) => propTypes);
  return [...new Set([...read, ...Object.keys(sums)])];
}

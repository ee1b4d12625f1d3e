import type { SimulatedLine, Stats } from '@backfield/simulator';

/** Column -> the prop type that it counts. */
type Columns = Readonly<Record<string, string>>;

/** Columns that count no prop type of ours. */
type OtherColumns = Readonly<Record<string, (stats: Stats) => number>>;

const offense = {
  completions: 'passing_completions',
  attempts: 'passing_attempts',
  passing_yards: 'passing_yards',
  passing_tds: 'passing_touchdowns',
  passing_interceptions: 'passing_interceptions',
  sacks_suffered: 'sacks_taken',
  sack_yards_lost: 'sack_yards_lost',
  carries: 'rushing_attempts',
  rushing_yards: 'rushing_yards',
  rushing_tds: 'rushing_touchdowns',
  receptions: 'receptions',
  targets: 'receiving_targets',
  receiving_yards: 'receiving_yards',
  receiving_tds: 'receiving_touchdowns',
} as const satisfies Columns;

const kicking = {
  fg_made: 'field_goals_made',
  fg_att: 'field_goals_attempted',
  fg_long: 'longest_field_goal',
  pat_made: 'extra_points_made',
  pat_att: 'extra_points_attempted',
} as const satisfies Columns;

const defense = { def_sacks: 'sacks', def_pass_defended: 'passes_defended' } as const satisfies Columns;

const defenders: OtherColumns = {
  def_tackles_solo: (stats) => stats.solo_tackles ?? 0,
  def_tackles_with_assist: () => 0,
  def_tackle_assists: (stats) => (stats.tackles ?? 0) - (stats.solo_tackles ?? 0),
  def_tackles_for_loss: (stats) => stats.tackles_for_loss ?? 0,
  def_qb_hits: (stats) => stats.quarterback_hits ?? 0,
};

const interceptions = {
  def_interceptions: 'interceptions',
  def_interception_yards: 'interception_yards',
} as const satisfies Columns;

const kickReturns = {
  kickoff_returns: 'kick_returns',
  kickoff_return_yards: 'kick_return_yards',
} as const satisfies Columns;

const puntReturns = {
  punt_returns: 'punt_returns',
  punt_return_yards: 'punt_return_yards',
} as const satisfies Columns;

const newerBlocks: readonly Columns[] = [kicking, defense, interceptions, kickReturns, puntReturns];

function blocksOf(season: number): readonly Columns[] {
  return generationOf(season).hasEverybody ? [offense, ...newerBlocks] : [offense];
}

/** The columns' names up to the file of 2023. */
const formerNames: Readonly<Record<string, string>> = {
  passing_interceptions: 'interceptions',
  sacks_suffered: 'sacks',
  sack_yards_lost: 'sack_yards',
  team: 'recent_team',
};

/** The form of a season's file; seasons are named by the year in which they end. */
interface Generation {
  /** True where everybody who did anything has a row, kickers and defenders too. */
  hasEverybody: boolean;
  hasOpponents: boolean;
  nameOf(column: string): string;
}

export function generationOf(season: number): Generation {
  const isNew = season > 2024;
  return {
    hasEverybody: isNew,
    hasOpponents: season > 2023,
    nameOf: (column) => (isNew ? column : (formerNames[column] ?? column)),
  };
}

/** The cells of a player's row in the columns with counts. */
export function countsOf({ blocks }: SimulatedLine, season: number): Record<string, string> {
  const { hasEverybody } = generationOf(season);
  const all: Stats = Object.assign({}, ...Object.values(blocks));
  const columns: Columns = Object.assign({}, ...blocksOf(season));
  const counts = Object.entries(columns).map(([column, propType]) => [column, String(all[propType] ?? 0)]);
  const others = Object.entries(hasEverybody ? defenders : {}).map(([column, count]) => [column, String(count(all))]);
  const row: Record<string, string> = Object.fromEntries([...counts, ...others]);
  // The newer files give lost yards as a gain below zero, and no longest kick where none was made.
  if (hasEverybody && row.sack_yards_lost !== '0') row.sack_yards_lost = `-${row.sack_yards_lost}`;
  if (hasEverybody && row.fg_made === '0') row.fg_long = '';
  return row;
}

/** Whether a file has a row of the player: who did nothing that it counts has none. */
export function isListed(line: SimulatedLine, season: number): boolean {
  return blocksOf(season).some((columns) => isInBlock(line, columns));
}

/** The statistics that the file states of a player, by prop type: all of each block in which he did something. */
export function statedStats(line: SimulatedLine, season: number): Stats {
  const blocks = blocksOf(season).filter((columns) => isInBlock(line, columns));
  const all: Stats = Object.assign({}, ...Object.values(line.blocks));
  const stated = blocks.flatMap((columns): string[] => Object.values(columns));
  const hasLongest = (all.field_goals_made ?? 0) > 0;
  return Object.fromEntries(
    stated
      .filter((propType) => propType !== kicking.fg_long || hasLongest)
      .map((propType) => [propType, all[propType] ?? 0]),
  );
}

function isInBlock({ blocks }: SimulatedLine, columns: Columns): boolean {
  const all: Stats = Object.assign({}, ...Object.values(blocks));
  if (columns === defense && Object.values(defenders).some((count) => count(all) !== 0)) return true;
  const wanted = new Set(Object.values(columns));
  return Object.values(blocks).some((stats) =>
    Object.entries(stats).some(([name, count]) => count !== 0 && wanted.has(name)),
  );
}

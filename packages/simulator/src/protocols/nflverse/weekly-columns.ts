import type { PlayerLine, Stats } from '../../game.ts';

/** Column -> the prop type that it counts. */
type Columns = Readonly<Record<string, string>>;

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

const defense = { def_sacks: 'sacks', def_interceptions: 'interceptions' } as const satisfies Columns;

/** What the columns were called up to the file of 2023. */
const formerNames: Readonly<Record<string, string>> = {
  passing_interceptions: 'interceptions',
  sacks_suffered: 'sacks',
  sack_yards_lost: 'sack_yards',
  team: 'recent_team',
};

/** What the file of a season looks like; seasons are named by the year in which they end. */
export interface Generation {
  /** Everybody who did anything has a row, kickers and defenders too. */
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

/** What the row of a player has in the columns with counts. */
export function countsOf({ blocks }: PlayerLine, season: number): Record<string, string> {
  const { hasEverybody } = generationOf(season);
  const all: Stats = Object.assign({}, ...Object.values(blocks));
  const columns: Columns = hasEverybody ? { ...offense, ...defense, ...kicking } : offense;
  const counts = Object.entries(columns).map(([column, propType]) => [column, cellOf(column, all[propType] ?? 0)]);
  const row: Record<string, string> = Object.fromEntries(counts);
  // The newer files give lost yards as a gain below zero, and no longest kick where none was made.
  if (hasEverybody && row.sack_yards_lost !== '0') row.sack_yards_lost = `-${row.sack_yards_lost}`;
  if (hasEverybody && row.fg_made === '0') row.fg_long = '';
  return row;
}

function cellOf(column: string, count: number): string {
  // Half a sack is one of two players' in the league's counts.
  return String(column.startsWith('def_') ? Math.ceil(count) : count);
}

/** Whether a file has a row of the player: who did nothing that it counts has none. */
export function isListed(line: PlayerLine, season: number): boolean {
  const { hasEverybody } = generationOf(season);
  return isInBlock(line, hasEverybody ? { ...offense, ...defense, ...kicking } : offense);
}

/** What the file states of a player, by prop type: of the blocks in which he did something, all there is. */
export function statedStats(line: PlayerLine, season: number): Stats {
  const { hasEverybody } = generationOf(season);
  const blocks = [offense, ...(hasEverybody ? [kicking] : [])].filter((columns) => isInBlock(line, columns));
  const all: Stats = Object.assign({}, ...Object.values(line.blocks));
  const stated = blocks.flatMap((columns): string[] => Object.values(columns));
  const hasLongest = (all.field_goals_made ?? 0) > 0;
  return Object.fromEntries(
    stated
      .filter((propType) => propType !== kicking.fg_long || hasLongest)
      .map((propType) => [propType, all[propType] ?? 0]),
  );
}

function isInBlock({ blocks }: PlayerLine, columns: Columns): boolean {
  const wanted = new Set(Object.values(columns));
  return Object.values(blocks).some((stats) =>
    Object.entries(stats).some(([name, count]) => count !== 0 && wanted.has(name)),
  );
}

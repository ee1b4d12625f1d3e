import type { ColumnNames } from './table.ts';

/** Whose row it is, of which team and week. */
export const identityColumns = {
  season: ['season'],
  week: ['week'],
  team: ['team', 'recent_team'],
  player: ['player_id'],
  name: ['player_display_name'],
} as const satisfies ColumnNames;

/** Files up to that of the season that began in 2022 leave the opponent out. */
export const opponentColumn = { opponent: ['opponent_team'] } as const satisfies ColumnNames;

/** What a player did with the ball: every file has all of it. The names after the first are those up to 2024. */
export const offense = {
  passing_completions: ['completions'],
  passing_attempts: ['attempts'],
  passing_yards: ['passing_yards'],
  passing_touchdowns: ['passing_tds'],
  passing_interceptions: ['passing_interceptions', 'interceptions'],
  sacks_taken: ['sacks_suffered', 'sacks'],
  sack_yards_lost: ['sack_yards_lost', 'sack_yards'],
  rushing_attempts: ['carries'],
  rushing_yards: ['rushing_yards'],
  rushing_touchdowns: ['rushing_tds'],
  receptions: ['receptions'],
  receiving_targets: ['targets'],
  receiving_yards: ['receiving_yards'],
  receiving_touchdowns: ['receiving_tds'],
} as const satisfies ColumnNames;

/** Kicks stand in the newer files only. */
export const kicking = {
  field_goals_made: ['fg_made'],
  field_goals_attempted: ['fg_att'],
  longest_field_goal: ['fg_long'],
  extra_points_made: ['pat_made'],
  extra_points_attempted: ['pat_att'],
} as const satisfies ColumnNames;

/**
 * The blocks of a row. The newer files have a row for everybody who did anything at all, with zeros throughout: a player is
 * in a block where something in it is not zero, and then has all of it.
 */
export const blocks: readonly ColumnNames[] = [offense, kicking];

/** The prop types that nflverse gives. */
export const givenPropTypes: readonly string[] = blocks.flatMap((block) => Object.keys(block));

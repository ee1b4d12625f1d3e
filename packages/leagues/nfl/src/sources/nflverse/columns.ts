import type { ColumnNames } from './table.ts';

/** The columns that say whose row it is: player, team and week. */
export const identityColumns = {
  season: ['season'],
  week: ['week'],
  team: ['team', 'recent_team'],
  player: ['player_id'],
  name: ['player_display_name'],
} as const satisfies ColumnNames;

/** The opponent's column. Files up to that of the season that began in 2022 leave it out. */
export const opponentColumn = { opponent: ['opponent_team'] } as const satisfies ColumnNames;

/** The columns of the offense, which every file has. The names after the first are those up to 2024. */
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

/** The columns of kicks, in the newer files only. */
const kicking = {
  field_goals_made: ['fg_made'],
  field_goals_attempted: ['fg_att'],
  longest_field_goal: ['fg_long'],
  extra_points_made: ['pat_made'],
  extra_points_attempted: ['pat_att'],
} as const satisfies ColumnNames;

/**
 * A defender's columns. Two halves of a sack are two players'. Tackles are not here: whose is a shared one, nflverse and ESPN
 * book differently.
 */
const defense = { sacks: ['def_sacks'], passes_defended: ['def_pass_defended'] } as const satisfies ColumnNames;

/** A defender's other columns: a player with any of these is in the block. */
const defenders = {
  tacklesSolo: ['def_tackles_solo'],
  tacklesWithAssist: ['def_tackles_with_assist'],
  tackleAssists: ['def_tackle_assists'],
  tacklesForLoss: ['def_tackles_for_loss'],
  quarterbackHits: ['def_qb_hits'],
} as const satisfies ColumnNames;

/** The columns of interceptions. Yards count after a lateral too, here and below, as the league counts them. */
const interceptions = {
  interceptions: ['def_interceptions'],
  interception_yards: ['def_interception_yards'],
} as const satisfies ColumnNames;

const kickReturns = {
  kick_returns: ['kickoff_returns'],
  kick_return_yards: ['kickoff_return_yards'],
} as const satisfies ColumnNames;

const puntReturns = {
  punt_returns: ['punt_returns'],
  punt_return_yards: ['punt_return_yards'],
} as const satisfies ColumnNames;

interface Block {
  /** Prop type -> its columns. */
  given: ColumnNames;
  /** Columns read only to tell who is in the block. Default: none. */
  alsoIn?: ColumnNames;
}

/**
 * The blocks of a row. The newer files have a row for everybody who did anything at all, with zeros throughout: a player is
 * in a block where something in it is not zero, and then has all of it.
 *
 * What the columns count stands in nflverse's own code (github.com/nflverse/nflfastR, R/calculate_stats.R). Those are left out
 * of which it is not certain that they count what the league's box score does: tackles, tackles for loss, hits on the
 * quarterback, touchdowns, fumbles.
 */
export const blocks: readonly Block[] = [
  { given: offense },
  { given: kicking },
  { given: defense, alsoIn: defenders },
  { given: interceptions },
  { given: kickReturns },
  { given: puntReturns },
];

/** The blocks that older files do not have. */
export const newerBlocks = blocks.filter(({ given }) => given !== offense).map(columnsOfBlock);

/** All columns of a block that are read. */
export function columnsOfBlock({ given, alsoIn }: Block): ColumnNames {
  return { ...given, ...alsoIn };
}

/** The prop types that nflverse gives. */
export const givenPropTypes: readonly string[] = blocks.flatMap(({ given }) => Object.keys(given));

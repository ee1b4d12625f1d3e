/** Column of the log -> prop type. */
export const statColumns = {
  MIN: 'minutes',
  PTS: 'points',
  FGM: 'field_goals_made',
  FGA: 'field_goals_attempted',
  FG3M: 'three_pointers_made',
  FG3A: 'three_pointers_attempted',
  FTM: 'free_throws_made',
  FTA: 'free_throws_attempted',
  OREB: 'offensive_rebounds',
  DREB: 'defensive_rebounds',
  REB: 'rebounds',
  AST: 'assists',
  TOV: 'turnovers',
  STL: 'steals',
  BLK: 'blocks',
  PF: 'personal_fouls',
  PLUS_MINUS: 'plus_minus',
} as const;

/** A team's row counts turnovers that no player has, so that its total is another figure than the players' sum. */
export const teamColumns: Readonly<Record<string, string>> = {
  ...statColumns,
  TOV: 'turnovers_with_those_of_the_team',
};

const common = ['SEASON_ID', 'TEAM_ID', 'GAME_ID', 'GAME_DATE', 'WL', ...Object.keys(statColumns)];

/** The columns read from a team's row, and from a player's. */
export const teamLogColumns = [...common, 'TEAM_ABBREVIATION', 'TEAM_NAME', 'MATCHUP'];
export const playerLogColumns = [...common, 'PLAYER_ID', 'PLAYER_NAME'];

import { type EspnBlocks, number, pair } from '@backfield/feed-espn';

/** ESPN lists ten blocks a team, a player only in those where he did something. Averages and ratings are left out. */
export const blocks = {
  identifiedBy: 'name',
  columns: {
    passing: {
      'C/ATT': pair('passing_completions', 'passing_attempts'),
      YDS: number('passing_yards'),
      TD: number('passing_touchdowns'),
      INT: number('passing_interceptions'),
      SACKS: pair('sacks_taken', 'sack_yards_lost'),
    },
    rushing: {
      CAR: number('rushing_attempts'),
      YDS: number('rushing_yards'),
      TD: number('rushing_touchdowns'),
      LONG: number('longest_rush'),
    },
    receiving: {
      REC: number('receptions'),
      TGTS: number('receiving_targets'),
      YDS: number('receiving_yards'),
      TD: number('receiving_touchdowns'),
      LONG: number('longest_reception'),
    },
    fumbles: {
      FUM: number('fumbles'),
      LOST: number('fumbles_lost'),
      REC: number('fumbles_recovered'),
    },
    defensive: {
      TOT: number('tackles'),
      SOLO: number('solo_tackles'),
      SACKS: number('sacks'),
      TFL: number('tackles_for_loss'),
      PD: number('passes_defended'),
      'QB HTS': number('quarterback_hits'),
      TD: number('defensive_touchdowns'),
    },
    interceptions: {
      INT: number('interceptions'),
      YDS: number('interception_yards'),
      TD: number('interception_touchdowns'),
    },
    kickReturns: {
      NO: number('kick_returns'),
      YDS: number('kick_return_yards'),
      LONG: number('longest_kick_return'),
      TD: number('kick_return_touchdowns'),
    },
    puntReturns: {
      NO: number('punt_returns'),
      YDS: number('punt_return_yards'),
      LONG: number('longest_punt_return'),
      TD: number('punt_return_touchdowns'),
    },
    kicking: {
      FG: pair('field_goals_made', 'field_goals_attempted'),
      LONG: number('longest_field_goal'),
      XP: pair('extra_points_made', 'extra_points_attempted'),
      PTS: number('kicking_points'),
    },
    punting: {
      NO: number('punts'),
      YDS: number('punt_yards'),
      TB: number('punt_touchbacks'),
      'In 20': number('punts_inside_20'),
      LONG: number('longest_punt'),
    },
  },
} as const satisfies EspnBlocks;

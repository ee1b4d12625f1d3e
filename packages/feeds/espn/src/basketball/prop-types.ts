import type { PropType } from '@backfield/contract';

/** The statistics of a basketball box score, the same in every league that plays the game. */
export const basketballPropTypes = [
  { code: 'minutes', label: 'Minutes played', group: 'playing time', unit: 'minutes' },
  { code: 'points', label: 'Points', group: 'scoring', unit: 'count' },
  { code: 'field_goals_made', label: 'Field goals made', group: 'scoring', unit: 'count' },
  { code: 'field_goals_attempted', label: 'Field goals attempted', group: 'scoring', unit: 'count' },
  { code: 'three_pointers_made', label: 'Three-pointers made', group: 'scoring', unit: 'count' },
  { code: 'three_pointers_attempted', label: 'Three-pointers attempted', group: 'scoring', unit: 'count' },
  { code: 'free_throws_made', label: 'Free throws made', group: 'scoring', unit: 'count' },
  { code: 'free_throws_attempted', label: 'Free throws attempted', group: 'scoring', unit: 'count' },
  { code: 'offensive_rebounds', label: 'Offensive rebounds', group: 'rebounding', unit: 'count' },
  { code: 'defensive_rebounds', label: 'Defensive rebounds', group: 'rebounding', unit: 'count' },
  { code: 'rebounds', label: 'Rebounds', group: 'rebounding', unit: 'count' },
  { code: 'assists', label: 'Assists', group: 'playmaking', unit: 'count' },
  { code: 'turnovers', label: 'Turnovers', group: 'playmaking', unit: 'count' },
  { code: 'steals', label: 'Steals', group: 'defense', unit: 'count' },
  { code: 'blocks', label: 'Blocks', group: 'defense', unit: 'count' },
  { code: 'personal_fouls', label: 'Personal fouls', group: 'fouls', unit: 'count' },
  { code: 'plus_minus', label: 'Plus/minus', group: 'team', unit: 'points' },
] as const satisfies readonly PropType[];

import { number, pair } from '../cells.ts';
import type { EspnBlocks } from '../declaration.ts';

/** The one block that a basketball team has. The order of its columns differs between games, their labels do not. */
export const basketballBlocks = {
  identifiedBy: 'none',
  columns: {
    MIN: number('minutes'),
    PTS: number('points'),
    FG: pair('field_goals_made', 'field_goals_attempted'),
    '3PT': pair('three_pointers_made', 'three_pointers_attempted'),
    FT: pair('free_throws_made', 'free_throws_attempted'),
    OREB: number('offensive_rebounds'),
    DREB: number('defensive_rebounds'),
    REB: number('rebounds'),
    AST: number('assists'),
    TO: number('turnovers'),
    STL: number('steals'),
    BLK: number('blocks'),
    PF: number('personal_fouls'),
    '+/-': number('plus_minus'),
  },
} as const satisfies EspnBlocks;

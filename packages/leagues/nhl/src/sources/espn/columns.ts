import { clock, type EspnBlocks, number } from '@backfield/feed-espn';

/** Forwards and defenders have the same columns. Goals of the season so far (`YTDG`) and rates are left out. */
const skater = {
  G: number('goals'),
  A: number('assists'),
  // `SOG` is not shots on goal: it counts goals of the shootout.
  S: number('shots_on_goal'),
  SM: number('missed_shots'),
  '+/-': number('plus_minus'),
  PIM: number('penalty_minutes'),
  HT: number('hits'),
  BS: number('blocked_shots'),
  GV: number('giveaways'),
  TK: number('takeaways'),
  FW: number('faceoffs_won'),
  FL: number('faceoffs_lost'),
  SHFT: number('shifts'),
  TOI: clock('time_on_ice'),
  PPTOI: clock('power_play_time_on_ice'),
  SHTOI: clock('shorthanded_time_on_ice'),
};

/** ESPN has power-play goals of teams only, and names the goalie who won outside of the box score: they have no lines. */
export const blocks = {
  identifiedBy: 'name',
  columns: {
    forwards: skater,
    defenses: skater,
    goalies: {
      SV: number('saves'),
      SA: number('shots_against'),
      GA: number('goals_against'),
      ESSV: number('even_strength_saves'),
      PPSV: number('power_play_saves'),
      SHSV: number('shorthanded_saves'),
      PIM: number('penalty_minutes'),
      TOI: clock('time_on_ice'),
    },
  },
} as const satisfies EspnBlocks;

/** Prop types that are sums of columns: points stand in none. */
export const sums = { points: ['goals', 'assists'] } as const;

/**
 * The team statistics that ESPN states, for checks only: its blocks have no totals row. Its giveaways and takeaways are more
 * than those of the skaters, so they are not among them.
 */
export const teamStatistics = {
  shotsTotal: 'shots_on_goal',
  penaltyMinutes: 'penalty_minutes',
  hits: 'hits',
  blockedShots: 'blocked_shots',
  faceoffsWon: 'faceoffs_won',
} as const;

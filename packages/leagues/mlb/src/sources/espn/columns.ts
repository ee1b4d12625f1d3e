import { type EspnBlocks, number, outs, pair } from '@backfield/feed-espn';

/**
 * ESPN lists who batted and who pitched; since 2022 few do both. Averages are those of the season at the time of the
 * answer and are left out, as are pitches seen. Doubles, triples, stolen bases and who was hit stand in no column, and
 * decisions only in notes for readers ("W, 1-0"): they have no lines.
 */
export const blocks = {
  identifiedBy: 'type',
  columns: {
    batting: {
      AB: number('at_bats'),
      R: number('runs'),
      H: number('hits'),
      HR: number('home_runs'),
      RBI: number('runs_batted_in'),
      BB: number('walks'),
      K: number('strikeouts'),
    },
    pitching: {
      IP: outs('pitching_outs'),
      'PC-ST': pair('pitches_thrown', 'strikes_thrown'),
      H: number('hits_allowed'),
      R: number('runs_allowed'),
      ER: number('earned_runs'),
      BB: number('walks_allowed'),
      K: number('pitching_strikeouts'),
      HR: number('home_runs_allowed'),
    },
  },
} as const satisfies EspnBlocks;

import { basketballBlocks, basketballTeamStatistics, type ExtraColumn } from './basketball-box.ts';
import type { EspnChannel, EspnSite } from './channel.ts';
import { basketballPeriods } from './periods.ts';
import { asDefault } from './seen.ts';
import { seasonSeries } from './series.ts';

type Differences = EspnSite &
  Pick<EspnChannel, 'league' | 'name' | 'seasonName'> & {
    /** Default: 4. */
    periods?: 2 | 4;
    secondsAPeriod: number;
    /** Default: none. */
    extraColumns?: readonly ExtraColumn[];
  };

/** A basketball league whose default source is ESPN. */
export function basketballChannel({
  periods = 4,
  secondsAPeriod,
  extraColumns,
  ...differences
}: Differences): EspnChannel {
  return {
    ...differences,
    hasWeeks: false,
    roundTypes: true,
    competitionFlags: {
      conferenceCompetition: false,
      shotChartAvailable: true,
      timeoutsAvailable: true,
      possessionArrowAvailable: false,
    },
    teamStatistics: basketballTeamStatistics,
    seen: asDefault(differences.league),
    seasonYear: (season) => season,
    periods: basketballPeriods(periods, secondsAPeriod),
    series: (game) => seasonSeries(differences, game),
    playerBlocks: (side) => basketballBlocks(differences, side, extraColumns),
  };
}

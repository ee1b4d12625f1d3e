import { basketballTruths, bothTeamsPresent, scoreAgreesWithSchedule } from '@backfield/feed-espn';
import { nbaStatsInvariants } from '@backfield/feed-nba-stats';

/** Minutes of a side's players together, in regulation. */
export const sideMinutes = 240;

export const invariants = [
  bothTeamsPresent(5),
  scoreAgreesWithSchedule,
  ...basketballTruths,
  ...nbaStatsInvariants({ sideMinutes }),
];

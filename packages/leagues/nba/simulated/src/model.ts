import { makeupId, seasonOfEspnId } from '@backfield/simulated-espn';
import { basketballModel, monthOf, yearOf } from '@backfield/simulator';
import { nbaClubs } from './clubs.ts';
import { nbaSchedule } from './schedule/schedule.ts';

export const nba = basketballModel(
  { minutesAPeriod: 12, pointsAPeriod: 28 },
  {
    code: 'NBA',
    clubs: nbaClubs,
    places: ['PG', 'SG', 'SF', 'PF', 'C', 'PG', 'SG', 'SF', 'PF', 'C', 'G', 'F', 'G', 'F', 'C'],
    firstPlayerId: 4_300_000,
    seasonOn: (day) => yearOf(day) + (monthOf(day) >= 9 ? 1 : 0),
    seasonOfId: seasonOfEspnId(2),
    schedule: nbaSchedule,
    makeupId,
    hours: 2.3,
  },
);

import { makeupId, seasonOfEspnId } from '@backfield/simulated-espn';
import { basketballModel, yearOf } from '@backfield/simulator';
import { wnbaClubs } from './clubs.ts';
import { wnbaSchedule } from './schedule/schedule.ts';

export const wnba = basketballModel(
  { minutesAPeriod: 10, pointsAPeriod: 20.5 },
  {
    code: 'WNBA',
    clubs: wnbaClubs,
    places: ['G', 'G', 'F', 'F', 'C', 'G', 'G', 'F', 'F', 'C', 'G', 'F'],
    firstPlayerId: 3_100_000,
    seasonOn: yearOf,
    seasonOfId: seasonOfEspnId(3),
    schedule: wnbaSchedule,
    makeupId,
    hours: 2,
  },
);

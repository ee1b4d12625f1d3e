import { wnbaClubs } from '../clubs/wnba.ts';
import { yearOf } from '../game-time.ts';
import { makeupId, seasonOfEspnId } from '../schedule/espn-id.ts';
import { wnbaSchedule } from '../schedule/wnba.ts';
import { basketballModel } from './basketball-model.ts';

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

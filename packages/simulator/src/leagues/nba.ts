import { nbaClubs } from '../clubs/nba.ts';
import { monthOf, yearOf } from '../game-time.ts';
import { makeupId, seasonOfEspnId } from '../schedule/espn-id.ts';
import { nbaSchedule } from '../schedule/nba.ts';
import { basketballModel } from './basketball-model.ts';

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

import { nflClubs } from '../clubs/nfl.ts';
import { monthOf, yearOf } from '../game-time.ts';
import { makeupId, seasonOfEspnId } from '../schedule/espn-id.ts';
import { nflSchedule } from '../schedule/nfl.ts';
import { footballProps } from '../sports/football/box.ts';
import { playFootball } from '../sports/football/football.ts';
import { footballScore, total } from '../sports/football/scoring.ts';
import type { LeagueModel } from './league-model.ts';

const times = (count: number, position: string) => Array.from({ length: count }, () => position);

export const nfl: LeagueModel = {
  code: 'NFL',
  clubs: nflClubs,
  places: [
    ...times(3, 'QB'),
    ...times(4, 'RB'),
    ...times(6, 'WR'),
    ...times(3, 'TE'),
    ...times(8, 'OL'),
    ...times(9, 'DL'),
    ...times(7, 'LB'),
    ...times(6, 'CB'),
    ...times(5, 'S'),
    'K',
    'P',
  ],
  firstPlayerId: 4_400_000,
  seasonOn: (day) => yearOf(day) + (monthOf(day) >= 7 ? 1 : 0),
  seasonOfId: seasonOfEspnId(1),
  schedule: nflSchedule,
  score(game, seed) {
    const { home, away } = footballScore(game, seed);
    return { home: total(home), away: total(away) };
  },
  play: playFootball,
  propTypes: footballProps,
  hours: 3.2,
  scorerMinutes: 0,
  officialFromHour: null,
  reschedules: 'new-id',
  makeupId,
};

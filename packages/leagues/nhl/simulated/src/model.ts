import type { LeagueModel } from '@backfield/simulator';
import { hockeyProps, hockeyScore, monthOf, playHockey, shownScore, yearOf } from '@backfield/simulator';
import { nhlClubs } from './clubs.ts';
import { nhlSchedule } from './schedule/schedule.ts';

const times = (count: number, position: string) => Array.from({ length: count }, () => position);

export const nhl: LeagueModel = {
  code: 'NHL',
  clubs: nhlClubs,
  places: [...times(5, 'C'), ...times(5, 'L'), ...times(4, 'R'), ...times(7, 'D'), ...times(2, 'G')],
  firstPlayerId: 8_470_000,
  seasonOn: (day) => yearOf(day) + (monthOf(day) >= 9 ? 1 : 0),
  seasonOfId: (id) => (/^\d{10}$/.test(id) ? Number(id.slice(0, 4)) + 1 : null),
  schedule: nhlSchedule,
  score(game, seed) {
    const score = hockeyScore(game, seed);
    return { home: shownScore(score, 'home'), away: shownScore(score, 'away') };
  },
  play: playHockey,
  propTypes: hockeyProps,
  hours: 2.6,
  scorerMinutes: 0,
  officialFromHour: 6,
  reschedules: 'new-day',
};

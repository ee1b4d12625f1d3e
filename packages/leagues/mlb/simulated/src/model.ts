import type { LeagueModel } from '@backfield/simulator';
import { baseballPlaces, baseballProps, baseballScore, playBaseball, yearOf } from '@backfield/simulator';
import { mlbClubs } from './clubs.ts';
import { firstGamePk, mlbSchedule } from './schedule/schedule.ts';

export const mlb: LeagueModel = {
  code: 'MLB',
  clubs: mlbClubs,
  places: baseballPlaces,
  firstPlayerId: 650_000,
  seasonOn: yearOf,
  seasonOfId: (id) => (/^\d{6}$/.test(id) ? 2000 + Math.floor((Number(id) - firstGamePk(2000)) / 10_000) : null),
  schedule: mlbSchedule,
  score: baseballScore,
  play: playBaseball,
  propTypes: baseballProps,
  hours: 2.7,
  scorerMinutes: 20,
  officialFromHour: null,
  reschedules: 'both-days',
};

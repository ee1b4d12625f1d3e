import { mlbClubs } from '../clubs/mlb.ts';
import { yearOf } from '../game-time.ts';
import { firstGamePk, mlbSchedule } from '../schedule/mlb.ts';
import { baseballPlaces, baseballScore, playBaseball } from '../sports/baseball/baseball.ts';
import { baseballProps } from '../sports/baseball/stats.ts';
import type { LeagueModel } from './league-model.ts';

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

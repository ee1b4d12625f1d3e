import type { GameDay } from '@backfield/core';
import type { Club } from '../clubs/club.ts';
import type { GameKind, SimulatedGame } from '../game.ts';
import { startAt } from '../game-time.ts';

/** What a schedule says of a game; the rest has an ordinary value. */
export interface GamePlan extends Partial<SimulatedGame> {
  kind: GameKind;
  day: GameDay;
  /** Wall clock, `19:30`, at the home club's ground unless `timeZone` says otherwise. */
  time: string;
  timeZone?: string;
  home: Club;
  away: Club;
}

export type GameMaker = (plan: GamePlan) => SimulatedGame;

/** Makes the games of one season, each with the next id of its kind. */
export function gameMaker(league: string, season: number, idOf: (plan: GamePlan, number: number) => string): GameMaker {
  let made = 0;
  return ({ time, timeZone, ...plan }) => {
    made += 1;
    return {
      league,
      id: idOf({ time, ...plan }, made),
      season,
      startsAt: startAt(plan.day, time, timeZone ?? plan.home.timeZone),
      neutralSite: false,
      week: null,
      round: null,
      seriesGame: 1,
      gameNumber: 1,
      doubleheader: false,
      note: '',
      listedFrom: null,
      first: null,
      fate: 'played',
      ...plan,
    };
  };
}

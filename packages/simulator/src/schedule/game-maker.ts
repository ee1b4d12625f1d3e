import type { GameDay } from '@backfield/contract';
import type { Club } from '../world/club.ts';
import type { GameKind, SimulatedGame } from '../world/game.ts';
import { startAt } from '../world/game-time.ts';

/** A game to make, as a schedule describes it; fields that are left out have ordinary values. */
export interface GamePlan extends Partial<SimulatedGame> {
  kind: GameKind;
  day: GameDay;
  /** Wall clock time of the start, `19:30`, at the home club's ground unless `timeZone` says otherwise. */
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

import type { GameDay } from '@backfield/contract';
import type { ScoreOf } from '../schedule/playoffs.ts';
import type { Club } from './club.ts';
import type { PlayedGame, SimulatedGame, Squads } from './game.ts';
import type { Seed } from './random.ts';

/** One league: what differs between leagues is a field here, so that the world never asks which league it has. */
export interface LeagueModel {
  code: string;
  clubs: readonly Club[];
  /** The position of each place on a roster. */
  places: readonly string[];
  firstPlayerId: number;
  /** The season that is played, or comes next, on a day. */
  seasonOn(day: GameDay): number;
  /** The season of a game id; null where the id is not this league's. */
  seasonOfId(id: string): number | null;
  schedule(season: number, seed: Seed, scoreOf: ScoreOf): SimulatedGame[];
  /** The score alone, without the work of a box score. */
  score(game: SimulatedGame, seed: Seed): { home: number; away: number };
  play(game: SimulatedGame, squads: Squads, seed: Seed): PlayedGame;
  /** Block -> the prop types that the source gives for a player in it. */
  propTypes: Readonly<Record<string, readonly string[]>>;
  /** How long a game takes. */
  hours: number;
  /** How long the scorer sits over it before it is final. */
  scorerMinutes: number;
  /** The hour, in New York, of the next day from which a final game is official; null where it is so at once. */
  officialFromHour: number | null;
  /**
   * A source's way with a game that gets a new day: lists it on both (`both-days`), only on the new one (`new-day`), or keeps
   * it as postponed and lists the makeup under a new id (`new-id`).
   */
  reschedules: 'both-days' | 'new-day' | 'new-id';
  /** The id under which the makeup of a postponed game is listed. Default: it keeps its id. */
  makeupId?(id: string): string;
}

import type { GameDay } from '../days/game-day.ts';
import type { GameType } from '../game/game.ts';

/** The prop types that a source's games of one day, season and game type gave. */
export interface GivenPropTypes {
  season: number;
  gameType: GameType;
  /** The extractor version of the reader that gave them: another one may read other prop types. */
  extractorVersion: number;
  /** Number of games that were read. */
  games: number;
  /** Prop type code -> in how many of them some player has it; 0 is a value. */
  propTypes: Readonly<Record<string, number>>;
}

/** How often a prop type was given on earlier days, counted over the days that gave it. */
export interface GivenBefore {
  propType: string;
  games: number;
  given: number;
}

export interface GivenBeforeQuery extends Pick<GivenPropTypes, 'season' | 'gameType' | 'extractorVersion'> {
  league: string;
  source: string;
  before: GameDay;
  /** Days with fewer games do not count. */
  leastGames: number;
}

/** The part of the store that knows what the games of each day gave. Reads no stat lines. */
export interface GivenPropTypesStore {
  givenBefore(query: GivenBeforeQuery): Promise<GivenBefore[]>;
}

import type { GameType } from '@backfield/contract';
import type { NbaStatsDeclaration } from './declaration.ts';

/** The parts of a ten-digit game id: league, part of the season, the year in which it began, number. */
export interface GameIdFacts {
  gameType: GameType;
  /** The season as Backfield names it. */
  season: number;
  /** The season in rows of the game: `22024`. */
  seasonId: string;
}

const gameTypes: Readonly<Record<string, GameType>> = {
  1: 'preseason',
  2: 'regular',
  3: 'all-star',
  4: 'postseason',
  5: 'play-in',
  // Group and knockout games of the cup are regular ones; its final counts for nothing else.
  6: 'cup-final',
};

/** The league's oldest season began in 1946. */
const firstTwoDigitYear = 46;

/** null for an id of another league, or of no known form. Never a number: the leading zeros count. */
export function readGameId(id: string, { leagueId, startYearOffset }: NbaStatsDeclaration): GameIdFacts | null {
  const [, league, type = '', digits = ''] = /^(\d\d)(\d)(\d\d)\d{5}$/.exec(id) ?? [];
  const gameType = gameTypes[type];
  if (league !== leagueId || !gameType) return null;
  const startYear = Number(digits) + (Number(digits) >= firstTwoDigitYear ? 1900 : 2000);
  return { gameType, season: startYear - startYearOffset, seasonId: `${type}${startYear}` };
}

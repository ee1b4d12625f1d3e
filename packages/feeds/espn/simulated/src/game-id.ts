import type { GamePlan } from '@backfield/simulator';

/**
 * The id of a game, nine digits that are unique on all of ESPN, as theirs are: 4, the season, a digit of the league, a number.
 * Numbers from 50,000 on are makeups.
 */
export function espnId(leagueDigit: number, season: number, number: number): string {
  return `4${String(season % 100).padStart(2, '0')}${leagueDigit}${String(number).padStart(5, '0')}`;
}

/** The ids of a season's games, in the order in which they are made. */
export function espnIds(leagueDigit: number, season: number) {
  return (_plan: GamePlan, number: number): string => espnId(leagueDigit, season, number);
}

/** The season that an id was made for; null for an id of another league. */
export function seasonOfEspnId(leagueDigit: number) {
  const pattern = new RegExp(`^4(\\d\\d)${leagueDigit}\\d{5}$`);
  return (id: string): number | null => {
    const year = pattern.exec(id)?.[1];
    if (year === undefined) return null;
    return Number(year) + (Number(year) >= 80 ? 1900 : 2000);
  };
}

const firstMakeup = 50_000;

/** The id under which the makeup of a postponed game is listed. */
export function makeupId(id: string): string {
  return String(Number(id) + firstMakeup);
}

/** The number of an id without that difference. */
export function numberOfEspnId(id: string): { number: number; isMakeup: boolean } {
  const number = Number(id.slice(-5));
  return { number: number % firstMakeup, isMakeup: number >= firstMakeup };
}

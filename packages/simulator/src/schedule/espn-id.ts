import type { GamePlan } from './game-maker.ts';

/**
 * Nine digits that are one game's alone on all of ESPN, as theirs are: 4, the season, a digit of the league, a number.
 * Numbers from 50,000 on are makeup games, which ESPN lists under a new id.
 */
export function espnIds(leagueDigit: number, season: number) {
  const year = String(season % 100).padStart(2, '0');
  return (_plan: GamePlan, number: number): string => `4${year}${leagueDigit}${String(number).padStart(5, '0')}`;
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

/** The id under which the makeup of a postponed game is listed. */
export function makeupId(id: string): string {
  return String(Number(id) + 50_000);
}

import { type GameDay, isGameDay } from '@backfield/contract';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * The day that a game was put off to, where a headline says so ("Inclement Weather - Makeup date June 5"): the first such
 * date after the game's own. It is listed there under another id.
 */
export function makeupDay(headlines: readonly string[], gameDay: GameDay): GameDay | null {
  for (const headline of headlines) {
    const [, name = '', date = ''] = /\bMakeup date:? ([A-Z][a-z]{2})[a-z]*\.? (\d{1,2})\b/i.exec(headline) ?? [];
    const month = months.findIndex((one) => one.toLowerCase() === name.toLowerCase()) + 1;
    if (month === 0) continue;
    const monthAndDay = `${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`;
    const year = Number(gameDay.slice(0, 4));
    const days = [year, year + 1].map((one) => `${one}-${monthAndDay}`).filter(isGameDay);
    const next = days.find((day) => day > gameDay);
    if (next) return next;
  }
  return null;
}

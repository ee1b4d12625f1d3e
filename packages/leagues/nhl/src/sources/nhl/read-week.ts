import type { GameDay, HttpClient, Schedule } from '@backfield/contract';
import { parseSchedule } from './schedule.ts';

/** Lists the games from `from` to `to`, at most seven days, by one request. Throws PayloadError. */
export async function readWeek(http: HttpClient, from: GameDay, to: GameDay): Promise<Schedule> {
  const url = `https://api-web.nhle.com/v1/schedule/${from}`;
  return parseSchedule(await http.getJson({ url, what: `NHL schedule of the week from ${from}` }), from, to);
}

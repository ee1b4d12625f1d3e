import type { CalendarMark, League } from '@backfield/contract';
import { leagues } from '@backfield/leagues';
import { code, markdownTable } from './markdown.ts';
import { propTypesGiven } from './source-tables.ts';

/** The table of the leagues' declarations, a row a league. */
export function leagueTable(): string {
  const head = ['League', 'Source', 'Host', 'Schedule request', 'Season', 'From season', 'Prop types'];
  return markdownTable(head, leagues.map(row));
}

function row(league: League): string[] {
  const { seasons } = league;
  const [{ code: source, host, scheduleDays, about }] = league.sources;
  return [
    league.code,
    code(source),
    host,
    scheduleDays === 1 ? 'a day' : `${scheduleDays} days`,
    `${mark(seasons.start)} to ${mark(seasons.end)}`,
    String(seasons.first),
    propTypesGiven(league, about.propTypes),
  ];
}

/** "Sep 1", or "Feb 28/29" for a mark that means the last of February. */
function mark({ month, day }: CalendarMark): string {
  const name = new Date(Date.UTC(2000, month - 1)).toLocaleString('en-US', { month: 'short', timeZone: 'UTC' });
  return month === 2 && day === 29 ? `${name} 28/29` : `${name} ${day}`;
}

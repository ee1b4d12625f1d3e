import { toGameDay } from '@backfield/contract';
import { type GapQuery, type GapReason, type LeagueStatus, type Outcome, outcomes } from '@backfield/contract/store';
import type { Queries } from '../database/database.ts';
import { instantText } from '../database/instant-text.ts';
import { gameGaps } from './game-gaps.ts';

const readSpan = `
select min(u.game_day) as "firstDay", max(u.game_day) as "lastDay"
from ledger u
join leagues l on l.id = u.league_id
where l.code = $1`;

const readUnits = `
select u.outcome, count(*)::integer as units
from ledger u
join leagues l on l.id = u.league_id
where l.code = $1
group by u.outcome`;

const readGames = `
select count(*)::integer as games, coalesce(sum(g.line_count), 0)::integer as stats
from games g
join leagues l on l.id = g.league_id
where l.code = $1`;

const readLastRun = `
select r.plan, ${instantText('r.started_at')} as "startedAt", ${instantText('r.finished_at')} as "finishedAt", r.exit_code as "exitCode"
from runs r
join leagues l on l.id = r.league_id
where l.code = $1
order by r.id desc
limit 1`;

/** One league's data at a glance: a handful of reads, none of them of stat lines. */
export async function leagueStatus(queries: Queries, query: Omit<GapQuery, 'from' | 'to'>): Promise<LeagueStatus> {
  const { league } = query;
  const [span] = await queries.query<Pick<LeagueStatus, 'firstDay' | 'lastDay'>>(readSpan, [league]);
  const counts = await queries.query<{ outcome: Outcome; units: number }>(readUnits, [league]);
  const [stored] = await queries.query<Pick<LeagueStatus, 'games' | 'stats'>>(readGames, [league]);
  const [lastRun] = await queries.query<NonNullable<LeagueStatus['lastRun']>>(readLastRun, [league]);
  const everyDay = { from: toGameDay('0001-01-01'), to: toGameDay('9999-12-31') };
  const gaps: Record<GapReason, number> = { missing: 0, unverified: 0, stale: 0, unofficial: 0 };
  for (const { reason } of await gameGaps(queries, { ...query, ...everyDay })) gaps[reason] += 1;
  const units = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  for (const { outcome, units: count } of counts) units[outcome] = count;
  return {
    league,
    firstDay: span?.firstDay ?? null,
    lastDay: span?.lastDay ?? null,
    units,
    games: stored?.games ?? 0,
    stats: stored?.stats ?? 0,
    gaps,
    lastRun: lastRun ?? null,
  };
}

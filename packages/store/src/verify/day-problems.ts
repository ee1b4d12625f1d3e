import type { Problem } from '@backfield/contract/results';
import type { VerifyQuery } from '@backfield/contract/store';
import type { Queries } from '../database/database.ts';
import { acceptedGap } from './scope.ts';

type ProblemDay = Pick<Problem, 'season' | 'gameDay' | 'source' | 'accepted'> & {
  outcome: string;
  isUnproven: boolean;
  error: string | null;
  gamesListed: number;
  gamesStored: number;
  listed: number;
  final: number;
  stored: number;
};

// A look that was interrupted leaves more stored than the ledger says, until the next one; fewer never.
const readDays = `
with days as (
  select
    u.league_id, u.game_day, u.source, u.outcome, u.error_code, u.error, u.games_listed, u.games_stored,
    count(s.league_id)::integer as listed,
    count(*) filter (where s.status = 'final')::integer as final,
    count(g.id)::integer as stored,
    max(s.season) as season
  from ledger u
  join leagues l on l.id = u.league_id and l.code = $1
  left join scheduled_games s on s.league_id = u.league_id and s.source = u.source and s.game_day = u.game_day
    and not s.is_unlisted
    and s.listed and coalesce(s.moved_to, s.game_day) = s.game_day and s.status <> 'cancelled'
  left join games g on g.league_id = s.league_id and g.source = s.source and g.source_game_id = s.source_game_id
  group by u.league_id, u.game_day
)
select
  d.season, d.game_day as "gameDay", d.source, d.outcome, d.error_code = 'UNLISTED_GAMES' as "isUnproven",
  coalesce(d.error, d.error_code) as error,
  d.games_listed as "gamesListed", d.games_stored as "gamesStored", d.listed, d.final, d.stored,
  ${acceptedGap} as accepted
from days d
left join accepted_gaps a on a.league_id = d.league_id and a.game_day = d.game_day
  and coalesce(a.expires_on >= $5::date, true)
where case when $2::integer is null or d.season is null then d.game_day between $3 and $4 else d.season = $2 end
  and (
    d.outcome in ('failed', 'blocked')
    or d.error_code = 'UNLISTED_GAMES'
    or d.listed <> d.games_listed
    or d.stored < d.games_stored
    or d.outcome = 'done' and d.final < d.listed
  )
order by d.game_day`;

/** Problems of whole days of the scope that no problem with one of their games explains. */
export async function dayProblems(
  queries: Queries,
  query: VerifyQuery,
  gameProblems: readonly Problem[],
): Promise<Problem[]> {
  if (query.sourceGameIds !== null) return [];
  const explained = new Set<string>(gameProblems.map(({ gameDay }) => gameDay));
  const { league, season, from, to, today } = query;
  const days = await queries.query<ProblemDay>(readDays, [league, season, from, to, today]);
  return days
    .filter(({ gameDay }) => !explained.has(gameDay))
    .map((day): Problem => {
      const { gameDay, source, accepted } = day;
      return {
        league,
        season: day.season,
        gameDay,
        toDay: gameDay,
        source,
        sourceGameId: null,
        ...whatIsWrong(day),
        accepted,
      };
    });
}

function whatIsWrong(day: ProblemDay): Pick<Problem, 'kind' | 'evidence'> {
  const reason = day.error ?? 'no reason was kept';
  if (day.isUnproven) return { kind: 'day-unproven', evidence: reason };
  if (day.outcome !== 'failed' && day.outcome !== 'blocked') {
    return { kind: 'ledger-contradicts', evidence: contradiction(day) };
  }
  return { kind: 'day-failed', evidence: `the last look ended ${day.outcome}: ${reason}` };
}

function contradiction({ outcome, gamesListed, gamesStored, listed, final, stored }: ProblemDay): string {
  const says = `the ledger says ${outcome}, ${gamesListed} listed and ${gamesStored} stored`;
  return `${says}; the schedule has ${listed} games, ${final} of them final, and ${stored} are stored`;
}

import type { Finding } from '@backfield/contract';
import { type AcceptedGap, isAcceptable, type Problem, type ProblemKind } from '@backfield/contract/results';
import { isStoredFinding, type VerifyQuery } from '@backfield/contract/store';
import type { Queries } from '../database/database.ts';
import { acceptedGap, instant, knownInScope, scopeParameters } from './scope.ts';

interface ProblemGame extends Pick<Problem, 'season' | 'gameDay' | 'source' | 'sourceGameId' | 'accepted'> {
  kind: 'missing' | 'unverified' | 'schedule-shrank' | 'overdue';
  teams: string;
  listedDay: string | null;
  status: string | null;
  statusDetail: string | null;
  seenAt: string | null;
  isStored: boolean;
  findings: Finding[];
}

// A game that was only announced may go without a word: the seventh game of a series, one that is moved to a day that
// nobody has looked at yet. In the regular season it has to turn up again once its day is over.
const readProblems = `
select
  c.kind, k.season, k.game_day as "gameDay", k.source, k.source_game_id as "sourceGameId", k.teams,
  k.listed_day as "listedDay", k.status, k.status_detail as "statusDetail", ${instant('k.seen_at')} as "seenAt",
  k.game_id is not null as "isStored",
  (
    select coalesce(jsonb_agg(f order by f ->> 'invariant'), '[]')
    from games g, jsonb_array_elements(g.findings) f
    where g.id = k.game_id and f ->> 'severity' = 'hard'
  ) as findings,
  ${acceptedGap} as accepted
from ${knownInScope}
left join accepted_gaps a on a.id = k.accepted_gap_id and coalesce(a.expires_on >= $6::date, true)
cross join lateral (
  values
    (case when k.state in ('missing', 'unverified') then k.state end),
    (case
      when k.listed and k.stands and k.state = 'waiting' and k.status in ('scheduled', 'live', 'over')
        and k.listed_day < $6::date - 1 then 'overdue'
      when k.listed or k.stored_day <> k.listed_day then null
      when k.status in ('final', 'over', 'live', 'suspended') then 'schedule-shrank'
      when k.status = 'scheduled' and k.game_type = 'regular' and k.listed_day < $6::date then 'schedule-shrank'
    end)
) c (kind)
where c.kind is not null
order by k.game_day, k.source_game_id`;

/** Problems of single games of the scope: stored ones by their findings, the others by the schedule. */
export async function gameProblems(queries: Queries, query: VerifyQuery): Promise<Problem[]> {
  const games = await queries.query<ProblemGame>(readProblems, [...scopeParameters(query), query.today]);
  return games.flatMap((game) =>
    problemsOf(game).map(([kind, evidence]) => problem(query.league, game, kind, evidence)),
  );
}

function problemsOf(game: ProblemGame): [ProblemKind, string][] {
  const { kind, teams, listedDay, status, statusDetail, seenAt, isStored, findings } = game;
  const listing = `the schedule of ${listedDay}, as seen ${seenAt}, calls it ${status} ("${statusDetail}")`;
  if (kind === 'missing') return [[kind, `${teams}: ${listing}; nothing is stored`]];
  if (kind === 'overdue') return [[kind, `${teams}: ${listing}, and was not looked at since`]];
  if (kind === 'schedule-shrank') {
    const now = isStored ? 'it is stored, and listed nowhere now' : 'it is neither stored nor listed anywhere now';
    return [[kind, `${teams} was ${status} ("${statusDetail}") on ${listedDay}; since ${seenAt} ${now}`]];
  }
  const fromAnswer = findings.filter((finding) => !isStoredFinding(finding));
  const reasons = fromAnswer.map(({ invariant, evidence }) => `${invariant}: ${evidence}`).join('; ');
  return [
    ...(fromAnswer.length > 0 ? [['unverified', `${teams}: ${reasons}`] satisfies [ProblemKind, string]] : []),
    ...findings
      .filter(isStoredFinding)
      .map(({ invariant, evidence }): [ProblemKind, string] => [invariant as ProblemKind, evidence]),
  ];
}

function problem(league: string, game: ProblemGame, kind: ProblemKind, evidence: string): Problem {
  const { season, gameDay, source, sourceGameId } = game;
  const accepted: AcceptedGap | null = isAcceptable(kind) ? game.accepted : null;
  return { league, season, gameDay, toDay: gameDay, source, sourceGameId, kind, evidence, accepted };
}

import type { VerifyQuery } from '@backfield/contract/store';
import type { Queries } from '../database/database.ts';
import type { GameFinding } from './line-findings.ts';
import { scopeParameters, storedInScope } from './scope.ts';

interface EditedGame {
  gameId: number;
  teams: string;
  homeScore: number | null;
  awayScore: number | null;
  storedDay: string;
}

const editedGames = `
select
  g.id as "gameId", k.teams, g.home_score as "homeScore", g.away_score as "awayScore", k.stored_day as "storedDay"
from ${storedInScope}
join game_fact_hashes h on h.game_id = g.id
where h.stored_hash <> h.computed_hash
order by g.id`;

/** Stored games of the scope whose own row is not what was written. */
export async function factFindings(queries: Queries, query: VerifyQuery): Promise<GameFinding[]> {
  const rows = await queries.query<EditedGame>(editedGames, scopeParameters(query));
  return rows.map(({ gameId, teams, homeScore, awayScore, storedDay }) => ({
    gameId,
    finding: {
      invariant: 'stored-facts-edited',
      severity: 'hard',
      evidence: `${teams}, ${awayScore ?? 'no score'} to ${homeScore ?? 'no score'} on ${storedDay}: the hash of the game's row is not that of what was written`,
    },
  }));
}

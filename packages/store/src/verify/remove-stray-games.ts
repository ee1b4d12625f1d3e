import type { Database } from '../database/database.ts';

const strays = `
select k.game_id as "gameId", k.source_game_id as "sourceGameId"
from known_games k
join leagues l on l.id = k.league_id
where l.code = $1 and k.source = $2 and k.source_game_id = any($3::text[])
  and k.game_id is not null
  and (k.status is null or k.stands and k.status <> 'final')`;

/**
 * Takes stored games out again that the schedule as last seen does not call final, or that none ever listed. Their
 * corrections go with them: they speak of a game that was never played to an end.
 */
export async function removeStrayGames(
  database: Database,
  league: string,
  source: string,
  sourceGameIds: readonly string[],
): Promise<string[]> {
  return database.transaction(async (queries) => {
    const games = await queries.query<{ gameId: number; sourceGameId: string }>(strays, [
      league,
      source,
      sourceGameIds,
    ]);
    const ids = games.map(({ gameId }) => gameId);
    await queries.query('select 1 from games where id = any($1::integer[]) order by id for update', [ids]);
    for (const table of ['player_game_logs', 'stat_corrections']) {
      await queries.query(`delete from ${table} where game_id = any($1::integer[])`, [ids]);
    }
    await queries.query('delete from games where id = any($1::integer[])', [ids]);
    return games.map(({ sourceGameId }) => sourceGameId);
  });
}

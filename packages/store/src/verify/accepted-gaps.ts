import { UsageError } from '@backfield/contract';
import type { AcceptedGap } from '@backfield/contract/results';
import type { GapTarget } from '@backfield/contract/store';
import type { Queries } from '../database/database.ts';

const insertGap = `
insert into accepted_gaps (league_id, game_day, source_game_id, reason, evidence, expires_on, accepted_at, lines_hash)
select l.id, $2::date, $3::text, $4, $5, $6::date, $7, (
  select g.lines_hash from games g where g.league_id = l.id and g.source_game_id = $3 limit 1
)
from leagues l
where l.code = $1
returning id`;

const deleteGap = `
delete from accepted_gaps a
using leagues l
where l.id = a.league_id and l.code = $1
  and a.game_day is not distinct from $2::date and a.source_game_id is not distinct from $3::text
returning a.id`;

const isKnownGame = `
select 1 from known_games k join leagues l on l.id = k.league_id where l.code = $1 and k.source_game_id = $2`;

/** Keeps an explanation, in place of an earlier one. Throws `BAD_OPTION` for a game that nobody has heard of. */
export async function acceptGap(queries: Queries, target: GapTarget, gap: AcceptedGap, now: string): Promise<void> {
  const { league, gameDay, sourceGameId } = target;
  if (sourceGameId !== null && (await queries.query(isKnownGame, [league, sourceGameId])).length === 0) {
    throw new UsageError(
      'BAD_OPTION',
      `No schedule has listed a ${league} game ${sourceGameId}. verify shows the ids.`,
    );
  }
  await removeAcceptedGap(queries, target);
  const { reason, evidence, expiresOn } = gap;
  await queries.query(insertGap, [league, gameDay, sourceGameId, reason, evidence, expiresOn, now]);
}

/** Removes an accepted gap. False where there was none. */
export async function removeAcceptedGap(queries: Queries, target: GapTarget): Promise<boolean> {
  const { league, gameDay, sourceGameId } = target;
  return (await queries.query(deleteGap, [league, gameDay, sourceGameId])).length > 0;
}

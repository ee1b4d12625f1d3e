import { isDeepStrictEqual } from 'node:util';
import type { GivenBefore, GivenBeforeQuery, GivenPropTypes } from '@backfield/contract/store';
import type { Queries } from '../database/database.ts';

/** A subquery: what the games of a day gave, as last seen. */
export const givenOfDay = `
select coalesce(json_agg(json_build_object(
  'season', g.season, 'gameType', g.game_type, 'extractorVersion', g.extractor_version, 'games', g.games,
  'propTypes', g.prop_types
) order by g.season, g.game_type), '[]')
from given_prop_types g
where g.league_id = l.id and g.source = $3 and g.game_day = $2`;

const forgetDay = 'delete from given_prop_types where league_id = $1 and source = $2 and game_day = $3';

const keepDay = `
insert into given_prop_types (
  league_id, source, game_day, season, game_type, extractor_version, games, prop_types, changed_at
)
select $1, $2, $3, g.season, g."gameType", g."extractorVersion", g.games, g."propTypes", $5
from json_to_recordset($4) as g (
  season integer, "gameType" text, "extractorVersion" integer, games integer, "propTypes" jsonb
)`;

// Days that gave it: a prop type that vanished for weeks must not become a rare one by that.
const readBefore = `
select p.key as "propType", sum(g.games)::integer as games, sum(p.value::integer)::integer as given
from given_prop_types g
join leagues l on l.id = g.league_id
cross join lateral jsonb_each_text(g.prop_types) p
where l.code = $1 and g.source = $2 and g.game_day < $3 and g.season = $4 and g.game_type = $5
  and g.extractor_version = $6 and g.games >= $7
group by p.key
order by p.key`;

/** Whether a look found something else than is kept; undefined where it did not ask for every game. */
export function isOtherGiven(kept: readonly GivenPropTypes[], given: readonly GivenPropTypes[] | undefined): boolean {
  return given !== undefined && !isDeepStrictEqual(sorted(kept), sorted(given));
}

function sorted(given: readonly GivenPropTypes[]): GivenPropTypes[] {
  return given.toSorted((a, b) => a.season - b.season || a.gameType.localeCompare(b.gameType));
}

export interface GivenWrite {
  leagueId: number;
  source: string;
  gameDay: string;
  now: string;
  given: readonly GivenPropTypes[];
}

export async function writeGiven(queries: Queries, write: GivenWrite): Promise<void> {
  const { leagueId, source, gameDay, given, now } = write;
  await queries.query(forgetDay, [leagueId, source, gameDay]);
  await queries.query(keepDay, [leagueId, source, gameDay, JSON.stringify(given), now]);
}

/** How often each prop type was given on the earlier days of a season. */
export async function givenBefore(queries: Queries, query: GivenBeforeQuery): Promise<GivenBefore[]> {
  const { league, source, before, season, gameType, extractorVersion, leastGames } = query;
  return queries.query(readBefore, [league, source, before, season, gameType, extractorVersion, leastGames]);
}

import type { VerifyScope } from '@backfield/contract/store';

/** `$1` league, `$2` season or null, `$3` and `$4` days, `$5` source ids of games or null. */
export function scopeParameters({ league, season, from, to, sourceGameIds }: VerifyScope): unknown[] {
  return [league, season, from, to, sourceGameIds];
}

/** The known games of the scope, as `k`. A season's games are those that say so, whatever day they were played on. */
export const knownInScope = `
known_games k
join leagues l on l.id = k.league_id and l.code = $1
  and case when $2::integer is null then k.game_day between $3 and $4 else k.season = $2 end
  and ($5::text[] is null or k.source_game_id = any($5::text[]))`;

/** The stored games of the scope, as `g`, by the day that the schedule gives them. */
export const storedInScope = `${knownInScope}
join games g on g.id = k.game_id`;

/** An instant as ISO 8601. */
export const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** An accepted gap's explanation as JSON; null where `accepted_gaps a` was joined in vain. */
export const acceptedGap = `case when a.id is not null then json_build_object(
    'reason', a.reason, 'evidence', a.evidence, 'expiresOn', a.expires_on
  ) end`;

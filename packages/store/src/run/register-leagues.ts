import type { League } from '@backfield/contract';
import type { Database } from '../database/database.ts';

/** A row of `leagues` or `prop_types`; one shape, so that stored and declared rows compare as text. */
interface LeagueRow {
  code: string;
  name: string;
  timeZone: string;
  finalAfterHours: number;
}

interface PropTypeRow {
  league: string;
  code: string;
  label: string;
  group: string;
  unit: string;
}

interface StoredRows {
  leagues: LeagueRow[];
  propTypes: PropTypeRow[];
}

const readRows = `
select
  (select coalesce(json_agg(json_build_object(
    'code', code, 'name', name, 'timeZone', time_zone, 'finalAfterHours', final_after_hours
  )), '[]') from leagues) as leagues,
  (
    select coalesce(json_agg(json_build_object(
      'league', l.code, 'code', p.code, 'label', p.label, 'group', p.stat_group, 'unit', p.unit
    )), '[]')
    from prop_types p join leagues l on l.id = p.league_id
  ) as "propTypes"`;

const upsertLeagues = `
insert into leagues (code, name, time_zone, final_after_hours)
select r.code, r.name, r."timeZone", r."finalAfterHours"
from json_to_recordset($1) as r (code text, name text, "timeZone" text, "finalAfterHours" integer)
order by r.code collate "C"
on conflict (code) do update set
  name = excluded.name,
  time_zone = excluded.time_zone,
  final_after_hours = excluded.final_after_hours`;

const upsertPropTypes = `
insert into prop_types (league_id, code, label, stat_group, unit)
select l.id, r.code, r.label, r."group", r.unit
from json_to_recordset($1) as r (league text, code text, label text, "group" text, unit text)
join leagues l on l.code = r.league
order by l.id, r.code collate "C"
on conflict (league_id, code) do update set
  label = excluded.label,
  stat_group = excluded.stat_group,
  unit = excluded.unit`;

/** Writes leagues and prop types that are missing or named otherwise. Costs one read where there are none. */
export async function registerLeagues(database: Database, leagues: readonly League[]): Promise<void> {
  const [stored] = await database.query<StoredRows>(readRows);
  const leagueRows = missingFrom(stored?.leagues ?? [], leagues.map(leagueRow));
  const propTypeRows = missingFrom(stored?.propTypes ?? [], leagues.flatMap(propTypeRowsOf));
  if (leagueRows.length === 0 && propTypeRows.length === 0) return;
  await database.transaction(async (queries) => {
    if (leagueRows.length > 0) await queries.query(upsertLeagues, [JSON.stringify(leagueRows)]);
    if (propTypeRows.length > 0) await queries.query(upsertPropTypes, [JSON.stringify(propTypeRows)]);
  });
}

function missingFrom<Row>(stored: readonly Row[], declared: readonly Row[]): Row[] {
  const known = new Set(stored.map((row) => JSON.stringify(row)));
  return declared.filter((row) => !known.has(JSON.stringify(row)));
}

function leagueRow({ code, name, timeZone, finalAfter }: League): LeagueRow {
  return { code, name, timeZone, finalAfterHours: finalAfter.hours };
}

function propTypeRowsOf({ code: league, propTypes }: League): PropTypeRow[] {
  return propTypes.map(({ code, label, group, unit }) => ({ league, code, label, group, unit }));
}

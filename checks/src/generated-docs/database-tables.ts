import { openStore } from '@backfield/store';
import { databases } from '@backfield/store/testing';
import { code, markdownTable } from './markdown.ts';

interface Relation {
  name: string;
  kind: 'table' | 'view';
  comment: string;
  columns: { name: string; type: string; nullable: boolean; comment: string | null }[];
  /** Keys, references and indexes, as Postgres writes them. */
  rules: string[];
}

// The migrator's own tables are nobody's business who queries.
const readRelations = `
select
  c.relname as name,
  case c.relkind when 'v' then 'view' else 'table' end as kind,
  obj_description(c.oid, 'pg_class') as comment,
  (
    select json_agg(json_build_object(
      'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
      'nullable', not a.attnotnull, 'comment', col_description(c.oid, a.attnum)
    ) order by a.attnum)
    from pg_attribute a
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  ) as columns,
  array(
    select pg_get_constraintdef(k.oid)
    from pg_constraint k
    where k.conrelid = c.oid and k.contype in ('p', 'u', 'f')
    order by position(k.contype::text in 'puf'), k.conname
  ) || array(
    select 'INDEX ' || substring(pg_get_indexdef(i.indexrelid) from '\\(.*\\)$')
    from pg_index i
    where i.indrelid = c.oid and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
    order by i.indexrelid
  ) as rules
from pg_class c
where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'v') and c.relname not like 'backfield%'
order by c.relkind desc, c.oid`;

/** The views and tables of a freshly migrated database, with the comments that the database itself keeps. */
export async function databaseTables(): Promise<string> {
  await using database = await databases.embedded();
  await using store = await openStore(database.location);
  const relations = await store.query<Relation>(readRelations);
  return relations.map(section).join('\n\n');
}

function section({ name, kind, comment, columns, rules }: Relation): string {
  const heading = kind === 'view' ? `### ${name} (view)\n\n${comment}` : `### ${name}\n\n${comment}`;
  const head = kind === 'view' ? ['Column', 'Type', 'Meaning'] : ['Column', 'Type', 'Null', 'Meaning'];
  const rows = columns.map((column) => {
    const meaning = column.comment ?? '';
    if (kind === 'view') return [code(column.name), column.type, meaning];
    return [code(column.name), column.type, column.nullable ? 'yes' : '', meaning];
  });
  const parts = [heading, markdownTable(head, rows), rules.map((rule) => `- ${code(rule)}`).join('\n')];
  return parts.filter(Boolean).join('\n\n');
}

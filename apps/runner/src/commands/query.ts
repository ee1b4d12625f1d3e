import { textTable } from '@backfield/report';
import type { Command } from 'commander';
import type { Face } from '../face.ts';
import { readSettings } from '../settings.ts';
import { openDatabase } from '../workbench.ts';

/** `backfill query`: asks the database, the embedded one too, without another program. */
export function addQueryCommand(program: Command, face: Face): void {
  program
    .command('query')
    .description('Run one SQL statement that only reads, such as "select * from stat_lines limit 5".')
    .argument('<sql>', 'the statement')
    .option('--json', 'print the rows as JSON')
    .action(async (sql: string, options: { json?: boolean }) => {
      await using store = await openDatabase(readSettings(face), face);
      const rows = await store.read(sql);
      face.print(options.json ? JSON.stringify(rows, null, 2) : rowTable(rows));
    });
}

function rowTable(rows: readonly Record<string, unknown>[]): string {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return 'No rows.';
  const cells = rows.map((row) => columns.map((column) => cellOf(row[column])));
  return textTable(columns, cells, columns.length);
}

function cellOf(value: unknown): string {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

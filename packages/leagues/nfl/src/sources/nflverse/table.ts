import { PayloadError } from '@backfield/core';
import { CsvError, parse } from 'csv-parse/sync';

/** Our name of a column -> the names that the file has had for it, the present one first. */
export type ColumnNames = Readonly<Record<string, readonly string[]>>;

/** A row by our names of its columns, as text. A column that the file does not have is not there. */
export type Row = Readonly<Record<string, string>>;

export interface Table {
  rows: Row[];
  has(column: string): boolean;
}

/**
 * The columns that are asked for, by name: nflverse adds and renames columns without notice. Throws `PAYLOAD_SHAPE` where
 * the text is no whole CSV, such as one that was cut off in a row.
 */
export function readTable(text: string, what: string, names: ColumnNames): Table {
  const found = new Map<string, string>();
  try {
    const rows: Row[] = parse(text, {
      bom: true,
      columns: (header: string[]) => {
        for (const [column, candidates] of Object.entries(names)) {
          const name = candidates.find((candidate) => header.includes(candidate));
          if (name === undefined) continue;
          if (header.indexOf(name) !== header.lastIndexOf(name)) throw twice(what, name);
          found.set(name, column);
        }
        return header.map((name) => found.get(name) ?? false);
      },
    });
    const columns = new Set(found.values());
    return { rows, has: (column) => columns.has(column) };
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new PayloadError('PAYLOAD_SHAPE', `The ${what} is not a whole CSV: ${cause.message}.`, { cause });
  }
}

/** Throws `PAYLOAD_SHAPE` where the table lacks one of these columns: what was renamed must not look like nothing. */
export function requireColumns(table: Table, what: string, names: ColumnNames): void {
  for (const [column, candidates] of Object.entries(names)) {
    if (table.has(column)) continue;
    const message = `The ${what} has no column ${candidates.join(' or ')}: nflverse may have renamed it.`;
    throw new PayloadError('PAYLOAD_SHAPE', message);
  }
}

function twice(what: string, name: string): PayloadError {
  return new PayloadError('PAYLOAD_SHAPE', `The ${what} has the column ${name} twice.`);
}

import { PayloadError } from '@backfield/contract';
import { CsvError, parse } from 'csv-parse/sync';

/** Our name of a column -> the names that the file has had for it, the present one first. */
export type ColumnNames = Readonly<Record<string, readonly string[]>>;

/** The cells of a line, in the order of the file's columns. */
export type CsvLine = readonly string[];

/** A line by our names of its columns, as text. A column that the file does not have is not there. */
export type Row = Readonly<Record<string, string>>;

export interface Table {
  lines: readonly CsvLine[];
  /** A file has tens of thousands of lines, of which a caller wants those of a game: they are named one by one. */
  rowOf(line: CsvLine): Row;
  cellOf(line: CsvLine, column: string): string | undefined;
  has(column: string): boolean;
}

/**
 * The columns that are asked for, by name: nflverse adds and renames columns without notice. Throws `PAYLOAD_SHAPE` where
 * the text is no whole CSV, such as one that was cut off in a row.
 */
export function readTable(text: string, what: string, names: ColumnNames): Table {
  const [header = [], ...lines] = linesOf(text, what);
  const places = new Map<string, number>();
  for (const [column, candidates] of Object.entries(names)) {
    const name = candidates.find((candidate) => header.includes(candidate));
    if (name === undefined) continue;
    const place = header.indexOf(name);
    if (place !== header.lastIndexOf(name)) throw twice(what, name);
    places.set(column, place);
  }
  return {
    lines,
    rowOf: (line) => Object.fromEntries([...places].map(([column, place]) => [column, line[place] ?? ''])),
    cellOf: (line, column) => line[places.get(column) ?? -1],
    has: (column) => places.has(column),
  };
}

function linesOf(text: string, what: string): string[][] {
  try {
    return parse(text, { bom: true });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new PayloadError('PAYLOAD_SHAPE', `The ${what} is not a whole CSV: ${cause.message}.`, { cause });
  }
}

/** Throws `PAYLOAD_SHAPE` where the table lacks one of these columns: a renamed column must not look like nothing. */
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

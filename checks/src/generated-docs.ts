import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandHelp } from './generated-docs/command-help.ts';
import { databaseTables } from './generated-docs/database-tables.ts';
import { leagueTable } from './generated-docs/league-table.ts';
import { packageDrawing } from './generated-docs/package-drawing.ts';
import { propTypeTables } from './generated-docs/prop-type-tables.ts';
import { sourceTables } from './generated-docs/source-tables.ts';
import { root } from './house.ts';

/** A part of a document that is written by the code it describes. It stands between two comments that name it. */
export interface GeneratedPart {
  /** Path from the root: `docs/cli.md`. */
  file: string;
  /** The name in `<!-- generated:NAME -->` and `<!-- /generated:NAME -->`. */
  name: string;
  write(): string | Promise<string>;
}

export const generatedParts: readonly GeneratedPart[] = [
  { file: 'ARCHITECTURE.md', name: 'packages', write: packageDrawing },
  { file: 'README.md', name: 'leagues', write: leagueTable },
  { file: 'docs/cli.md', name: 'commands', write: commandHelp },
  { file: 'docs/prop-types.md', name: 'prop-types', write: propTypeTables },
  { file: 'docs/schema.md', name: 'tables', write: databaseTables },
  { file: 'docs/sources.md', name: 'sources', write: sourceTables },
];

/** The document with its generated part written anew. Throws where the two comments are not there. */
export async function renewed({ file, name, write }: GeneratedPart): Promise<string> {
  return fillIn(readFileSync(join(root, file), 'utf8'), name, await write());
}

/** Puts a text between the comments that name it. */
export function fillIn(document: string, name: string, text: string): string {
  const opening = `<!-- generated:${name} -->`;
  const closing = `<!-- /generated:${name} -->`;
  const start = document.indexOf(opening);
  const end = document.indexOf(closing);
  if (start < 0 || end < start) throw new Error(`The document has no ${opening} with a ${closing} after it.`);
  return `${document.slice(0, start + opening.length)}\n\n${text.trim()}\n\n${document.slice(end)}`;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandHelp } from './generated-docs/command-help.ts';
import { databaseTables } from './generated-docs/database-tables.ts';
import { leagueChoices } from './generated-docs/league-choices.ts';
import { leagueTable } from './generated-docs/league-table.ts';
import { packageDrawing } from './generated-docs/package-drawing.ts';
import { propTypeTables } from './generated-docs/prop-type-tables.ts';
import { sourceTables } from './generated-docs/source-tables.ts';
import { root } from './house.ts';

/** A part of a document or workflow that is written by the code it describes. It stands between two comments that name it. */
export interface GeneratedPart {
  /** Path from the root: `docs/cli.md`. */
  file: string;
  /** The name in `<!-- generated:NAME -->` and `<!-- /generated:NAME -->`. */
  name: string;
  write(): string | Promise<string>;
}

export const generatedParts: readonly GeneratedPart[] = [
  { file: 'ARCHITECTURE.md', name: 'packages', write: packageDrawing },
  { file: '.github/workflows/backfill.yml', name: 'leagues', write: leagueChoices },
  { file: 'README.md', name: 'leagues', write: leagueTable },
  { file: 'docs/cli.md', name: 'commands', write: commandHelp },
  { file: 'docs/prop-types.md', name: 'prop-types', write: propTypeTables },
  { file: 'docs/schema.md', name: 'tables', write: databaseTables },
  { file: 'docs/sources.md', name: 'sources', write: sourceTables },
];

/** The document with its generated part written anew. Throws where the two comments are not there. */
export async function renewed({ file, name, write }: GeneratedPart): Promise<string> {
  const document = readFileSync(join(root, file), 'utf8');
  const text = await write();
  return file.endsWith('.yml') ? fillInLines(document, name, text) : fillIn(document, name, text);
}

/** Puts lines between the comment lines that name them, as YAML has them: `# generated:NAME`. */
export function fillInLines(document: string, name: string, lines: string): string {
  const lead = new RegExp(`^ *# generated:${name}\\n`, 'm').exec(document);
  const end = new RegExp(`^ *# /generated:${name}$`, 'm').exec(document);
  if (!lead || !end || end.index < lead.index) {
    throw new Error(`The workflow has no "# generated:${name}" with a "# /generated:${name}" after it.`);
  }
  return `${document.slice(0, lead.index + lead[0].length)}${lines}\n${document.slice(end.index)}`;
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

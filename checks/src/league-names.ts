import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Code that is the same for every league. Tests, and what is made up for them, may name one. */
const shared = ['apps/*/src', 'packages/{contract,engine,conformance,github,http,notify,report,simulator,store}/src'];

/** Source files in which no league may stand, from the root. */
export function sharedFiles(root: string): string[] {
  const files = globSync(
    shared.map((folder) => `${folder}/**/*.ts`),
    { cwd: root },
  );
  return files.filter((file) => !file.endsWith('.test.ts') && !/[/](testing|fakes|node_modules)[/]/.test(file));
}

/**
 * Lines that decide something by a league's code or count leagues off: a code as a string of its own, or several codes
 * on one line. One code in an example or a comment is documentation; double quotes are an example in JSON.
 */
export function linesNamingLeagues(text: string, codes: readonly string[]): string[] {
  const code = codes.join('|');
  const alone = new RegExp(`(['\`])(${code})\\1`);
  const several = new RegExp(`\\b(${code})\\b.*\\b(?!\\1\\b)(${code})\\b`);
  return withoutComments(text)
    .split('\n')
    .filter((line) => alone.test(line) || several.test(line))
    .map((line) => line.trim());
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
}

/** The offending lines of the shared code, each after its file. */
export function sharedLinesNamingLeagues(root: string, codes: readonly string[]): string[] {
  return sharedFiles(root).flatMap((file) =>
    linesNamingLeagues(readFileSync(join(root, file), 'utf8'), codes).map((line) => `${file}: ${line}`),
  );
}

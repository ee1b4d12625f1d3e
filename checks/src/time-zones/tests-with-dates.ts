import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Matches code that reads or writes dates; days of games go by no other name than `gameDay`. */
const dates = /\b(Temporal|Date|Intl|toLocale\w*|\w*[gG]ameDays?\w*)\b/;

/** Matches imports of packages whose dates may have other names: all but the contract, the engine and their fakes. */
const otherPackages = /from '@backfield\/(?!contract\b|engine\b|conformance\b)/;

const relativeImports = /\b(?:from|import\() ?'(\.[^']+\.ts)'/g;

/**
 * The test files of these folders that have to do with dates: those that name one, and those that import a module of
 * their package that does, through however many others. A bug that shows in one time zone only needs a date.
 */
export function testsWithDates(root: string, folders: readonly string[]): string[] {
  const texts = new Map<string, string>();
  const textOf = (file: string): string => {
    const text = texts.get(file) ?? readFileSync(join(root, file), 'utf8');
    texts.set(file, text);
    return text;
  };
  const found = folders.flatMap((folder) => globSync(`${folder}/**/*.test.ts`, { cwd: root, exclude: isInstalled }));
  return found.filter((test) => reachedFrom(test, textOf).some((file) => hasDates(textOf(file)))).sort();
}

function isInstalled(path: string): boolean {
  return /(^|\/)node_modules$/.test(path);
}

function hasDates(text: string): boolean {
  return dates.test(text) || otherPackages.test(text);
}

/** A file and the files that it imports by path, directly or not. */
function reachedFrom(start: string, textOf: (file: string) => string): string[] {
  const reached = new Set([start]);
  for (const file of reached) {
    for (const [, path = ''] of textOf(file).matchAll(relativeImports)) reached.add(join(dirname(file), path));
  }
  return [...reached];
}

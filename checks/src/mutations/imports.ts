import { dirname, join } from 'node:path';
import type { SourceTree } from './tree.ts';

/** An import of one file from another; `names` is null for all of it. */
interface Import {
  specifier: string;
  names: readonly string[] | null;
  isReExport: boolean;
}

const statement = /^(import|export)\s+(type\s+)?(?:\{([^}]*)\}|\*[^'{]*|[^'{;=]*)\s+from\s+'([^']+)'/gm;
const wholeModule = /\bimport\s*\(?\s*'([^']+)'/g;

/** The files that import each file. */
export type Importers = ReadonlyMap<string, readonly string[]>;

/** Every file that a change of this one may reach through imports, itself included. */
export function reachedFrom(changed: string, importers: Importers): Set<string> {
  const reached = new Set([changed]);
  for (const file of reached) for (const importer of importers.get(file) ?? []) reached.add(importer);
  return reached;
}

/**
 * The files that import each file. A name that a package re-exports leads to the file that defines it, so that a file that
 * takes one name from a package is not held to need all of it. Types lead nowhere.
 */
export function importersOf(tree: SourceTree): Importers {
  const imports = new Map([...tree.files].map(([file, source]) => [file, importsOf(source)]));
  const importers = new Map<string, string[]>();
  for (const [file, own] of imports) {
    for (const { specifier, names } of own) {
      const target = targetOf(tree, file, specifier);
      for (const origin of target === null ? [] : originsOf(tree, imports, target, names)) {
        importers.set(origin, [...(importers.get(origin) ?? []), file]);
      }
    }
  }
  return importers;
}

function importsOf(source: string): Import[] {
  const named = [...source.matchAll(statement)].flatMap(([, word, isType, names, specifier = '']): Import[] => {
    if (isType) return [];
    return [{ specifier, names: names === undefined ? null : valuesIn(names), isReExport: word === 'export' }];
  });
  const whole = [...source.matchAll(wholeModule)].map(
    ([, specifier = '']): Import => ({ specifier, names: null, isReExport: false }),
  );
  return [...named, ...whole].filter(({ names }) => names === null || names.length > 0);
}

/** The names in `{ a, type B, c as d }` that are no types, as the other file calls them. */
function valuesIn(names: string): string[] {
  const all = names.split(',').map((name) => name.trim());
  return all.filter((name) => name !== '' && !name.startsWith('type ')).map((name) => name.split(' as ')[0] as string);
}

function targetOf({ files, packages }: SourceTree, from: string, specifier: string): string | null {
  if (specifier.startsWith('.')) {
    const target = join(dirname(from), specifier);
    return files.has(target) ? target : null;
  }
  for (const { name, entries } of packages) {
    if (specifier === name || specifier.startsWith(`${name}/`)) {
      return entries.get(`.${specifier.slice(name.length)}`) ?? null;
    }
  }
  return null;
}

/** The files that have these names: the target itself, or those behind it where it only hands them on. */
function originsOf(
  tree: SourceTree,
  imports: ReadonlyMap<string, readonly Import[]>,
  target: string,
  names: readonly string[] | null,
): string[] {
  const handedOn = (imports.get(target) ?? []).filter(({ isReExport }) => isReExport);
  if (names === null || handedOn.length === 0) return [target];
  return names.flatMap((name) => {
    const behind = handedOn.find((one) => one.names?.includes(name));
    const next = behind ? targetOf(tree, target, behind.specifier) : null;
    return next === null ? [target] : originsOf(tree, imports, next, [name]);
  });
}

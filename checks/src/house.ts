import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** One workspace package, as its package.json and files show it. */
export interface WorkspacePackage {
  name: string;
  /** Path from the root: `packages/leagues/nfl`. */
  folder: string;
  /** Our own packages that it depends on. */
  dependencies: string[];
  devDependencies: string[];
  /** The source files, from the root. */
  files: string[];
}

const own = (dependencies: Record<string, string> = {}) =>
  Object.keys(dependencies).filter((name) => name.startsWith('@backfield/'));

/** Every package of the workspace. */
export function workspacePackages(): WorkspacePackage[] {
  const manifests = globSync(
    [
      'apps/*',
      'packages/*',
      'packages/{feeds,leagues}/*',
      'packages/{feeds,leagues}/*/simulated',
      'bench',
      'checks',
    ].map((glob) => `${glob}/package.json`),
    {
      cwd: root,
    },
  );
  return manifests.map((manifest) => {
    const folder = dirname(manifest);
    const { name, dependencies, devDependencies } = JSON.parse(readFileSync(join(root, manifest), 'utf8'));
    const files = globSync(`${folder}/{src,test}/**/*.ts`, { cwd: root });
    return { name, folder, dependencies: own(dependencies), devDependencies: own(devDependencies), files };
  });
}

/** Imports of a file that leave its package by a relative path. */
export function escapingImports(file: string, folder: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?'(\.[^']+)'/g)].map(
    ([, specifier]) => specifier as string,
  );
  return specifiers.filter((specifier) =>
    relative(join(root, folder), resolve(root, dirname(file), specifier)).startsWith('..'),
  );
}

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A checkout of the repository, as far as mutations look at it. */
export interface SourceTree {
  /** The text of every tracked TypeScript file, tests included, by its path from the root. */
  files: ReadonlyMap<string, string>;
  packages: readonly TreePackage[];
}

export interface TreePackage {
  name: string;
  /** Path from the root: `packages/leagues/nfl`. */
  folder: string;
  /** The file that each entry of the package's exports leads to, from the root. */
  entries: ReadonlyMap<string, string>;
}

export function readTree(directory: string): SourceTree {
  const tracked = execFileSync('git', ['ls-files', '*.ts', '*package.json'], { cwd: directory, encoding: 'utf8' });
  const paths = tracked.split('\n').filter((path) => path !== '' && existsSync(join(directory, path)));
  const read = (path: string) => readFileSync(join(directory, path), 'utf8');
  return {
    files: new Map(paths.filter((path) => path.endsWith('.ts')).map((path) => [path, read(path)])),
    packages: paths
      .filter((path) => path.endsWith('package.json'))
      .map((path) => readPackage(dirname(path), JSON.parse(read(path)))),
  };
}

/** The package that a file is of; undefined for one at the root. */
export function packageOf({ packages }: SourceTree, file: string): TreePackage | undefined {
  return packages.find(({ folder }) => file.startsWith(`${folder}/`));
}

export function isTest(file: string): boolean {
  return file.endsWith('.test.ts');
}

function readPackage(folder: string, manifest: { name: string; exports?: Record<string, string> }): TreePackage {
  const entries = Object.entries(manifest.exports ?? {}).filter(([, target]) => typeof target === 'string');
  return {
    name: manifest.name,
    folder,
    entries: new Map(entries.map(([entry, target]) => [entry, join(folder, target)])),
  };
}

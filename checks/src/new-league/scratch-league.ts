import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, workspacePackages } from '../house.ts';
import { layOut } from './lay-out.ts';
import { namesOf } from './league-names.ts';
import type { NewLeague } from './words.ts';

/** A new league in a folder of its own. */
export interface ScratchLeague extends Disposable {
  /** The folder that stands for the repository's root. It has the leagues alone. */
  root: string;
  /** The league's folder, from there. */
  folder: string;
  /** Files that were laid out or changed, from there. */
  written: string[];
  /** Loads one of the files, by its path from there. A test file declares its tests. */
  load(path: string): Promise<Record<string, unknown>>;
}

/** Lays a league out beside copies of the others. Whatever else they import is linked to this repository. */
export function scratchLeague(league: NewLeague): ScratchLeague {
  const scratch = mkdtempSync(join(tmpdir(), 'backfield-new-league-'));
  const isOurs = (path: string) => !path.endsWith('node_modules');
  cpSync(join(root, 'packages/leagues'), join(scratch, 'packages/leagues'), { recursive: true, filter: isOurs });
  const written = layOut(scratch, league);
  const { lower } = namesOf(league);
  const folder = `packages/leagues/${lower}`;
  linkPackages(scratch, {
    [`@backfield/league-${lower}`]: folder,
    [`@backfield/simulated-${lower}`]: `${folder}/simulated`,
    '@backfield/leagues': 'packages/leagues/registry',
    '@backfield/simulated-leagues': 'packages/leagues/registry/simulated',
  });
  return {
    root: scratch,
    folder,
    written,
    load: (path) => import(pathToFileURL(join(scratch, path)).href),
    [Symbol.dispose]: () => rmSync(scratch, { recursive: true, force: true }),
  };
}

/** Links what these packages of the scratch folder depend on, as an install would. */
function linkPackages(scratch: string, packages: Record<string, string>): void {
  const places = new Map(workspacePackages().map(({ name, folder }) => [name, join(root, folder)]));
  for (const [name, folder] of Object.entries(packages)) places.set(name, join(scratch, folder));
  for (const folder of Object.values(packages)) {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(scratch, folder, 'package.json'), 'utf8'));
    for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
      const link = join(scratch, folder, 'node_modules', name);
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(places.get(name) ?? join(root, 'node_modules', name), link);
    }
  }
}

import { namesOf } from './league-names.ts';
import type { NewLeague } from './words.ts';

/** A file of the registry with the new league in it, by its path in `packages/leagues/registry`. */
export type RegistryEdit = (text: string, league: NewLeague) => string;

/** The additions to the registries of leagues and of simulated leagues: an import and a line, and a dependency. */
export const registryEdits: Readonly<Record<string, RegistryEdit>> = {
  'src/leagues.ts': (text, league) => {
    const { lower } = namesOf(league);
    return withEntry(text, `import { ${lower} } from '@backfield/league-${lower}';`, lower);
  },
  'package.json': (text, league) => withDependency(text, `@backfield/league-${namesOf(league).lower}`),
  'simulated/src/simulated-leagues.ts': (text, league) => {
    const { lower, title } = namesOf(league);
    return withEntry(text, `import { simulated${title} } from '@backfield/simulated-${lower}';`, `simulated${title}`);
  },
  'simulated/package.json': (text, league) => withDependency(text, `@backfield/simulated-${namesOf(league).lower}`),
};

/** The import among the others of its kind, in order, and the entry at the end of the list. */
function withEntry(text: string, line: string, entry: string): string {
  const imports = text.split('\n').filter((one) => one.startsWith('import '));
  const next = imports.find((one) => moduleOf(one) > moduleOf(line));
  const last = imports.at(-1) ?? '';
  const imported = next ? text.replace(next, `${line}\n${next}`) : text.replace(last, `${last}\n${line}`);
  return imported.replace(/\n\];/, `\n  ${entry},\n];`);
}

const moduleOf = (line: string): string => line.slice(line.indexOf("'"));

function withDependency(text: string, name: string): string {
  const manifest = JSON.parse(text) as { dependencies: Record<string, string> };
  const dependencies = Object.entries({ ...manifest.dependencies, [name]: 'workspace:*' });
  const sorted = dependencies.sort(([one], [other]) => (one < other ? -1 : 1));
  return `${JSON.stringify({ ...manifest, dependencies: Object.fromEntries(sorted) }, null, 2)}\n`;
}

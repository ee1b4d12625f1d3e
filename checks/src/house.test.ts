import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { leagues } from '@backfield/leagues';
import { describe, expect, it } from 'vitest';
import { escapingImports, root, workspacePackages } from './house.ts';

/** The dependencies allowed to each folder; the first pattern that fits a folder counts. */
const mayDependOn: [folder: RegExp, dependencies: RegExp][] = [
  [/^packages\/contract$/, /^$/],
  [/^packages\/leagues\/registry\/simulated$/, /^@backfield\/(simulator|simulated-[\w-]+)$/],
  [/^packages\/leagues\/\w+\/simulated$/, /^@backfield\/(contract|simulator|simulated-(espn|nba-stats))$/],
  [/^packages\/feeds\/[\w-]+\/simulated$/, /^@backfield\/(contract|simulator)$/],
  [/^packages\/leagues\/registry$/, /^@backfield\/(contract|league-\w+)$/],
  [/^packages\/leagues\//, /^@backfield\/(contract|feed-[\w-]+)$/],
  [/^packages\//, /^@backfield\/contract$/],
  [/^(apps|bench|checks)\b/, /^@backfield\//],
];

/**
 * The further dependencies allowed to a folder's tests. Simulated parts never use a reader, and the contract's tests need
 * nobody.
 */
function testsMayUse(folder: string): RegExp {
  if (folder === 'packages/contract') return /^$/;
  if (folder.endsWith('/simulated')) return /^@backfield\/(contract|simulator)$/;
  return /^@backfield\/(contract|conformance|engine|simulated-leagues|simulator|http)$/;
}

const packages = workspacePackages();

describe('the house', () => {
  it.each(packages.map((entry) => [entry.folder, entry] as const))(
    '%s depends only on what lies below it',
    (folder, entry) => {
      const [, allowed] = mayDependOn.find(([pattern]) => pattern.test(folder)) ?? [];
      expect(allowed).toBeDefined();
      expect(entry.dependencies.filter((name) => !allowed?.test(name))).toEqual([]);
      expect(entry.devDependencies.filter((name) => !allowed?.test(name) && !testsMayUse(folder).test(name))).toEqual(
        [],
      );
    },
  );

  it('reaches other packages by name, never by path', () => {
    const escaping = packages.flatMap(({ folder, files }) =>
      files.flatMap((file) => escapingImports(file, folder).map((specifier) => `${file}: ${specifier}`)),
    );
    expect(escaping).toEqual([]);
  });

  it('has one folder a league, and each of them in the registry', () => {
    const folders = readdirSync(join(root, 'packages/leagues')).filter((name) => name !== 'registry');
    expect(leagues.map(({ code }) => code.toLowerCase()).sort()).toEqual(folders.sort());
  });

  it('has no league that imports another one', () => {
    const others = packages.filter(({ folder }) => /^packages\/leagues\/(?!registry)/.test(folder));
    expect(
      others.flatMap(({ dependencies }) => dependencies.filter((name) => name.startsWith('@backfield/league-'))),
    ).toEqual([]);
  });
});

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { leagues } from '@backfield/leagues';
import { describe, expect, it } from 'vitest';
import { escapingImports, root, workspacePackages } from './house.ts';

/** What each room may depend on; the first pattern that fits a folder counts. */
const mayDependOn: [folder: RegExp, dependencies: RegExp][] = [
  [/^packages\/core$/, /^$/],
  [/^packages\/leagues\/registry$/, /^@backfield\/(core|league-\w+)$/],
  [/^packages\/leagues\//, /^@backfield\/(core|feed-[\w-]+)$/],
  [/^packages\//, /^@backfield\/core$/],
  [/^(apps|bench|checks)\b/, /^@backfield\//],
];

/** What tests may use besides: made-up upstreams and the real client. */
const testsMayUse = /^@backfield\/(core|simulator|http)$/;

const packages = workspacePackages();

describe('the house', () => {
  it.each(packages.map((entry) => [entry.folder, entry] as const))(
    '%s depends only on what lies below it',
    (folder, entry) => {
      const [, allowed] = mayDependOn.find(([pattern]) => pattern.test(folder)) ?? [];
      expect(allowed).toBeDefined();
      expect(entry.dependencies.filter((name) => !allowed?.test(name))).toEqual([]);
      expect(entry.devDependencies.filter((name) => !allowed?.test(name) && !testsMayUse.test(name))).toEqual([]);
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

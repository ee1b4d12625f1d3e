interface Dependencies {
  /** Our own packages by the end of their names; any other by its name. */
  dependencies: readonly string[];
  devDependencies?: readonly string[];
}

/** The manifest of a package of ours. */
export function packageJson(name: string, { dependencies, devDependencies }: Dependencies): string {
  const manifest = {
    name: `@backfield/${name}`,
    version: '0.1.0',
    private: true,
    type: 'module',
    exports: { '.': './src/index.ts' },
    dependencies: versions(dependencies),
    ...(devDependencies && { devDependencies: versions(devDependencies) }),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function versions(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.map((name) => (name === 'vitest' ? [name, 'catalog:'] : [`@backfield/${name}`, 'workspace:*'])),
  );
}

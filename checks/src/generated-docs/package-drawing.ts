import { workspacePackages } from '../house.ts';

/** Every package with those that it depends on, one level a line group: a package stands below all that it needs. */
export function packageDrawing(): string {
  const packages = workspacePackages();
  const levels = new Map<string, number>();
  const levelOf = (name: string, path: readonly string[] = []): number => {
    if (path.includes(name)) throw new Error(`Packages depend on each other: ${[...path, name].join(' -> ')}`);
    const known = levels.get(name);
    if (known !== undefined) return known;
    const below = packages.find((entry) => entry.name === name)?.dependencies ?? [];
    const level = 1 + Math.max(-1, ...below.map((other) => levelOf(other, [...path, name])));
    levels.set(name, level);
    return level;
  };
  const rows = packages
    .map(({ name, folder, dependencies }) => ({ level: levelOf(name), folder, dependencies }))
    .sort((a, b) => a.level - b.level || a.folder.localeCompare(b.folder, 'en'));
  const width = Math.max(...rows.map(({ folder }) => folder.length));
  const lines = rows.map(({ level, folder, dependencies }, index) => {
    const gap = index > 0 && rows[index - 1]?.level !== level ? '\n' : '';
    const arrows = dependencies.map((name) => name.replace('@backfield/', '')).sort();
    return `${gap}${folder.padEnd(width)}${arrows.length > 0 ? ` -> ${arrows.join(', ')}` : ''}`;
  });
  return `\`\`\`text\n${lines.join('\n')}\n\`\`\``.replaceAll(/ +$/gm, '');
}

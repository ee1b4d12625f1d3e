import { packageOf, type SourceTree } from '../mutations/tree.ts';

/** Packages that use the same names by design: whoever has read one league can edit any. */
const alike = [/^packages\/leagues\/\w+$/, /^packages\/leagues\/\w+\/simulated$/];

/** The exported types whose name another package exports too, as `Name: file, file`. Leagues may use each other's names. */
export function sharedTypeNames(tree: SourceTree): string[] {
  const declared = [...tree.files].flatMap(([file, text]) =>
    exportedTypes(text).map((name) => ({ name, file, group: groupOf(tree, file) })),
  );
  return [...Map.groupBy(declared, ({ name }) => name)].flatMap(([name, places]) => {
    const groups = new Set(places.map(({ group }) => group));
    return groups.size > 1 ? [`${name}: ${places.map(({ file }) => file).join(', ')}`] : [];
  });
}

/** The package that a file belongs to; one name for all leagues. */
function groupOf(tree: SourceTree, file: string): string {
  const folder = packageOf(tree, file)?.folder ?? '';
  return alike.find((pattern) => pattern.test(folder))?.source ?? folder;
}

function exportedTypes(text: string): string[] {
  return [...text.matchAll(/^export (?:abstract )?(?:interface|type|class) (\w+)/gm)].map(([, name = '']) => name);
}

import type { AnswerColumn, AnswerRow } from '@backfield/store';
import { columnKind, jsonOf, jsonText } from './column-kind.ts';

/** Rows as an array of JSON objects, a row a line. */
export function jsonRows(columns: readonly AnswerColumn[]) {
  const names = distinctNames(columns.map(({ name }) => name)).map(jsonText);
  const kinds = columns.map(({ typeId }) => columnKind(typeId));
  let separator = '[\n';

  return {
    rows(batch: readonly AnswerRow[]): string {
      let text = '';
      for (const row of batch) {
        const values = kinds.map((kind, column) => `${names[column]}: ${jsonOf(kind, row[column] ?? null)}`);
        text += `${separator}  { ${values.join(', ')} }`;
        separator = ',\n';
      }
      return text;
    },
    end: () => (separator === '[\n' ? '[]\n' : '\n]\n'),
  };
}

/** A second `id` becomes `id_2`: an object has one value a name. */
function distinctNames(names: readonly string[]): string[] {
  const taken = new Set(names);
  const seen = new Set<string>();
  return names.map((name) => {
    if (!seen.has(name)) {
      seen.add(name);
      return name;
    }
    let number = 2;
    while (taken.has(`${name}_${number}`)) number += 1;
    const distinct = `${name}_${number}`;
    taken.add(distinct);
    return distinct;
  });
}

import type { AnswerColumn, AnswerRow } from '@backfield/store';
import stringWidth from 'string-width';
import { columnKind, plainOf, withoutControls } from './column-kind.ts';

/**
 * Rows as a plain table, numbers to the right. It is written as it comes: the first rows say how wide a column is, and a
 * longer value further down moves what stands after it.
 */
export function textRows(columns: readonly AnswerColumn[]) {
  const kinds = columns.map(({ typeId }) => columnKind(typeId));
  let widths: number[] | null = null;

  function line(cells: readonly string[]): string {
    const padded = cells.map((cell, column) => {
      const room = ' '.repeat(Math.max(0, (widths?.[column] ?? 0) - width(cell)));
      return kinds[column] === 'number' ? room + cell : cell + room;
    });
    return `${padded.join('  ').trimEnd()}\n`;
  }

  return {
    rows(batch: readonly AnswerRow[]): string {
      const cells = batch.map((row) => kinds.map((kind, column) => plainOf(kind, row[column] ?? null)));
      if (widths !== null) return cells.map(line).join('');
      const head = columns.map(({ name }) => withoutControls(name));
      widths = head.map((name, column) => Math.max(width(name), ...cells.map((row) => width(row[column] ?? ''))));
      return [head, ...cells].map(line).join('');
    },
    end: () => (widths === null ? 'No rows.\n' : ''),
  };
}

function width(text: string): number {
  return /^[ -~]*$/.test(text) ? text.length : stringWidth(text);
}

import { plainText, shorten } from './plain-text.ts';

const longestText = 300;

/**
 * A text from elsewhere as one line of GitHub's markdown that shows it and does nothing else: no markup, no HTML, no
 * formula, no end of a table cell, nobody mentioned, no issue linked. A space of no width is how GitHub is kept from
 * reading a name.
 */
export function markdownText(text: string): string {
  return shorten(plainText(text), longestText)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/^(\d+(?=[.)])|(?=[-+#]))/, '$1\\')
    .replace(/@(?=\w)|#(?=\d)/g, '$&&#8203;');
}

/** A word of ours, such as an error code, as code. */
export function markdownCode(word: string): string {
  return `\`${word.replace(/[^\w.:-]/g, '')}\``;
}

/**
 * The head of a column of game days, wide enough that none of them is broken at its hyphens: GitHub makes columns as narrow
 * as their longest word and takes no style. A figure space is as wide as a digit and does not break. It stands in the head,
 * so that the days can be copied as they are. Of ranges `longest` is one day with the word that follows it.
 */
export function dayHead(name: string, longest: number = '2024-10-01'.length): string {
  return `${name}${'&#8199;'.repeat(Math.max(0, longest - name.length))}`;
}

export interface TableColumn<Row> {
  head: string;
  /** The cell's text, already markdown. */
  cell(row: Row): string;
  /** Figures stand to the right. Default false. */
  isFigure?: boolean;
}

/** The two first lines of a table, and one for each row. */
export function markdownTable<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]) {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return {
    head: [line(columns.map(({ head }) => head)), line(columns.map(({ isFigure }) => (isFigure ? '--:' : ':--')))].join(
      '\n',
    ),
    rows: rows.map((row) => line(columns.map(({ cell }) => cell(row)))),
  };
}

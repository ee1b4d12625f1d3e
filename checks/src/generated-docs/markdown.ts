/** A Markdown table whose columns line up in a terminal too. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |`;
  const [headCells = [], ...rowCells] = cells;
  return [line(headCells), line(widths.map((width) => '-'.repeat(width))), ...rowCells.map(line)].join('\n');
}

export function code(text: string): string {
  return `\`${text}\``;
}

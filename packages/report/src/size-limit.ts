import { formatCount } from './figures.ts';

/** A piece of a document. Where there is no room its rows are cut from the end; without any it goes as a whole. */
export interface Part {
  /** The name of the content, for the note that it was left out: "hosts". */
  name: string;
  /** The part with the lowest is cut first; null for a part that always stays. */
  importance: number | null;
  head: string;
  rows?: readonly string[];
}

interface Piece {
  part: Part;
  rows: string[];
  isGone: boolean;
}

/** The parts, one after the other, in at most `limitBytes` of UTF-8, with a last line that says what was left out. */
export function fitParts(parts: readonly Part[], limitBytes: number): string {
  const pieces = parts.map((part): Piece => ({ part, rows: [...(part.rows ?? [])], isGone: false }));
  const leastImportantFirst = pieces
    .filter(({ part }) => part.importance !== null)
    .reverse()
    .toSorted((a, b) => (a.part.importance ?? 0) - (b.part.importance ?? 0));
  for (const piece of leastImportantFirst) {
    let excess = bytesOf(render(pieces, limitBytes)) - limitBytes;
    while (excess > 0 && !piece.isGone) {
      cut(piece, excess);
      excess = bytesOf(render(pieces, limitBytes)) - limitBytes;
    }
  }
  return render(pieces, limitBytes);
}

function cut(piece: Piece, excessBytes: number): void {
  let freed = 0;
  while (freed < excessBytes && piece.rows.length > 0) freed += bytesOf(`${piece.rows.pop()}\n`);
  piece.isGone = piece.rows.length === 0;
}

function render(pieces: readonly Piece[], limitBytes: number): string {
  const left = pieces.filter(({ isGone }) => !isGone).map(({ part, rows }) => [part.head, ...rows].join('\n'));
  const missing = pieces.flatMap(({ part, rows, isGone }) => {
    if (isGone) return [part.name];
    const cutRows = (part.rows?.length ?? 0) - rows.length;
    return cutRows === 0 ? [] : [`${formatCount(cutRows)} of ${formatCount(part.rows?.length ?? 0)} ${part.name}`];
  });
  const note = `Left out to stay under ${formatCount(limitBytes)} bytes: ${[...new Set(missing)].join('; ')}.`;
  return `${(missing.length === 0 ? left : [...left, note]).join('\n\n')}\n`;
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}

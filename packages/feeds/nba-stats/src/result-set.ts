import { PayloadError, readPayload } from '@backfield/contract';
import { z } from 'zod';

/** One row of a result set by column name. */
export type ResultRow = Readonly<Record<string, unknown>>;

const answer = z.object({
  resultSets: z.array(
    z.object({ name: z.string(), headers: z.array(z.string()), rowSet: z.array(z.array(z.unknown())) }),
  ),
});

/**
 * The rows of one result set, by the names of its columns: their number and order change with the years. Throws
 * `PAYLOAD_SHAPE` where the set, one of the columns, or a cell of a row is missing.
 */
export function readRows(payload: unknown, set: string, columns: readonly string[], what: string): ResultRow[] {
  const found = readPayload(answer, payload, what).resultSets.find(({ name }) => name === set);
  if (!found) throw changed(what, `it has no result set ${set}`);
  const { headers, rowSet } = found;
  const missing = columns.filter((column) => !headers.includes(column));
  if (missing.length > 0) throw changed(what, `the columns ${missing.join(', ')} are missing`);
  return rowSet.map((cells, index) => {
    if (cells.length !== headers.length) {
      throw changed(what, `row ${index} has ${cells.length} cells for ${headers.length} columns`);
    }
    return Object.fromEntries(headers.map((header, place) => [header, cells[place]]));
  });
}

function changed(what: string, problem: string): PayloadError {
  const advice = 'If it stays so, the source has changed.';
  return new PayloadError('PAYLOAD_SHAPE', `The ${what} has another shape than expected: ${problem}. ${advice}`);
}

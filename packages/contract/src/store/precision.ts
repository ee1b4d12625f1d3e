import type { Precision } from '../source/source.ts';
import { type KeyedLine, keyOfLine } from './line-diff.ts';

/**
 * The lines of an answer that rounds, with the stored exact values that it is the rounding of: those say more, and nothing
 * has changed. The same list where there is nothing to keep.
 */
export function keepExact(
  stored: readonly KeyedLine[],
  incoming: KeyedLine[],
  precision: Precision | undefined,
): KeyedLine[] {
  if (!precision || precision.exact) return incoming;
  const exact = new Map(
    stored
      .filter(({ propType, value }) => precision.propTypes.includes(propType) && !Number.isInteger(value))
      .map((line) => [keyOfLine(line), line.value]),
  );
  if (exact.size === 0) return incoming;
  return incoming.map((line) => {
    const value = exact.get(keyOfLine(line));
    return value !== undefined && isRoundingOf(line.value, value) ? { ...line, value } : line;
  });
}

/** A value that changed; null stands for no line. */
interface ChangedValue {
  propType: string;
  oldValue: number | null;
  newValue: number | null;
}

/** Whether an exact value only takes the place of its own rounding, which is no correction. */
export function isRefined({ propType, oldValue, newValue }: ChangedValue, precision: Precision | undefined): boolean {
  if (!precision?.exact || !precision.propTypes.includes(propType)) return false;
  return oldValue !== null && newValue !== null && isRoundingOf(oldValue, newValue);
}

function isRoundingOf(whole: number, exact: number): boolean {
  return whole === Math.floor(exact + 0.5);
}

/**
 * The number on a player's shirt as every source writes it here, from a text or a number: "07" is 7, and "00" is not 0.
 * null where none is given, and for what is no number: it never costs a row.
 */
export function readJersey(given: unknown): string | null {
  const digits = /^\s*(\d{1,3})\s*$/.exec(String(given ?? ''))?.[1];
  if (digits === undefined) return null;
  return /^0+$/.test(digits) ? digits : digits.replace(/^0+/, '');
}

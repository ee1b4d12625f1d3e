/** Postgres's ids of column types. */
const int8 = 20;
const date = 1082;
const numeric = 1700;

/**
 * How values arrive from both drivers, where their defaults differ or mislead: a `date` is a calendar day and no moment in
 * some time zone; counts and statistics are plain numbers.
 */
export const columnParsers: Readonly<Record<number, (text: string) => unknown>> = {
  [int8]: Number,
  [date]: String,
  [numeric]: Number,
};

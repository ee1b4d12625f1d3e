/** One statistic of a league, such as `passing_yards`. */
export interface PropType {
  /** The name in the database, lower case with underscores. */
  code: string;
  /** The name that people read. */
  label: string;
  /** What it belongs to: passing, rebounding, goaltending ... */
  group: string;
  /** What one of it is: count, yards, minutes, seconds, outs, points, goals, decision. */
  unit: string;
}

/** One statistic of a league, such as `passing_yards`. */
export interface PropType {
  /** The name in the database, lower case with underscores. */
  code: string;
  /** The name that people read. */
  label: string;
  /** The group that the statistic belongs to: passing, rebounding, goaltending ... */
  group: string;
  /** The unit of measure: count, yards, minutes, seconds, outs, points, goals, decision. */
  unit: string;
}

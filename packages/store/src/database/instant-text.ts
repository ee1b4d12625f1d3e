/** SQL that gives a timestamp column as ISO 8601 UTC, whatever the session's zone. */
export function instantText(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
}

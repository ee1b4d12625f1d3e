/**
 * Settings of one transaction, so that values come in one form and names mean our tables, whatever the role, the database or an
 * earlier user of a pooled connection has set.
 */
export function sessionSettings(schema: string | undefined): string[] {
  return [
    "set local datestyle = 'ISO, YMD'",
    "set local intervalstyle = 'postgres'",
    "set local timezone = 'UTC'",
    "set local bytea_output = 'hex'",
    'set local extra_float_digits = 1',
    ...(schema === undefined ? [] : [`set local search_path = "${schema}"`]),
  ];
}

import { parse } from 'postgres-array';

/** How values of a type are shown, by Postgres's id of it (`select oid, typname from pg_type`). */
export type ColumnKind = 'boolean' | 'number' | 'json' | 'moment' | 'text' | { listOf: ColumnKind };

const kinds: Readonly<Record<number, ColumnKind>> = {
  16: 'boolean',
  20: 'number', // int8
  21: 'number', // int2
  23: 'number', // int4
  26: 'number', // oid
  700: 'number', // float4
  701: 'number', // float8
  1700: 'number', // numeric
  114: 'json',
  3802: 'json', // jsonb
  1114: 'moment', // timestamp
  1184: 'moment', // timestamptz
};

/** The type of a list -> the type of what is in it. */
const listTypes: Readonly<Record<number, number>> = {
  1000: 16,
  1016: 20,
  1005: 21,
  1007: 23,
  1028: 26,
  1021: 700,
  1022: 701,
  1231: 1700,
  199: 114,
  3807: 3802,
  1115: 1114,
  1185: 1184,
  1002: 25, // char
  1003: 25, // name
  1009: 25, // text
  1014: 25, // bpchar
  1015: 25, // varchar
  1182: 25, // date
  2951: 25, // uuid
};

export function columnKind(typeId: number): ColumnKind {
  const element = listTypes[typeId];
  return element === undefined ? (kinds[typeId] ?? 'text') : { listOf: columnKind(element) };
}

/** A value, as Postgres writes it, as JSON. Numbers keep every digit. */
export function jsonOf(kind: ColumnKind, text: string | null): string {
  if (text === null) return 'null';
  if (typeof kind === 'object') return jsonList(kind.listOf, text);
  if (kind === 'boolean') return text === 't' ? 'true' : 'false';
  if (kind === 'json') return withoutControls(text);
  // NaN and Infinity are no numbers in JSON.
  if (kind === 'number' && /^-?\d/.test(text)) return text;
  return jsonText(kind === 'moment' ? isoMoment(text) : text);
}

export function jsonText(text: string): string {
  return withoutControls(JSON.stringify(text));
}

/** A value on one line of a terminal. */
export function plainOf(kind: ColumnKind, text: string | null): string {
  if (text === null) return '';
  if (typeof kind === 'object') return jsonList(kind.listOf, text);
  if (kind === 'boolean') return text === 't' ? 'true' : 'false';
  return withoutControls(kind === 'moment' ? isoMoment(text) : text);
}

function jsonList(kind: ColumnKind, text: string): string {
  const list = (values: readonly unknown[]): string =>
    `[${values.map((value) => (Array.isArray(value) ? list(value) : String(value))).join(',')}]`;
  // A list may say where it begins: [0:1]={1,2}.
  const values = parse(text.replace(/^\[[^{]*\]=/, ''), (value) => jsonOf(kind, value));
  return list(values.map((value) => value ?? 'null'));
}

/** "2024-10-09 06:00:00+00" as "2024-10-09T06:00:00Z". */
function isoMoment(text: string): string {
  return text.replace(/^(\d{4,}-\d{2}-\d{2}) (\S+)$/, '$1T$2').replace(/\+00$/, 'Z');
}

// C0, DEL and C1, which terminals obey, and the marks that turn the direction of writing around.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** The text with what could steer a terminal written out, as JSON does: an ESC becomes \u001b. */
export function withoutControls(text: string): string {
  return text.replace(controls, escaped);
}

function escaped(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\t') return '\\t';
  if (character === '\r') return '\\r';
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

import type { z } from 'zod';
import type { ShapeDrift } from './shape-drift.ts';

const sampleLength = 120;
/** A format that has changed throughout differs in every place; a few of them tell as much. */
const mostPlaces = 20;

/**
 * Every place at which a payload differs from its schema, once for all indexes. `at` is the path of the payload where it is
 * a part of an answer.
 */
export function shapeDrifts({ issues }: z.ZodError, payload: unknown, at = ''): ShapeDrift[] {
  const drifts = issues.map((issue) => driftOf(issue, payload, at));
  const places = new Map(drifts.map((drift) => [`${drift.path} ${drift.expected} ${drift.received}`, drift]));
  return [...places.values()].slice(0, mostPlaces);
}

/** A value that the program has no word for, in a place that it can't do without. */
export function unknownValue(path: string, expected: string, value: unknown): ShapeDrift {
  return { path, expected, received: typeOf(value), sample: sampleOf(value) };
}

function driftOf(issue: z.core.$ZodIssue, payload: unknown, at: string): ShapeDrift {
  const value = valueAt(payload, issue.path);
  return {
    path: pathOf(issue.path, at),
    expected: shortened(expectationOf(issue)),
    received: typeOf(value),
    sample: value === undefined ? neighbours(valueAt(payload, issue.path.slice(0, -1))) : sampleOf(value),
  };
}

function expectationOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return issue.values.map((value) => JSON.stringify(value)).join(' | ');
    case 'unrecognized_keys':
      return `no ${issue.keys.join(', ')}`;
    default:
      return issue.message;
  }
}

function pathOf(path: readonly PropertyKey[], at: string): string {
  const place = path.reduce<string>((text, key) => text + (typeof key === 'number' ? '[]' : `.${String(key)}`), at);
  return place.replace(/^\./, '') || 'top level';
}

function valueAt(payload: unknown, path: readonly PropertyKey[]): unknown {
  let value = payload;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

function typeOf(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** The keys around a missing value: if it was renamed, its new name is among them. */
function neighbours(around: unknown): string {
  if (typeof around !== 'object' || around === null || Array.isArray(around)) return sampleOf(around);
  return shortened(`beside ${Object.keys(around).join(', ') || 'nothing'}`);
}

function sampleOf(value: unknown): string {
  return shortened(JSON.stringify(value) ?? '');
}

function shortened(text: string): string {
  return text.length <= sampleLength ? text : `${text.slice(0, sampleLength - 1)}…`;
}

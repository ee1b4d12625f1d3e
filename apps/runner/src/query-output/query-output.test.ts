import type { AnswerColumn, AnswerRow } from '@backfield/store';
import { describe, expect, it } from 'vitest';
import { jsonRows } from './json-rows.ts';
import { textRows } from './text-rows.ts';

const types = { text: 25, int8: 20, numeric: 1700, bool: 16, jsonb: 3802, timestamptz: 1184, numerics: 1231 };

function column(name: string, type: keyof typeof types): AnswerColumn {
  return { name, typeId: types[type] };
}

function whole(
  format: { rows(batch: readonly AnswerRow[]): string; end(): string },
  ...batches: readonly AnswerRow[][]
): string {
  return batches.map((batch) => format.rows(batch)).join('') + format.end();
}

describe('rows as JSON', () => {
  it('keep every column where two have one name', () => {
    const columns = [column('id', 'int8'), column('id', 'int8'), column('id_2', 'int8')];
    expect(JSON.parse(whole(jsonRows(columns), [['1', '2', '3']]))).toEqual([{ id: 1, id_3: 2, id_2: 3 }]);
  });

  it('keep every digit of a number', () => {
    const columns = [column('count', 'int8'), column('exact', 'numeric'), column('list', 'numerics')];
    const text = whole(jsonRows(columns), [
      ['9007199254740993', '0.1000000000000000055', '{1.10,NULL,12345678901234567890}'],
    ]);
    expect(text).toContain('"count": 9007199254740993, "exact": 0.1000000000000000055');
    expect(text).toContain('"list": [1.10,null,12345678901234567890]');
  });

  it('write what JSON has no number for as text', () => {
    expect(JSON.parse(whole(jsonRows([column('x', 'numeric')]), [['NaN'], ['Infinity'], [null]]))).toEqual([
      { x: 'NaN' },
      { x: 'Infinity' },
      { x: null },
    ]);
  });

  it('are one array, however many batches they come in', () => {
    const format = jsonRows([column('x', 'bool')]);
    expect(JSON.parse(whole(format, [['t']], [['f']]))).toEqual([{ x: true }, { x: false }]);
    expect(JSON.parse(whole(jsonRows([column('x', 'bool')])))).toEqual([]);
  });

  it('hold no byte that a terminal obeys', () => {
    const text = whole(jsonRows([column('a\u001b', 'text'), column('j', 'jsonb')]), [
      ['\u001b[2J\u009b\u202e', '"\u009b"'],
    ]);
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\u202e/u);
    expect(JSON.parse(text)).toEqual([{ 'a\u001b': '\u001b[2J\u009b\u202e', j: '\u009b' }]);
  });
});

describe('rows as text', () => {
  it('are columns, numbers to the right', () => {
    const columns = [column('player', 'text'), column('yards', 'int8'), column('at', 'timestamptz')];
    expect(
      whole(textRows(columns), [
        ['Zoë Ångström', '7', '2024-10-09 06:00:00+00'],
        ['李', '115', null],
      ]),
    ).toBe(
      ['player        yards  at', 'Zoë Ångström      7  2024-10-09T06:00:00Z', '李              115', ''].join('\n'),
    );
  });

  it('go on under the same columns', () => {
    expect(whole(textRows([column('a', 'text'), column('n', 'int8')]), [['xx', '1']], [['yyyy', '22']])).toBe(
      'a   n\nxx  1\nyyyy  22\n',
    );
  });

  it('stay on their line, whatever is stored', () => {
    const text = whole(textRows([column('a', 'text')]), [['a\nb\u001b]0;title\u0007']]);
    expect(text).toBe('a\na\\nb\\u001b]0;title\\u0007\n');
  });

  it('say that there are none', () => {
    expect(whole(textRows([column('a', 'text')]))).toBe('No rows.\n');
  });
});

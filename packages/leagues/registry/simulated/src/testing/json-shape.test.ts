import { describe, expect, it } from 'vitest';
import { jsonShape, lackingFields, strangePaths } from './json-shape.ts';

describe('the comparison of shapes', () => {
  const model = jsonShape([
    { id: 1, rows: [{ name: 'A', note: 'x' }, { name: 'B' }] },
    { id: 2, rows: [] },
  ]);

  it('finds paths and types that the model does not have', () => {
    const shape = jsonShape([{ id: '1', rows: [{ name: 'A', extra: true }] }]);
    expect(strangePaths(shape, model)).toEqual(['$.id is string, not number', '$.rows[].extra is unknown']);
  });

  it('finds fields that the model always has and one object lacks', () => {
    const shape = jsonShape([{ id: 1, rows: [{ name: 'A' }, { note: 'x' }] }]);
    expect(lackingFields(shape, model, /./)).toEqual(['$.rows[].name']);
    expect(lackingFields(shape, model, /^\$\.other/)).toEqual([]);
  });

  it('takes objects that are keyed by id as one', () => {
    const players = jsonShape([{ ID5: { name: 'A' }, ID6: { name: 'B' } }]);
    expect([...players.keys()]).toEqual(['$', '$.ID*', '$.ID*.name']);
  });
});

import { describe, expect, it } from 'vitest';
import { type Cell, clock, isBlank, number, outs, pair } from './cells.ts';

describe('cells', () => {
  it.each<[string, Cell, string, number[]]>([
    ['a count', number('goals'), '12', [12]],
    ['a negative number', number('rushing_yards'), '-7', [-7]],
    ['a signed number', number('plus_minus'), '+8', [8]],
    ['half a sack', number('sacks'), '0.5', [0.5]],
    ['completions and attempts', pair('made', 'attempted'), '23/35', [23, 35]],
    ['sacks and yards', pair('sacks_taken', 'sack_yards_lost'), '1-11', [1, 11]],
    ['a negative number behind the dash', pair('sacks_taken', 'sack_yards_lost'), '1--3', [1, -3]],
    ['minutes and seconds', clock('time_on_ice'), '16:26', [986]],
    ['more minutes than an hour has', clock('time_on_ice'), '64:07', [3847]],
    ['thirds of an inning', outs('pitching_outs'), '5.1', [16]],
    ['whole innings', outs('pitching_outs'), '7.0', [21]],
  ])('reads %s', (_what, cell, text, values) => {
    expect(cell.read(text)).toEqual(values);
  });

  it.each<[string, Cell, string]>([
    ['a word', number('goals'), 'DNP'],
    ['half a pair', pair('made', 'attempted'), '23'],
    ['a time in a column of numbers', number('minutes'), '26:11'],
    ['a fourth third', outs('pitching_outs'), '5.3'],
    ['a sixtieth second', clock('time_on_ice'), '16:60'],
    ['an exponent', number('goals'), '1e3'],
  ])('does not read %s', (_what, cell, text) => {
    expect(cell.read(text)).toBeNull();
  });

  it('knows the marks for no value', () => {
    expect(['', '--', '-----', '--/--', '0', '-', '0-0', '---x'].map(isBlank)).toEqual([
      ...[true, true, true, true],
      ...[false, false, false, false],
    ]);
  });
});

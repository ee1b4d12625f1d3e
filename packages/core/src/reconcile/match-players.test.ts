import { describe, expect, it } from 'vitest';
import type { PropType } from '../contracts/prop-type.ts';
import { matchPlayers } from './match-players.ts';
import type { Appearance } from './player-match.ts';

const propTypes = ['points', 'rebounds', 'assists', 'steals', 'blocks', 'minutes'].map(
  (code): PropType => ({ code, label: code, group: 'all', unit: code === 'minutes' ? 'minutes' : 'count' }),
);

/** A line in the order of `propTypes`. */
function row(name: string, jersey: string | null, values: number[], team = 'BOS'): Appearance {
  const stats = Object.fromEntries(propTypes.map(({ code }, index) => [code, values[index] ?? 0]));
  return { sourcePlayerId: name, name, nameIsFull: true, sourceTeamId: team, team, jersey, stats };
}

function matched(here: Appearance[], there: Appearance[]): string[] {
  return matchPlayers(here, there, propTypes).matches.map(
    (match) => `${match.here.name} = ${match.there.name} by ${match.evidence}`,
  );
}

const line = [21, 8, 4, 2, 1, 31.5];
const corrected = [21, 8, 5, 2, 1, 31.5];

describe('a player under two names', () => {
  it('is matched by his number where a value was corrected, so that his lines are like nobody’s', () => {
    expect(matched([row('Ann Adler', '7', line)], [row('Zoe Brook', '7', corrected)])).toEqual([
      'Ann Adler = Zoe Brook by jersey',
    ]);
    expect(matched([row('Ann Adler', null, line)], [row('Zoe Brook', '7', corrected)])).toEqual([]);
  });

  it('is matched by number before equal lines, and by a name before either', () => {
    expect(matched([row('Ann Adler', '7', line)], [row('Zoe Brook', '7', line)])).toEqual([
      'Ann Adler = Zoe Brook by jersey',
    ]);
    expect(matched([row('A. Adler', '7', line)], [row('Ann Adler', '9', line)])).toEqual([
      'A. Adler = Ann Adler by initial',
    ]);
  });

  it('is matched by number and last name, whatever the lines say', () => {
    const other = [3, 1, 0, 0, 0, 12];
    expect(matched([row('Sasha Adler', '7', line)], [row('Alexandra Adler', '7', other)])).toEqual([
      'Sasha Adler = Alexandra Adler by jersey',
    ]);
  });

  it('keeps minutes that are whole in one source and exact in the other from counting against him', () => {
    const whole = [21, 9, 5, 2, 2, 32];
    expect(matched([row('Ann Adler', '7', line)], [row('Zoe Brook', '7', whole)])).toHaveLength(0);
    const few = [21, 8, 5, 2, 2, 32];
    expect(matched([row('Ann Adler', '7', line)], [row('Zoe Brook', '7', few)])).toHaveLength(1);
  });
});

describe('one number', () => {
  it('is no evidence where the lines are two players’: the stored number may be that of a later game', () => {
    expect(matched([row('Ann Adler', '7', line)], [row('Zoe Brook', '7', [2, 3, 0, 1, 0, 9])])).toEqual([]);
  });

  it('is no evidence for lines without a value that is not zero', () => {
    expect(matched([row('Ann Adler', '7', [])], [row('Zoe Brook', '7', [])])).toEqual([]);
  });

  it('fits neither of two who wear it, as in preseason', () => {
    const here = [row('Ann Adler', '44', line), row('Bea Clay', '44', [1, 1, 1, 1, 1, 10])];
    expect(matched(here, [row('Zoe Brook', '44', corrected)])).toEqual([]);
    expect(matched([row('Zoe Brook', '44', corrected)], here)).toEqual([]);
  });

  it('fits who is left where the other one who wears it is known by name', () => {
    const other = row('Bea Clay', '44', [1, 1, 1, 1, 1, 10]);
    expect(matched([row('Ann Adler', '44', line), other], [other, row('Zoe Brook', '44', corrected)])).toEqual([
      'Bea Clay = Bea Clay by name',
      'Ann Adler = Zoe Brook by jersey',
    ]);
  });

  it('is one number within a team only', () => {
    expect(matched([row('Ann Adler', '7', line)], [row('Zoe Brook', '7', corrected, 'NY')])).toEqual([]);
  });
});

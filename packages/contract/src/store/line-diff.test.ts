import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffLines, type KeyedLine, worseThanStored } from './line-diff.ts';

const line = (player: number, value: number, team = 1): KeyedLine => ({
  sourcePlayerId: `p${player}`,
  sourceTeamId: `t${team}`,
  propType: 'points',
  value,
});
const game = (players: number, value = 5) =>
  Array.from({ length: players }, (_, player) => line(player, value, (player % 2) + 1));

const someLines = fc
  .uniqueArray(fc.tuple(fc.nat(30), fc.nat(5)), { selector: ([player]) => player })
  .map((pairs) => pairs.map(([player, value]) => line(player, value, (player % 2) + 1)));

describe('diffLines', () => {
  it('turns the stored lines into the incoming ones, and touches nothing else', () => {
    fc.assert(
      fc.property(someLines, someLines, (stored, incoming) => {
        const { added, changed, removed } = diffLines(stored, incoming);
        const gone = new Set([...removed, ...changed].map(({ sourcePlayerId }) => sourcePlayerId));
        const result = [...stored.filter(({ sourcePlayerId }) => !gone.has(sourcePlayerId)), ...added];
        for (const { oldValue: _, ...rest } of changed) result.push(rest);
        const byPlayer = (a: KeyedLine, b: KeyedLine) => a.sourcePlayerId.localeCompare(b.sourcePlayerId);
        expect(result.sort(byPlayer)).toEqual([...incoming].sort(byPlayer));
        for (const { value, oldValue } of changed) expect(value).not.toBe(oldValue);
      }),
    );
  });

  it('keeps a player’s lines for both teams of one game apart', () => {
    const { added, changed } = diffLines([line(1, 5, 1)], [line(1, 5, 1), line(1, 3, 2)]);
    expect([added.length, changed.length]).toEqual([1, 0]);
  });
});

describe('worseThanStored', () => {
  const verdict = (stored: KeyedLine[], incoming: KeyedLine[]) => worseThanStored(stored, diffLines(stored, incoming));

  it('lets a first answer and a better one pass', () => {
    expect(verdict([], game(20))).toBeNull();
    expect(verdict(game(20), game(24))).toBeNull();
  });

  it('lets a loss below a tenth pass, as a correction', () => {
    expect(verdict(game(20), game(19))).toBeNull();
  });

  it('holds a loss of a tenth against the answer', () => {
    expect(verdict(game(20), game(18))).toBe('2 of 20 stored lines are gone and 0 turned to zero');
  });

  it('counts zeroed lines as lost', () => {
    const zeroed = game(20).map((entry, index) => (index < 2 ? { ...entry, value: 0 } : entry));
    expect(verdict(game(20), zeroed)).toBe('0 of 20 stored lines are gone and 2 turned to zero');
  });

  it('names a team that is gone, however few lines it had', () => {
    const stored = [...game(40).map((entry) => ({ ...entry, sourceTeamId: 't1' })), line(99, 1, 2)];
    expect(verdict(stored, stored.slice(0, 40))).toBe('every line of team t2 is gone');
  });

  it('lets a player change teams', () => {
    const stored = game(40);
    const moved = stored.map((entry, index) => (index === 0 ? { ...entry, sourceTeamId: 't2' } : entry));
    expect(verdict(stored, moved)).toBeNull();
  });
});

import type { PlayerLine } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { samplePlayer, sampleWrite } from '../testing/sample-game.ts';
import { statLines } from './stat-lines.ts';

function linesOf(...players: PlayerLine[]) {
  return statLines(sampleWrite({ players }).box);
}

describe('the stat lines of a box score', () => {
  it('are one a player and prop type, zeros included', () => {
    expect(linesOf(samplePlayer('11', '1', { runs: 0, hits: 2 }))).toEqual([
      { sourcePlayerId: '11', sourceTeamId: '1', propType: 'runs', value: 0 },
      { sourcePlayerId: '11', sourceTeamId: '1', propType: 'hits', value: 2 },
    ]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1e21, 5e-17])('refuse %s as a value', (value) => {
    expect(() => linesOf(samplePlayer('11', '1', { runs: value }))).toThrow(`runs of player 11 of team 1 is ${value}`);
  });

  it.each(['', 'two words', 'tab\t', 'Peña'])('refuse "%s" as an id', (id) => {
    expect(() => linesOf(samplePlayer(id, '1', { runs: 1 }))).toThrow('has no proper id');
    expect(() => linesOf(samplePlayer('11', '1', { [id]: 1 }))).toThrow('is no prop type');
  });

  it('refuse a player who is listed twice for a team', () => {
    const player = samplePlayer('11', '1', { runs: 1 });
    expect(() => linesOf(player, player)).toThrow('player 11 of team 1 is listed twice');
  });

  it('refuse a player of a third team', () => {
    expect(() => linesOf(samplePlayer('11', '3', { runs: 1 }))).toThrow('player 11 of team 3 plays for neither side');
  });

  it('are refused with a code that fails the game', () => {
    expect(() => linesOf(samplePlayer('11', '3', {}))).toThrow(expect.objectContaining({ code: 'PAYLOAD_SHAPE' }));
  });
});

import { checkBoxScore, type ScheduledGame } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { parseBoxScore } from '../box-score.ts';
import { basketballSummaryOf } from '../testing/basketball.ts';
import { basketballBlocks as blocks } from './blocks.ts';
import { basketballInvariants } from './invariants.ts';

const game = { sourceGameId: '1001', gameType: 'regular', home: { score: 50 }, away: { score: 40 } } as ScheduledGame;
const invariants = basketballInvariants({ regulationMinutes: 48 });
const declaration = {
  league: 'XBL',
  path: '',
  seasonYearOffset: 0,
  covers: { seasons: { first: 2000 }, gameTypes: ['regular'] },
  blocks,
  invariants,
  extractorVersion: 1,
} as const;

/** The findings on a box score with some of the first player's cells changed. */
function findings(changed: Record<string, string>, { minutes = 48, gameType = 'regular' } = {}) {
  const box = parseBoxScore(basketballSummaryOf({ minutes, changed }), game, declaration);
  const found = checkBoxScore(invariants, box, { ...game, gameType } as ScheduledGame);
  return found.map(({ severity, invariant, evidence }) => `${severity} ${invariant}, ${evidence}`);
}

describe('basketball invariants', () => {
  it('hold in a sound game', () => {
    expect(findings({})).toEqual([]);
  });

  it('find points that no shot made, and that the score does not have', () => {
    expect(findings({ PTS: '12' })).toEqual([
      'hard points-equal-score, HRB: points of the players 52, score 50',
      'hard points-follow-from-shots, Player 100: points 12, from made shots 10',
    ]);
  });

  it('find rebounds of a third kind', () => {
    expect(findings({ REB: '4' })).toEqual([
      'hard rebounds-are-of-two-kinds, Player 100: rebounds 4, offensive and defensive 3',
    ]);
  });

  it.each([
    ['FG', '4-3', 'field-goals'],
    ['3PT', '1-0', 'three-pointers'],
    ['FT', '1-0', 'free-throws'],
  ])('find more made than attempted in %s', (label, cell, shots) => {
    expect(findings({ [label]: cell })).toEqual([
      expect.stringContaining(`hard ${shots}-made-within-${shots}-attempted`),
    ]);
  });

  it('show minutes that do not fill the game, as long as the game has a length', () => {
    expect(findings({ MIN: '40' })).toEqual([
      'soft minutes-fill-the-game, HRB: minutes of the players 232, of the game 240',
    ]);
    expect(findings({ MIN: '46' })).toEqual([]);
    expect(findings({ MIN: '40' }, { gameType: 'all-star' })).toEqual([]);
  });
});

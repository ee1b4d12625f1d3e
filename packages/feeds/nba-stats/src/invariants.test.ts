import { type BoxScore, checkBoxScore, type ScheduledGame } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { createNbaStatsSource } from './source.ts';
import { answersOf, madeUpDeclaration } from './testing/made-up-source.ts';
import { boxScoreOf } from './testing/payloads.ts';

const source = createNbaStatsSource(madeUpDeclaration);
const game = {
  sourceGameId: '0022300500',
  gameType: 'regular',
  home: { score: 50 },
  away: { score: 40 },
} as ScheduledGame;

/** The findings on a sound box score after something in it was changed. */
async function findings(change: (box: BoxScore) => void, gameType: ScheduledGame['gameType'] = 'regular') {
  const box = await source.boxScore(answersOf({ boxScore: boxScoreOf() }), game);
  change(box);
  const found = checkBoxScore(source.invariants, box, { ...game, gameType });
  return found.map(({ severity, invariant, evidence }) => `${severity} ${invariant}: ${evidence}`);
}

function statsOf({ players }: BoxScore): Record<string, number> {
  return players[0]?.stats ?? {};
}

describe('the invariants', () => {
  it('hold in a sound game', async () => {
    expect(await findings(() => {})).toEqual([]);
  });

  it('find a figure that the team row does not have', async () => {
    expect(await findings((box) => Object.assign(statsOf(box), { assists: 5 }))).toEqual([
      'hard totals-add-up: BOS, assists of the players: 13; of the team: 10',
    ]);
  });

  it('say nothing of totals that are not stated, or that some players lack', async () => {
    const found = await findings((box) => {
      box.totals.home = {};
      Object.assign(statsOf(box), { assists: 5 });
    });
    expect(found).toEqual([]);
    expect(await findings((box) => void delete statsOf(box).assists)).toEqual([]);
  });

  it('find a plus/minus that does not follow from the score, where all have one', async () => {
    const off = (by: number) => findings((box) => Object.assign(statsOf(box), { plus_minus: 10 + by }));
    expect(await off(11)).toEqual([
      'hard plus-minus-is-five-margins: BOS, plus/minus of the players: 61; five times the margin: 50',
    ]);
    // The service's own books are off by up to ten.
    expect(await off(10)).toEqual([
      'soft plus-minus-is-five-margins: BOS, plus/minus of the players: 60; five times the margin: 50',
    ]);
    expect(await off(-1)).toEqual([
      'soft plus-minus-is-five-margins: BOS, plus/minus of the players: 49; five times the margin: 50',
    ]);
    expect(await findings((box) => void delete statsOf(box).plus_minus)).toEqual([]);
  });

  it('show minutes that do not fill the game, as long as rounding does not explain it', async () => {
    expect(await findings((box) => Object.assign(statsOf(box), { minutes: 40 }))).toEqual([
      'soft minutes-fill-the-game: BOS: minutes of the players 232, of the game 240',
    ]);
    expect(await findings((box) => Object.assign(statsOf(box), { minutes: 46 }))).toEqual([]);
    expect(await findings((box) => Object.assign(statsOf(box), { minutes: 40 }), 'all-star')).toEqual([]);
  });
});

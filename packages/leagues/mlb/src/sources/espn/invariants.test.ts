import { createAnsweringHttp } from '@backfield/conformance';
import { checkBoxScore, type GameType, type ScheduledGame } from '@backfield/contract';
import { summaryOf } from '@backfield/feed-espn/testing';
import { describe, expect, it } from 'vitest';
import { espn } from './index.ts';

const battingLabels = ['H-AB', 'AB', 'R', 'H', 'RBI', 'HR', 'BB', 'K', '#P', 'AVG', 'OBP', 'SLG'];
const pitchingLabels = ['IP', 'H', 'R', 'ER', 'BB', 'K', 'HR', 'PC-ST', 'ERA', 'PC'];

type Cells = Record<string, string>;

function rowOf(id: number, labels: readonly string[], cells: Cells) {
  return {
    athlete: { id: `${id}`, displayName: `Player ${id}` },
    notes: [{ type: 'pitchingDecision', text: 'W, 1-0' }],
    stats: labels.map((label) => cells[label] ?? '0'),
  };
}

/** Nine batters, of whom the first hit a home run, and the pitcher who gave up the other side's. */
function blocksOf(firstId: number, changed: { batting?: Cells; pitching?: Cells } = {}) {
  const idle = { 'H-AB': '0-4', AB: '4', AVG: '.250' };
  const hitter = { ...idle, AB: '4', R: '1', H: '1', RBI: '1', HR: '1', K: '2', ...changed.batting };
  const others = Array.from({ length: 8 }, (_, place) => rowOf(firstId + 1 + place, battingLabels, idle));
  const work = { IP: '9.0', H: '1', R: '1', ER: '1', K: '2', HR: '1', 'PC-ST': '88-62', ERA: '2.71', PC: '88' };
  return [
    {
      type: 'batting',
      labels: battingLabels,
      athletes: [rowOf(firstId, battingLabels, hitter), ...others],
      totals: [],
    },
    {
      type: 'pitching',
      labels: pitchingLabels,
      athletes: [rowOf(firstId + 9, pitchingLabels, { ...work, ...changed.pitching })],
      totals: [],
    },
  ];
}

async function read(changed: { batting?: Cells; pitching?: Cells } = {}, score = '1') {
  const summary = summaryOf({
    homeScore: score,
    awayScore: '1',
    homeBlocks: blocksOf(100, changed),
    awayBlocks: blocksOf(200),
  });
  const game = { sourceGameId: '1001', home: { score: Number(score) }, away: { score: 1 } } as ScheduledGame;
  return {
    game,
    box: await espn.boxScore(
      createAnsweringHttp(async () => summary),
      game,
    ),
  };
}

async function findings(changed: { batting?: Cells; pitching?: Cells }, gameType: GameType = 'regular', score = '1') {
  const { game, box } = await read(changed, score);
  const found = checkBoxScore(espn.invariants, box, { ...game, gameType });
  return found.map(({ severity, invariant }) => `${severity} ${invariant}`);
}

describe('MLB on ESPN', () => {
  it('has lines of what stands in a column, and none of season averages, decisions or what is lacking', async () => {
    const { box } = await read();
    const stats = new Map(box.players.map(({ sourcePlayerId, stats }) => [sourcePlayerId, stats]));
    expect(stats.get('100')).toEqual({
      at_bats: 4,
      runs: 1,
      hits: 1,
      home_runs: 1,
      runs_batted_in: 1,
      walks: 0,
      strikeouts: 2,
    });
    expect(stats.get('109')).toEqual({
      pitching_outs: 27,
      pitches_thrown: 88,
      strikes_thrown: 62,
      hits_allowed: 1,
      runs_allowed: 1,
      earned_runs: 1,
      walks_allowed: 0,
      pitching_strikeouts: 2,
      home_runs_allowed: 1,
    });
  });

  it('gives a pitcher who bats both kinds of lines', async () => {
    const summary = summaryOf({ homeScore: '1', homeBlocks: blocksOf(100), awayBlocks: [] });
    const text = JSON.stringify(summary).replaceAll('"109"', '"104"');
    const { players } = await espn.boxScore(
      createAnsweringHttp(async () => JSON.parse(text)),
      {
        sourceGameId: '1001',
      } as ScheduledGame,
    );
    expect(players.find(({ sourcePlayerId }) => sourcePlayerId === '104')?.stats).toMatchObject({
      at_bats: 4,
      pitching_outs: 27,
    });
  });

  it.each([
    ['5.1', 16],
    ['0.2', 2],
    ['0.0', 0],
  ])('reads %s innings as %i outs', async (innings, outs) => {
    const { box } = await read({ pitching: { IP: innings } });
    expect(box.players.find(({ sourcePlayerId }) => sourcePlayerId === '109')?.stats.pitching_outs).toBe(outs);
  });

  it('rejects innings that are not in thirds', async () => {
    const { box } = await read({ pitching: { IP: '5.3' } });
    expect(box.rejected).toEqual([{ sourcePlayerId: '109', reason: expect.stringContaining('IP is "5.3"') }]);
  });
});

describe('MLB invariants on ESPN', () => {
  it('hold in a sound game', async () => {
    expect(await findings({})).toEqual([]);
  });

  it.each<[string, { batting?: Cells; pitching?: Cells }, string]>([
    ['a run that the score lacks', { batting: { R: '2' } }, 'hard runs-equal-score'],
    ['a walk of nobody', { pitching: { BB: '1' } }, 'hard allowed-equals-opponent-batting'],
    ['more strikes than pitches', { pitching: { 'PC-ST': '62-88' } }, 'hard strikes-thrown-within-pitches-thrown'],
    ['more hits than at bats', { batting: { AB: '0' } }, 'hard home-runs-are-hits'],
    ['more earned runs than runs', { pitching: { ER: '2' } }, 'hard earned-runs-within-runs'],
  ])('find %s', async (_what, changed, expected) => {
    expect(await findings(changed)).toContain(expected);
  });

  it('find that a block is missing', async () => {
    const [batting] = blocksOf(100);
    const summary = summaryOf({ homeScore: '1', awayScore: '1', homeBlocks: [batting], awayBlocks: blocksOf(200) });
    const game = { sourceGameId: '1001', home: { score: 1 }, away: { score: 1 } } as ScheduledGame;
    const box = await espn.boxScore(
      createAnsweringHttp(async () => summary),
      game,
    );
    const evidence = checkBoxScore(espn.invariants, box, game).map((finding) => finding.evidence);
    expect(evidence).toContain('HRB: 9 batters and 0 pitchers');
  });

  it('let the contest after an All-Star Game decide its score', async () => {
    expect(await findings({}, 'all-star', '2')).toEqual([]);
    expect(await findings({}, 'regular', '2')).toEqual(['hard runs-equal-score']);
  });
});

import { createAnsweringHttp } from '@backfield/conformance';
import { checkBoxScore, type ScheduledGame } from '@backfield/contract';
import { summaryOf } from '@backfield/feed-espn/testing';
import { describe, expect, it } from 'vitest';
import { espn } from './index.ts';

const skaterLabels = ['BS', 'HT', 'TK', '+/-', 'TOI', 'PPTOI', 'SHTOI', 'ESTOI', 'SHFT', 'G', 'YTDG', 'A', 'S', 'SM'];
const lateLabels = ['SOG', 'FW', 'FL', 'FO%', 'GV', 'PN', 'PIM'];
const goalieLabels = ['GA', 'SA', 'SOS', 'SOSA', 'SV', 'SV%', 'ESSV', 'PPSV', 'SHSV', 'TOI', 'YTDG', 'PIM'];

type Cells = Record<string, string>;
interface Changed {
  skater?: Cells;
  goalie?: Cells;
}

function rowOf(id: number, labels: readonly string[], cells: Cells) {
  const stats = labels.map((label) => cells[label] ?? (label.endsWith('TOI') ? '0:00' : '0'));
  return { athlete: { id: `${id}`, displayName: `Player ${id}` }, stats };
}

/** A scorer, eleven more forwards, six defenders, a goalie who let two in, and the one on the bench. */
function blocksOf(firstId: number, { skater = {}, goalie = {} }: Changed = {}) {
  const labels = [...skaterLabels, ...lateLabels];
  const scorer = { TOI: '18:05', PPTOI: '2:10', G: '2', YTDG: '41', S: '5', A: '1', SOG: '1', '+/-': '+2', ...skater };
  const others = (from: number, count: number) =>
    Array.from({ length: count }, (_, place) => rowOf(firstId + from + place, labels, { TOI: '12:00' }));
  const kept = { GA: '2', SA: '5', SV: '3', ESSV: '2', PPSV: '1', SHSV: '0', TOI: '65:00', 'SV%': '.600', ...goalie };
  return [
    { name: 'forwards', labels, athletes: [rowOf(firstId, labels, scorer), ...others(1, 11)] },
    { name: 'defenses', labels, athletes: others(12, 6) },
    {
      name: 'goalies',
      labels: goalieLabels,
      athletes: [rowOf(firstId + 18, goalieLabels, kept), rowOf(firstId + 19, goalieLabels, {})],
    },
  ];
}

async function read(changed: Changed = {}, score = '2', teamShots = '5') {
  const summary = summaryOf({
    homeScore: score,
    awayScore: '2',
    homeBlocks: blocksOf(100, changed),
    awayBlocks: blocksOf(200),
  });
  const teams = [{ team: { id: '7' }, statistics: [{ name: 'shotsTotal', displayValue: teamShots }] }];
  const payload = { ...summary, boxscore: { ...summary.boxscore, teams } };
  const game = { sourceGameId: '1001', home: { score: Number(score) }, away: { score: 2 } } as ScheduledGame;
  return {
    game,
    box: await espn.boxScore(
      createAnsweringHttp(async () => payload),
      game,
    ),
  };
}

async function findings(changed: Changed, { score = '2', detail = 'Final', teamShots = '5' } = {}) {
  const { game, box } = await read(changed, score, teamShots);
  const found = checkBoxScore(espn.invariants, box, { ...game, statusDetail: `STATUS_FINAL ${detail}` });
  return found.map(({ severity, invariant }) => `${severity} ${invariant}`);
}

describe('NHL on ESPN', () => {
  it('takes shots from S, as SOG are goals of the shootout, and no figure of the season', async () => {
    const { box } = await read();
    const stats = box.players.find(({ sourcePlayerId }) => sourcePlayerId === '100')?.stats;
    expect(stats).toMatchObject({ goals: 2, assists: 1, points: 3, shots_on_goal: 5, plus_minus: 2 });
    expect(stats).toMatchObject({ time_on_ice: 1085, power_play_time_on_ice: 130, shorthanded_time_on_ice: 0 });
    expect(Object.values(stats ?? {})).not.toContain(41);
    expect(stats).not.toHaveProperty('power_play_goals');
  });

  it('has no lines of the goalie on the bench, and no decision of the other', async () => {
    const { box } = await read();
    expect(box.players.map(({ sourcePlayerId }) => sourcePlayerId)).not.toContain('119');
    expect(box.players.find(({ sourcePlayerId }) => sourcePlayerId === '118')?.stats).toEqual({
      saves: 3,
      shots_against: 5,
      goals_against: 2,
      even_strength_saves: 2,
      power_play_saves: 1,
      shorthanded_saves: 0,
      penalty_minutes: 0,
      time_on_ice: 3900,
    });
  });
});

describe('NHL invariants on ESPN', () => {
  it('hold in a sound game', async () => {
    expect(await findings({})).toEqual([]);
  });

  it('know that a shootout adds a goal to the score which nobody has', async () => {
    expect(await findings({}, { score: '3', detail: 'Final/SO' })).toEqual([]);
    expect(await findings({}, { score: '3', detail: 'Final/OT' })).toEqual(['hard goals-equal-score']);
    expect(await findings({}, { score: '2', detail: 'Final/SO' })).toEqual([]);
  });

  it.each<[string, Changed, string]>([
    ['a goal that the score lacks', { skater: { G: '3' } }, 'hard goals-equal-score'],
    ['a shot that is neither saved nor a goal', { goalie: { SA: '6' } }, 'hard saves-add-up'],
    ['a save of no kind', { goalie: { PPSV: '0' } }, 'hard saves-are-of-three-kinds'],
    ['more power play than time on ice', { skater: { PPTOI: '19:00' } }, 'hard special-teams-within-time-on-ice'],
    ['a shot that the team lacks', { skater: { S: '6' } }, 'soft totals-add-up'],
  ])('find %s', async (_what, changed, expected) => {
    expect(await findings(changed)).toContain(expected);
  });

  it('only warn of a skater who was left out', async () => {
    expect(await findings({}, { teamShots: '6' })).toEqual([
      'soft shots-against-equal-opponent-shots',
      'soft totals-add-up',
    ]);
  });

  it('find that the goalies are missing', async () => {
    const { game, box } = await read();
    const players = box.players.filter(({ stats }) => !('saves' in stats));
    const found = checkBoxScore(espn.invariants, { ...box, players }, { ...game, statusDetail: '' });
    expect(found.map(({ invariant }) => invariant)).toContain('goalie-present');
  });
});

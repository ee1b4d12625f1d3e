import { type BoxScore, checkBoxScore, type ScheduledGame, toGameDay } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { parseBoxScore } from './box-score.ts';
import { invariants } from './invariants.ts';
import { madeUpBox, madeUpListing, madeUpWeek } from './made-up-payloads.ts';
import { parseSchedule } from './schedule.ts';

const day = toGameDay('2024-10-12');
const [game] = parseSchedule(madeUpWeek({ [day]: [madeUpListing()] }), day, day).games as [ScheduledGame];

function findings(change: (box: BoxScore) => void, changed: Partial<ScheduledGame> = {}): string[] {
  const box = parseBoxScore(madeUpBox(), game);
  change(box);
  return checkBoxScore(invariants, box, { ...game, ...changed }).map(
    ({ invariant, severity }) => `${invariant} (${severity})`,
  );
}

/** A player of the made-up box score: 2600 scores for the winner, 2618 is in his net, 1200 and 1218 for the loser. */
function stats(box: BoxScore, id: string): Record<string, number> {
  return box.players.find(({ sourcePlayerId }) => sourcePlayerId === id)?.stats ?? {};
}

function without(...ids: string[]): (box: BoxScore) => void {
  return (box) => {
    box.players = box.players.filter(({ sourcePlayerId }) => !ids.includes(sourcePlayerId));
  };
}

describe('the invariants of NHL box scores', () => {
  it('find nothing in a sound one', () => {
    expect(findings(() => {})).toEqual([]);
  });

  it('see a score that the schedule contradicts', () => {
    expect(findings(() => {}, { home: { ...game.home, score: 3 } })).toEqual(['score-as-scheduled (hard)']);
  });

  it('see a goal, a shot and a point that are missing', () => {
    expect(findings((box) => Object.assign(stats(box, '2600'), { goals: 1, points: 1 }))).toEqual([
      'goals-equal-score (hard)',
    ]);
    expect(findings((box) => Object.assign(stats(box, '2600'), { shots_on_goal: 3 }))).toEqual([
      'shots-equal-team-total (hard)',
    ]);
    expect(findings((box) => Object.assign(stats(box, '2600'), { points: 1 }))).toEqual(['points-add-up (hard)']);
  });

  it('only warn of a team shot or two that no player has, and fail three', () => {
    const shots = (more: number) => (box: BoxScore) => {
      box.totals.home.shots_on_goal = (box.totals.home.shots_on_goal ?? 0) + more;
    };
    const found = [1, 2, 3].map((more) => findings(shots(more)).filter((finding) => finding.startsWith('shots-equal')));
    expect(found.flat()).toEqual([
      'shots-equal-team-total (soft)',
      'shots-equal-team-total (soft)',
      'shots-equal-team-total (hard)',
    ]);
  });

  it('only warn of a goal that is counted without its shot, and see a shot that is neither saved nor a goal', () => {
    const goalie = (changed: Record<string, number>) => (box: BoxScore) =>
      void Object.assign(stats(box, '2618'), changed);
    const onSaves = (change: (box: BoxScore) => void) =>
      findings(change).filter((finding) => finding.startsWith('saves-add-up'));
    expect(onSaves(goalie({ goals_against: 2 }))).toEqual(['saves-add-up (soft)']);
    expect(onSaves(goalie({ goals_against: 3 }))).toEqual(['saves-add-up (hard)']);
    expect(onSaves(goalie({ shots_against: 2 }))).toEqual(['saves-add-up (hard)']);
  });

  it('see saves that are not those of the three strengths', () => {
    expect(findings((box) => Object.assign(stats(box, '2618'), { saves: 1 }))).toEqual([
      'saves-add-up (soft)',
      'saves-are-of-three-kinds (hard)',
    ]);
  });

  it('take a goal that no goalie let in for one into an empty net', () => {
    const found = findings((box) => Object.assign(stats(box, '1218'), { goals_against: 1, shots_against: 1 }));
    expect(found).toEqual([]);
  });

  it('only warn of shots against that do not fit', () => {
    const found = findings((box) => Object.assign(stats(box, '1218'), { goals_against: 3, shots_against: 3 }));
    expect(found).toEqual(['shots-against-equal-opponent-shots (soft)']);
  });

  it('only warn of more penalty minutes than the team has, and allow for bench minors', () => {
    const withTotal = (total: number) => (box: BoxScore) => {
      Object.assign(stats(box, '2600'), { penalty_minutes: 4 });
      box.totals.home.penalty_minutes = total;
    };
    expect(findings(withTotal(2))).toEqual(['penalty-minutes-within-team-total (soft)']);
    expect(findings(withTotal(6))).toEqual([]);
  });

  it('want the win on the side of the winner, where decisions are given', () => {
    const swap = (box: BoxScore) => {
      stats(box, '2618').goalie_wins = 0;
      stats(box, '1218').goalie_wins = 1;
    };
    expect(findings(swap)).toEqual(['decisions (hard)', 'decisions (hard)']);
    expect(findings(swap, { gameType: 'preseason' })).toEqual([]);
    const none = (box: BoxScore) => {
      for (const id of ['2618', '1218']) delete stats(box, id).goalie_wins;
    };
    expect(findings(none)).toEqual([]);
    expect(findings((box) => delete stats(box, '1218').goalie_wins)).toEqual(['decisions (hard)']);
  });

  it('see a player who is listed twice', () => {
    expect(findings((box) => box.players.push(...box.players.slice(3, 4)))).toContain('one-row-a-player (hard)');
  });

  it('warn of one skater too few and fail half a line-up', () => {
    expect(findings(without('2605'))).toEqual(['full-line-up (soft)']);
    const half = Array.from({ length: 8 }, (_, index) => String(2605 + index));
    expect(findings(without(...half))).toEqual(['enough-players (hard)', 'full-line-up (soft)']);
    expect(findings(without(...half), { gameType: 'all-star' })).toEqual([]);
  });
});

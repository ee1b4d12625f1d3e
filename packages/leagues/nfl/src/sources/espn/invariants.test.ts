import { type BoxScore, checkBoxScore, type ScheduledGame } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { invariants } from './invariants.ts';

const game = { home: { score: 3 }, away: { score: 7 } } as ScheduledGame;

/** A passer, a receiver, a kicker and a defender a team, in a game without contradictions. */
function teamStats(): Record<string, number>[] {
  return [
    {
      passing_completions: 2,
      passing_attempts: 4,
      passing_yards: 31,
      passing_touchdowns: 1,
      passing_interceptions: 1,
      sacks_taken: 1,
      sack_yards_lost: 8,
    },
    { receptions: 2, receiving_targets: 3, receiving_yards: 31, receiving_touchdowns: 1, longest_reception: 20 },
    {
      field_goals_made: 1,
      field_goals_attempted: 2,
      longest_field_goal: 41,
      extra_points_made: 0,
      extra_points_attempted: 1,
      kicking_points: 3,
    },
    { interceptions: 1, interception_yards: 0, interception_touchdowns: 0, sacks: 1 },
  ];
}

function findings(changed: Record<string, number>, totals: Record<string, number> = {}) {
  const sides = ['1', '2'].map((sourceTeamId) =>
    teamStats().map((stats, place) => ({
      sourcePlayerId: `${sourceTeamId}${place}`,
      name: `Player ${sourceTeamId}${place}`,
      nameIsFull: true,
      jersey: null,
      sourceTeamId,
      stats,
    })),
  );
  const [home = [], away = []] = sides;
  for (const { stats } of home) {
    for (const [propType, value] of Object.entries(changed)) if (propType in stats) stats[propType] = value;
  }
  const box: BoxScore = {
    sourceGameId: '1001',
    status: 'final',
    home: { sourceTeamId: '1', abbreviation: 'HRB', name: 'Harbor Herons', score: 3 },
    away: { sourceTeamId: '2', abbreviation: 'VAL', name: 'Valley Voles', score: 7 },
    players: [...home, ...away],
    totals: { home: { passing_yards: 23, ...totals }, away: {} },
    rejected: [],
  };
  // So few players lack columns and company; that is not what is asked here.
  const asked = invariants.filter(({ name }) => name !== 'both-teams-present' && name !== 'every-column-present');
  return checkBoxScore(asked, box, game).map(({ severity, invariant }) => `${severity} ${invariant}`);
}

describe('NFL invariants', () => {
  it('hold in a sound game', () => {
    expect(findings({})).toEqual([]);
  });

  it.each<[string, Record<string, number>, string[]]>([
    ['a reception that nobody threw', { receptions: 3 }, ['hard completions-equal-receptions']],
    ['a touchdown that nobody threw', { receiving_touchdowns: 2 }, ['hard touchdown-passes-equal-receptions']],
    ['an interception of nobody', { interceptions: 2 }, ['hard interceptions-equal-opponents']],
    [
      'more kicks made than tried',
      { extra_points_made: 2, kicking_points: 5 },
      ['hard extra-points-made-within-extra-points-attempted'],
    ],
    ['yards after a lateral', { receiving_yards: 35 }, ['soft passing-yards-equal-receiving-yards']],
    ['a sack of the whole team', { sacks: 0 }, ['soft sacks-taken-equal-opponents']],
    ['more targets than passes', { receiving_targets: 5 }, ['soft targets-within-attempts']],
    ['points that no kick made', { kicking_points: 4 }, ['soft kicking-points-follow-from-kicks']],
    ['sack yards that the team row lacks', { sack_yards_lost: 9 }, ['soft net-passing-yards']],
  ])('find %s', (_what, changed, expected) => {
    expect(findings(changed)).toEqual(expected);
  });

  it('know that the passing yards of the team row are less sacks', () => {
    expect(findings({}, { passing_yards: 31 })).toEqual(['soft net-passing-yards']);
  });
});

import type { BoxScore, Invariant, PlayerLine, ScheduledGame } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { number, pair } from './cells.ts';
import { commonInvariants, madeWithinAttempted, totalsAddUp } from './common-invariants.ts';
import { eachPlayer, eachSide, unequal } from './invariants.ts';
import { teams } from './testing/payloads.ts';

const game = { home: { score: 24 }, away: { score: 3 } } as ScheduledGame;

function player(sourcePlayerId: string, sourceTeamId: string, stats: Record<string, number>): PlayerLine {
  return { sourcePlayerId, name: `Player ${sourcePlayerId}`, nameIsFull: true, sourceTeamId, jersey: null, stats };
}

function boxOf(changes: Partial<BoxScore> = {}): BoxScore {
  return {
    sourceGameId: '1001',
    status: 'final',
    home: { sourceTeamId: teams.home.id, abbreviation: 'HRB', name: 'Harbor Herons', score: 24 },
    away: { sourceTeamId: teams.away.id, abbreviation: 'VAL', name: 'Valley Voles', score: 3 },
    players: [
      player('1', '7', { made: 2, attempted: 3 }),
      player('2', '7', { made: 1, attempted: 1 }),
      player('3', '9', { made: 0, attempted: 1 }),
    ],
    totals: { home: { made: 3, period_points: 24 }, away: { made: 0, period_points: 3 } },
    rejected: [],
    ...changes,
  };
}

function findings(invariants: Invariant | Invariant[], box: BoxScore) {
  return [invariants]
    .flat()
    .flatMap(({ name, check }) => check(box, game).map(({ evidence }) => `${name}: ${evidence}`));
}

const tried = { games: 0, broken: 0, atMost: 0 };

const common = commonInvariants({
  leastPlayers: 1,
  blocks: { identifiedBy: 'none', columns: { FG: pair('made', 'attempted') } },
});

describe('invariants of every sport', () => {
  it('hold in a sound box score', () => {
    const all = [...common, madeWithinAttempted('made', 'attempted'), totalsAddUp(['made'], 'They do.', tried)];
    expect(findings(all, boxOf())).toEqual([]);
  });

  it('find a team that is not there', () => {
    expect(findings(common, boxOf({ players: [player('1', '7', { made: 1, attempted: 1 })] }))).toEqual([
      'both-teams-present: VAL: 0 players, at least 1 expected',
    ]);
  });

  it('find a score that the schedule does not have', () => {
    const { home } = boxOf();
    const [first] = findings(common, boxOf({ home: { ...home, score: 21 } }));
    expect(first).toBe('score-agrees-with-schedule: HRB: 21 in the box score, 24 in the schedule');
  });

  it('find a final game without a score', () => {
    const { home } = boxOf();
    expect(findings(common, boxOf({ home: { ...home, score: null } }))).toEqual([
      'score-agrees-with-schedule: HRB: no score in the box score, 24 in the schedule',
    ]);
  });

  it('find periods that do not add up', () => {
    const totals = { home: { period_points: 17 }, away: {} };
    expect(findings(common, boxOf({ totals }))).toEqual(['periods-add-up-to-score: HRB: all periods 17, score 24']);
  });

  it('find a column that is missing, and not a block that lists nobody', () => {
    const players = [player('1', '7', { made: 2 }), player('3', '9', { made: 0, attempted: 0 })];
    const blocks = {
      identifiedBy: 'name',
      columns: { a: { FG: pair('made', 'attempted') }, b: { P: number('punts') } },
    } as const;
    expect(findings(commonInvariants({ leastPlayers: 1, blocks }), boxOf({ players }))).toEqual([
      'every-column-present: attempted is missing for 1 of 2 players',
    ]);
  });

  it('do not look for the columns of one block with a player of another that shares some', () => {
    const blocks = {
      identifiedBy: 'name',
      columns: {
        runners: { G: number('goals'), PIM: number('penalties') },
        keepers: { SV: number('saves'), PIM: number('penalties') },
      },
    } as const;
    const players = [
      player('1', '7', { goals: 1, penalties: 0 }),
      player('2', '7', { saves: 3, penalties: 0 }),
      player('3', '9', { saves: 9 }),
    ];
    expect(findings(commonInvariants({ leastPlayers: 1, blocks }), boxOf({ players }))).toEqual([
      'every-column-present: penalties is missing for 1 of 2 players',
    ]);
  });

  it('find more made than attempted', () => {
    const players = [player('1', '7', { made: 4, attempted: 3 })];
    expect(findings(madeWithinAttempted('made', 'attempted'), boxOf({ players }))).toEqual([
      'made-within-attempted: Player 1: made 4, attempted 3',
    ]);
  });

  it('find players that do not add up to their team', () => {
    const totals = { home: { made: 5 }, away: {} };
    expect(findings(totalsAddUp(['made', 'attempted'], 'They do.', tried), boxOf({ totals }))).toEqual([
      'totals-add-up: HRB: made of the players 3, of the team 5',
    ]);
  });
});

describe('questions', () => {
  const claim = { name: 'claim', severity: 'hard', reason: 'For the test.', tried } as const;

  it('go to each side with its opponent', () => {
    const check = eachSide(claim, ({ sum }, opponent) =>
      unequal('made', sum('made'), opponent.abbreviation, opponent.sum('made')),
    );
    expect(findings(check, boxOf())).toEqual(['claim: HRB: made 3, VAL 0', 'claim: VAL: made 0, HRB 3']);
  });

  it('go only to players who have every figure', () => {
    const players = [player('1', '7', { made: 1 }), player('2', '7', { made: 1, attempted: 0 })];
    const check = eachPlayer(claim, ['made', 'attempted'], (made, attempted) =>
      unequal('made', made, 'attempted', attempted),
    );
    expect(findings(check, boxOf({ players }))).toEqual(['claim: Player 2: made 1, attempted 0']);
  });
});

import { type BoxScore, checkBoxScore, type ScheduledGame, toGameDay } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { parseBoxScore } from './box-score.ts';
import { invariants } from './invariants.ts';
import { madeUpBox, madeUpListing, madeUpSchedule } from './made-up-payloads.ts';
import { parseSchedule } from './schedule.ts';

const day = toGameDay('2024-07-12');
const [game] = parseSchedule(madeUpSchedule({ [day]: [madeUpListing()] }), day, day).games as [ScheduledGame];

function findings(change: (box: BoxScore) => void, changed: Partial<ScheduledGame> = {}): string[] {
  const box = parseBoxScore(madeUpBox(), game);
  change(box);
  return checkBoxScore(invariants, box, { ...game, ...changed }).map(
    ({ invariant, severity }) => `${invariant} (${severity})`,
  );
}

/** A player of the made-up box score: 11201 to 11209 bat for the winner, 11210 pitches; 158... are the losers. */
function stats(box: BoxScore, id: string): Record<string, number> {
  return box.players.find(({ sourcePlayerId }) => sourcePlayerId === id)?.stats ?? {};
}

describe('the invariants of MLB box scores', () => {
  it('find nothing in a sound one', () => {
    expect(findings(() => {})).toEqual([]);
  });

  it('see a run too many on every side of it', () => {
    expect(findings((box) => Object.assign(stats(box, '11202'), { runs: 1 }))).toEqual([
      'runs-equal-score (hard)',
      'batting-equals-team-totals (hard)',
      'allowed-equals-opponent-batting (hard)',
    ]);
  });

  it('see a pitcher who is missing', () => {
    const found = findings((box) => {
      box.players = box.players.filter(({ sourcePlayerId }) => sourcePlayerId !== '11210');
    });
    expect(found).toContain('enough-players (hard)');
    expect(found).toContain('putouts-equal-outs (hard)');
    expect(found).toContain('decisions (hard)');
  });

  it('see plate appearances and bases that do not add up', () => {
    expect(findings((box) => Object.assign(stats(box, '15801'), { hit_by_pitch: 1 }))).toContain(
      'plate-appearances-add-up (hard)',
    );
    expect(findings((box) => Object.assign(stats(box, '15801'), { total_bases: 1 }))).toContain(
      'total-bases-add-up (hard)',
    );
    expect(
      findings((box) => Object.assign(stats(box, '15801'), { singles: -1, doubles: 1, total_bases: 1 })),
    ).toContain('total-bases-add-up (hard)');
  });

  it('count a catcher in the way as a plate appearance', () => {
    const found = findings((box) => {
      Object.assign(stats(box, '15801'), { plate_appearances: 4 });
      Object.assign(box.totals.away, { plate_appearances: 28, catchers_interference: 1 });
      Object.assign(stats(box, '11210'), { batters_faced: 28 });
      Object.assign(box.totals.home, { batters_faced: 28 });
    });
    expect(found).toEqual([]);
  });

  it('only warn of totals that are known to be left at zero, and pass over those of inherited runners', () => {
    const found = findings((box) => {
      Object.assign(stats(box, '11210'), { wild_pitches: 1, inherited_runners: 2, inherited_runners_scored: 1 });
      Object.assign(box.totals.home, { wild_pitches: 0, inherited_runners: 0, inherited_runners_scored: 0 });
    });
    expect(found).toEqual(['wild-pitches-equal-team-total (soft)']);
  });

  it('want a winning and a losing pitcher on their sides, and one save at most', () => {
    const swap = (box: BoxScore) => {
      Object.assign(stats(box, '11210'), { pitching_wins: 0, pitching_losses: 1 });
      Object.assign(stats(box, '15810'), { pitching_wins: 1, pitching_losses: 0 });
    };
    expect(findings(swap)).toEqual(Array(4).fill('decisions (hard)'));
    expect(findings(swap, { gameType: 'preseason' })).toEqual([]);
    const twoSaves = (box: BoxScore) => ['11210', '15810'].map((id) => Object.assign(stats(box, id), { saves: 1 }));
    expect(findings(twoSaves)).toEqual(['decisions (hard)']);
  });

  it('leave the score of an All-Star Game that a contest decided alone', () => {
    const decided = { gameType: 'all-star', home: { ...game.home, score: 2 } } as const;
    expect(findings(() => {}, decided)).toEqual([]);
    expect(findings(() => {}, { ...decided, gameType: 'regular' })).toEqual(['runs-equal-score (hard)']);
  });

  it('want no decision in a tie', () => {
    const found = findings(
      (box) => {
        Object.assign(stats(box, '11210'), { pitching_wins: 0 });
        Object.assign(stats(box, '15810'), { pitching_losses: 0 });
      },
      { home: { ...game.home, score: 1 }, away: { ...game.away, score: 1 } },
    );
    expect(found).toEqual(['runs-equal-score (hard)']);
  });
});

import type { Invariant } from '@backfield/core';
import { commonInvariants, madeWithinAttempted, totalsAddUp } from '../common-invariants.ts';
import { eachPlayer, eachSide, unequal } from '../invariants.ts';
import { basketballBlocks } from './blocks.ts';

export interface BasketballRules {
  /** Length of a game without overtime: 48 in the NBA, 40 in the WNBA. */
  regulationMinutes: number;
}

const quarters = 4;
const overtimeMinutes = 5;
const playersOnCourt = 5;

/** What holds in every basketball box score, and what mostly does. */
export function basketballInvariants({ regulationMinutes }: BasketballRules): Invariant[] {
  return [
    ...commonInvariants({ leastPlayers: playersOnCourt, blocks: basketballBlocks }),
    eachSide(
      {
        name: 'points-equal-score',
        severity: 'hard',
        reason: 'Every point of a team is credited to one of its players.',
      },
      ({ sum, score }) => (score === null ? null : unequal('points of the players', sum('points'), 'score', score)),
    ),
    eachPlayer(
      {
        name: 'points-follow-from-shots',
        severity: 'hard',
        reason: 'A field goal is two points, one more from afar, a free throw one.',
      },
      ['points', 'field_goals_made', 'three_pointers_made', 'free_throws_made'],
      (points, goals, threes, freeThrows) =>
        unequal('points', points, 'from made shots', 2 * goals + threes + freeThrows),
    ),
    eachPlayer(
      { name: 'rebounds-are-of-two-kinds', severity: 'hard', reason: 'A rebound is offensive or defensive.' },
      ['rebounds', 'offensive_rebounds', 'defensive_rebounds'],
      (all, offensive, defensive) => unequal('rebounds', all, 'offensive and defensive', offensive + defensive),
    ),
    madeWithinAttempted('field_goals_made', 'field_goals_attempted'),
    madeWithinAttempted('three_pointers_made', 'three_pointers_attempted'),
    madeWithinAttempted('free_throws_made', 'free_throws_attempted'),
    eachSide(
      {
        name: 'minutes-fill-the-game',
        severity: 'soft',
        reason:
          'Five players are on court all the time, but minutes are rounded, and all-star games have their own clock.',
      },
      ({ players, sum, totals: { periods } }, _opponent, { gameType }) => {
        if (gameType === 'all-star' || periods === undefined || periods < quarters) return null;
        const played = playersOnCourt * (regulationMinutes + (periods - quarters) * overtimeMinutes);
        const rounding = players.length / 2;
        const minutes = sum('minutes');
        return Math.abs(minutes - played) > rounding
          ? `minutes of the players ${minutes}, of the game ${played}`
          : null;
      },
    ),
    totalsAddUp(
      [
        'points',
        'field_goals_made',
        'three_pointers_made',
        'free_throws_made',
        'rebounds',
        'assists',
        'steals',
        'blocks',
      ],
      'The team row is kept beside the players and may be a play ahead or behind.',
    ),
  ];
}

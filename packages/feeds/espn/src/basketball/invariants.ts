import type { Invariant, Tried } from '@backfield/contract';
import { commonInvariants, totalsAddUp } from '../common-invariants.ts';
import { eachSide, unequal } from '../invariants.ts';
import { basketballBlocks } from './blocks.ts';
import { basketballTruths } from './truths.ts';

export interface BasketballTiming {
  /** Length of a game without overtime: 48 in the NBA, 40 in the WNBA. */
  regulationMinutes: number;
  /** Periods of a game without overtime: 2 where halves are played. Default: 4. */
  regulationPeriods?: number;
}

/** Recorded answers of finished games, of 2001 to 2025. */
const basketballAnswers: Tried = { games: 12, broken: 0, atMost: 0 };

const overtimeMinutes = 5;
const playersOnCourt = 5;

/** The invariants of every basketball box score: hard ones always hold, soft ones mostly. */
export function basketballInvariants({ regulationMinutes, regulationPeriods = 4 }: BasketballTiming): Invariant[] {
  return [
    ...commonInvariants({ leastPlayers: playersOnCourt, blocks: basketballBlocks }),
    ...basketballTruths,
    eachSide(
      {
        name: 'minutes-fill-the-game',
        severity: 'soft',
        reason:
          'Five players are on court all the time, but minutes are rounded, and all-star games have their own clock.',
        tried: basketballAnswers,
      },
      ({ players, sum, totals: { periods } }, _opponent, { gameType }) => {
        if (gameType === 'all-star' || periods === undefined || periods < regulationPeriods) return null;
        const played = playersOnCourt * (regulationMinutes + (periods - regulationPeriods) * overtimeMinutes);
        const rounding = players.length / 2;
        const minutes = sum('minutes');
        if (Math.abs(minutes - played) <= rounding) return null;
        return unequal('minutes of the players', minutes, 'of the game', played);
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
      basketballAnswers,
    ),
  ];
}

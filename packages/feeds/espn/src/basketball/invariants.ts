import type { Invariant } from '@backfield/contract';
import { commonInvariants, totalsAddUp } from '../common-invariants.ts';
import { eachSide } from '../invariants.ts';
import { basketballBlocks } from './blocks.ts';
import { basketballTruths } from './truths.ts';

export interface BasketballRules {
  /** Length of a game without overtime: 48 in the NBA, 40 in the WNBA. */
  regulationMinutes: number;
  /** Periods of a game without overtime: 2 where halves are played. Default: 4. */
  regulationPeriods?: number;
}

const overtimeMinutes = 5;
const playersOnCourt = 5;

/** What holds in every basketball box score, and what mostly does. */
export function basketballInvariants({ regulationMinutes, regulationPeriods = 4 }: BasketballRules): Invariant[] {
  return [
    ...commonInvariants({ leastPlayers: playersOnCourt, blocks: basketballBlocks }),
    ...basketballTruths,
    eachSide(
      {
        name: 'minutes-fill-the-game',
        severity: 'soft',
        reason:
          'Five players are on court all the time, but minutes are rounded, and all-star games have their own clock.',
      },
      ({ players, sum, totals: { periods } }, _opponent, { gameType }) => {
        if (gameType === 'all-star' || periods === undefined || periods < regulationPeriods) return null;
        const played = playersOnCourt * (regulationMinutes + (periods - regulationPeriods) * overtimeMinutes);
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

import type { Invariant, Tried } from '@backfield/contract';
import { madeWithinAttempted } from '../common-invariants.ts';
import { eachPlayer, eachSide, unequal } from '../invariants.ts';

/** The NBA's regular seasons 2023-24 and 2024-25, as its own statistics have them. */
const twoSeasons: Tried = { games: 2_460, broken: 0, atMost: 0 };

/** Invariants that follow from the rules of basketball, whoever keeps the box score. */
export const basketballTruths: readonly Invariant[] = [
  eachSide(
    {
      name: 'points-equal-score',
      severity: 'hard',
      reason: 'Every point of a team is credited to one of its players.',
      tried: twoSeasons,
    },
    ({ sum, score }) => (score === null ? null : unequal('points of the players', sum('points'), 'score', score)),
  ),
  eachPlayer(
    {
      name: 'points-follow-from-shots',
      severity: 'hard',
      reason: 'A field goal is two points, one more from afar, a free throw one.',
      tried: twoSeasons,
    },
    ['points', 'field_goals_made', 'three_pointers_made', 'free_throws_made'],
    (points, goals, threes, freeThrows) =>
      unequal('points', points, 'from made shots', 2 * goals + threes + freeThrows),
  ),
  eachPlayer(
    {
      name: 'rebounds-are-of-two-kinds',
      severity: 'hard',
      reason: 'A rebound is offensive or defensive.',
      tried: twoSeasons,
    },
    ['rebounds', 'offensive_rebounds', 'defensive_rebounds'],
    (all, offensive, defensive) => unequal('rebounds', all, 'offensive and defensive', offensive + defensive),
  ),
  madeWithinAttempted('field_goals_made', 'field_goals_attempted'),
  madeWithinAttempted('three_pointers_made', 'three_pointers_attempted'),
  madeWithinAttempted('free_throws_made', 'free_throws_attempted'),
];

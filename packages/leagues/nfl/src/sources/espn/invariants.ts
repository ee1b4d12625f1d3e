import type { Invariant, Tried } from '@backfield/contract';
import {
  commonInvariants,
  eachPlayer,
  eachSide,
  madeWithinAttempted,
  totalsAddUp,
  unequal,
} from '@backfield/feed-espn';
import { blocks } from './columns.ts';

/** Recorded answers of finished games. */
const recorded: Tried = { games: 25, broken: 0, atMost: 0 };
/** Every game of ten seasons of the league's own former service. */
const tenSeasons: Tried = { games: 3_567, broken: 0, atMost: 0 };

/**
 * ESPN lists only players with a statistic, 27 to 50 a team in the games that were looked at; fewer than half of the
 * least of them means that blocks are missing.
 */
export const leastPlayers = 13;

/** A pass that counts for the one who throws counts for the one who catches. */
const passing: Invariant[] = [
  eachSide(
    {
      name: 'completions-equal-receptions',
      severity: 'hard',
      reason: 'Every completion is one reception.',
      tried: tenSeasons,
    },
    ({ sum }) => unequal('completions', sum('passing_completions'), 'receptions', sum('receptions')),
  ),
  eachSide(
    {
      name: 'touchdown-passes-equal-receptions',
      severity: 'hard',
      reason: 'Every touchdown pass is caught by one player.',
      tried: tenSeasons,
    },
    ({ sum }) => unequal('thrown', sum('passing_touchdowns'), 'caught', sum('receiving_touchdowns')),
  ),
  eachSide(
    {
      name: 'interceptions-equal-opponents',
      severity: 'hard',
      reason: 'Every interception is thrown by the other team.',
      tried: tenSeasons,
    },
    ({ sum }, opponent) =>
      unequal('thrown', sum('passing_interceptions'), `by ${opponent.abbreviation}`, opponent.sum('interceptions')),
  ),
  eachSide(
    {
      name: 'passing-yards-equal-receiving-yards',
      severity: 'soft',
      reason: 'Laterals are booked differently now and then.',
      tried: recorded,
    },
    ({ sum }) => unequal('passing yards', sum('passing_yards'), 'receiving yards', sum('receiving_yards')),
  ),
  eachSide(
    {
      name: 'targets-within-attempts',
      severity: 'soft',
      reason: 'Who was meant by a pass is a judgement.',
      tried: recorded,
    },
    ({ sum }) => {
      const [targets, attempts] = [sum('receiving_targets'), sum('passing_attempts')];
      return targets > attempts ? unequal('targets', targets, 'attempts', attempts) : null;
    },
  ),
  eachSide(
    {
      name: 'sacks-taken-equal-opponents',
      severity: 'soft',
      reason: 'A sack may be credited to the team as a whole.',
      tried: recorded,
    },
    ({ sum }, opponent) => unequal('taken', sum('sacks_taken'), `by ${opponent.abbreviation}`, opponent.sum('sacks')),
  ),
  eachSide(
    {
      name: 'net-passing-yards',
      severity: 'soft',
      reason: "ESPN's team row has passing yards less those lost to sacks.",
      tried: recorded,
    },
    ({ sum, totals: { passing_yards: net } }) =>
      net === undefined
        ? null
        : unequal('yards less sacks', sum('passing_yards') - sum('sack_yards_lost'), 'of the team', net),
  ),
];

const kicking: Invariant[] = [
  madeWithinAttempted('field_goals_made', 'field_goals_attempted'),
  madeWithinAttempted('extra_points_made', 'extra_points_attempted'),
  eachPlayer(
    {
      name: 'kicking-points-follow-from-kicks',
      severity: 'soft',
      reason: 'ESPN has been seen to state 9 points for 2 + 2 kicks.',
      tried: { games: 25, broken: 1, atMost: 1 },
    },
    ['kicking_points', 'field_goals_made', 'extra_points_made'],
    (points, goals, extras) => unequal('points', points, 'from kicks', 3 * goals + extras),
  ),
];

/** The invariants of ESPN's NFL box scores, preseason included: hard ones always hold, soft ones mostly. */
export const invariants: readonly Invariant[] = [
  ...commonInvariants({ leastPlayers, blocks }),
  madeWithinAttempted('passing_completions', 'passing_attempts'),
  ...passing,
  ...kicking,
  totalsAddUp(
    [
      'passing_attempts',
      'rushing_attempts',
      'rushing_yards',
      'rushing_touchdowns',
      'receptions',
      'receiving_yards',
      'fumbles_lost',
      'tackles',
      'sacks',
      'interceptions',
      'kick_return_yards',
      'punt_return_yards',
      'field_goals_made',
      'punts',
    ],
    'The team row may hold what no player has: a blocked punt is a punt of the team.',
    { games: 25, broken: 1, atMost: 1 },
  ),
];

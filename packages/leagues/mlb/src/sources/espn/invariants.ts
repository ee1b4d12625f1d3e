import { type Invariant, type Tried, uncounted } from '@backfield/contract';
import {
  commonInvariants,
  eachPlayer,
  eachSide,
  madeWithinAttempted,
  together,
  totalsAddUp,
  unequal,
} from '@backfield/feed-espn';
import { blocks } from './columns.ts';

/** One recorded answer of a finished game, and fourteen of the league's own, which ESPN's figures come from. */
const recorded: Tried = { games: 15, broken: 0, atMost: 0 };

/** Least players of a side: nine bat, however short the game; where no designated hitter does, the pitcher is one of them. */
export const leastPlayers = 9;

/** Pairs of statistics: one that a pitching staff allows, and the same one of the other club's batters. */
export const allowed = [
  ['hits_allowed', 'hits'],
  ['runs_allowed', 'runs'],
  ['walks_allowed', 'walks'],
  ['pitching_strikeouts', 'strikeouts'],
  ['home_runs_allowed', 'home_runs'],
] as const;

const sides: Invariant[] = [
  eachSide(
    {
      name: 'runs-equal-score',
      severity: 'hard',
      reason:
        'The score counts the runs of the batters; only an All-Star Game may add one, for a contest after the game.',
      tried: recorded,
    },
    ({ sum, score }, _opponent, { gameType }) =>
      gameType === 'all-star' || score === null ? null : unequal('runs of the batters', sum('runs'), 'score', score),
  ),
  eachSide(
    {
      name: 'allowed-equals-opponent-batting',
      severity: 'hard',
      reason: 'Both are the same events seen from two sides.',
      tried: recorded,
    },
    ({ sum }, opponent) =>
      together(
        allowed.map(([pitching, batting]) =>
          unequal(pitching, sum(pitching), `${batting} of ${opponent.abbreviation}`, opponent.sum(batting)),
        ),
      ),
  ),
  eachSide(
    {
      name: 'enough-batters-and-pitchers',
      severity: 'hard',
      reason: 'Nine bat and one pitches on each side, however short the game; fewer is half an answer.',
      tried: recorded,
    },
    ({ players }) => {
      const batters = players.filter(({ stats }) => 'at_bats' in stats).length;
      const pitchers = players.filter(({ stats }) => 'pitching_outs' in stats).length;
      return batters >= leastPlayers && pitchers >= 1 ? null : uncounted(`${batters} batters and ${pitchers} pitchers`);
    },
  ),
];

const players: Invariant[] = [
  madeWithinAttempted('strikes_thrown', 'pitches_thrown'),
  eachPlayer(
    {
      name: 'home-runs-are-hits',
      severity: 'hard',
      reason: 'Every home run is a hit, and every hit an at bat.',
      tried: recorded,
    },
    ['home_runs', 'hits', 'at_bats'],
    (homeRuns, hits, atBats) =>
      homeRuns > hits || hits > atBats ? uncounted(`home runs ${homeRuns}, hits ${hits}, at bats ${atBats}`) : null,
  ),
  eachPlayer(
    {
      name: 'earned-runs-within-runs',
      severity: 'hard',
      reason: 'Of the runs that a pitcher allows some are earned.',
      tried: recorded,
    },
    ['earned_runs', 'runs_allowed'],
    (earned, runs) => (earned > runs ? unequal('earned runs', earned, 'runs', runs) : null),
  ),
];

/** The invariants of ESPN's MLB box scores: hard ones always hold, soft ones mostly. */
export const invariants: readonly Invariant[] = [
  ...commonInvariants({ leastPlayers, blocks }),
  ...sides,
  ...players,
  totalsAddUp(
    [
      'at_bats',
      'runs',
      'hits',
      'home_runs',
      'runs_batted_in',
      'walks',
      'strikeouts',
      'pitching_outs',
      'pitches_thrown',
      'strikes_thrown',
      'earned_runs',
    ],
    'It held on the games that were read, which are too few to fail a game over.',
    { games: 1, broken: 0, atMost: 0 },
  ),
];

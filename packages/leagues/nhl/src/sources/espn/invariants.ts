import { type Contradiction, type Invariant, sumOf, type Tried, uncounted } from '@backfield/contract';
import { type CheckedSide, commonInvariants, eachPlayer, eachSide, totalsAddUp, unequal } from '@backfield/feed-espn';
import { blocks } from './columns.ts';

/** Recorded answers of finished games. */
const recorded: Tried = { games: 3, broken: 0, atMost: 0 };
/**
 * Eleven seasons of the league's own answers, which ESPN's figures come from: now and then a goal is counted without its
 * shot.
 */
const goalWithoutShot: Tried = { games: 13_780, broken: 58, atMost: 1 };

/** Least players of a side: half of the twenty who are dressed. All-star sides have eleven. */
export const leastPlayers = 10;

/** Matches the status of a game that ended in a shootout: "STATUS_FINAL Final/SO". */
const endedInShootout = /\/SO$/;

const scoring: Invariant[] = [
  eachSide(
    {
      name: 'goals-equal-score',
      severity: 'hard',
      reason: "Every goal is some skater's, but for the one that a shootout adds to the winner's score.",
      tried: recorded,
    },
    ({ sum, score }, opponent, { statusDetail }) => {
      if (score === null) return null;
      const wonShootout = endedInShootout.test(statusDetail) && score > (opponent.score ?? 0);
      return unequal('goals of the players', sum('goals'), 'score', wonShootout ? score - 1 : score);
    },
  ),
  eachPlayer(
    {
      name: 'points-add-up',
      severity: 'hard',
      reason: 'Points are worked out from goals and assists.',
      tried: recorded,
    },
    ['points', 'goals', 'assists'],
    (points, goals, assists) => unequal('points', points, 'goals and assists', goals + assists),
  ),
];

const goaltending: Invariant[] = [
  eachPlayer(
    { name: 'saves-add-up', severity: 'hard', reason: 'A shot against is saved or a goal.', tried: goalWithoutShot },
    ['shots_against', 'saves', 'goals_against'],
    (shots, saves, goals) => {
      const found = unequal('shots against', shots, 'saves and goals', saves + goals);
      // Never the other way: a shot that is neither is no slip of any season.
      return found && shots > saves + goals ? uncounted(found.evidence) : found;
    },
  ),
  eachPlayer(
    {
      name: 'saves-are-of-three-kinds',
      severity: 'hard',
      reason: 'Teams are even, a man up or a man down.',
      tried: { games: 13_780, broken: 0, atMost: 0 },
    },
    ['saves', 'even_strength_saves', 'power_play_saves', 'shorthanded_saves'],
    (saves, even, powerPlay, shorthanded) => unequal('saves', saves, 'by strength', even + powerPlay + shorthanded),
  ),
  eachSide(
    {
      name: 'shots-against-equal-opponent-shots',
      severity: 'soft',
      reason: 'What goalies did not face went into an empty net, which nothing states; and a skater may be missing.',
      tried: { games: 3, broken: 1, atMost: 1 },
    },
    shotsFaced,
  ),
];

/** The invariants of ESPN's NHL box scores: hard ones always hold, soft ones mostly. */
export const invariants: readonly Invariant[] = [
  ...commonInvariants({ leastPlayers, blocks }),
  ...scoring,
  ...goaltending,
  eachSide(
    {
      name: 'goalie-present',
      severity: 'hard',
      reason: 'Somebody keeps the goal; a block may be missing.',
      tried: recorded,
    },
    ({ players }) => (players.some(({ stats }) => 'saves' in stats) ? null : uncounted('no goalie')),
  ),
  eachPlayer(
    {
      name: 'special-teams-within-time-on-ice',
      severity: 'hard',
      reason: 'Time on the power play and shorthanded is time on ice; more means that a column was misread.',
      tried: recorded,
    },
    ['time_on_ice', 'power_play_time_on_ice', 'shorthanded_time_on_ice'],
    (all, powerPlay, shorthanded) =>
      powerPlay + shorthanded > all
        ? unequal('time on ice', all, 'power play and shorthanded', powerPlay + shorthanded)
        : null,
  ),
  eachSide(
    {
      name: 'penalty-minutes-within-team-total',
      severity: 'soft',
      reason: "A bench minor is the team's and no player's.",
      tried: { games: 3, broken: 1, atMost: 2 },
    },
    ({ sum, totals: { penalty_minutes: total } }) => {
      const minutes = sum('penalty_minutes');
      return total !== undefined && minutes > total ? unequal('of the players', minutes, 'of the team', total) : null;
    },
  ),
  totalsAddUp(
    ['shots_on_goal', 'hits', 'blocked_shots', 'faceoffs_won'],
    'ESPN has been seen to leave out a defender who played.',
    { games: 3, broken: 1, atMost: 2 },
  ),
];

function shotsFaced({ players, sum }: CheckedSide, opponent: CheckedSide): Contradiction | null {
  const shots = opponent.totals.shots_on_goal;
  if (shots === undefined) return null;
  const emptyNet = opponent.sum('goals') - sumOf(players, 'goals_against');
  return unequal('faced by goalies', sum('shots_against'), 'shots less empty net', shots - emptyNet);
}

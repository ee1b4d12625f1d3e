import { type Invariant, sumOf } from '@backfield/contract';
import { type BoxSide, commonInvariants, eachPlayer, eachSide, totalsAddUp, unequal } from '@backfield/feed-espn';
import { blocks } from './columns.ts';

/** Half of the twenty who are dressed. All-star sides have eleven. */
export const leastPlayers = 10;

/** "STATUS_FINAL Final/SO" */
const endedInShootout = /\/SO$/;

const scoring: Invariant[] = [
  eachSide(
    {
      name: 'goals-equal-score',
      severity: 'hard',
      reason: "Every goal is some skater's, but for the one that a shootout adds to the winner's score.",
    },
    ({ sum, score }, opponent, { statusDetail }) => {
      if (score === null) return null;
      const wonShootout = endedInShootout.test(statusDetail) && score > (opponent.score ?? 0);
      return unequal('goals of the players', sum('goals'), 'score', wonShootout ? score - 1 : score);
    },
  ),
  eachPlayer(
    { name: 'points-add-up', severity: 'hard', reason: 'Points are worked out from goals and assists.' },
    ['points', 'goals', 'assists'],
    (points, goals, assists) => unequal('points', points, 'goals and assists', goals + assists),
  ),
];

const goaltending: Invariant[] = [
  eachPlayer(
    { name: 'saves-add-up', severity: 'hard', reason: 'A shot against is saved or a goal.' },
    ['shots_against', 'saves', 'goals_against'],
    (shots, saves, goals) => unequal('shots against', shots, 'saves and goals', saves + goals),
  ),
  eachPlayer(
    { name: 'saves-are-of-three-kinds', severity: 'hard', reason: 'Teams are even, a man up or a man down.' },
    ['saves', 'even_strength_saves', 'power_play_saves', 'shorthanded_saves'],
    (saves, even, powerPlay, shorthanded) => unequal('saves', saves, 'by strength', even + powerPlay + shorthanded),
  ),
  eachSide(
    {
      name: 'shots-against-equal-opponent-shots',
      severity: 'soft',
      reason: 'What goalies did not face went into an empty net, which nothing states; and a skater may be missing.',
    },
    shotsFaced,
  ),
];

/** What holds in every NHL box score of ESPN's, and what mostly does. */
export const invariants: readonly Invariant[] = [
  ...commonInvariants({ leastPlayers, blocks }),
  ...scoring,
  ...goaltending,
  eachSide(
    { name: 'goalie-present', severity: 'hard', reason: 'Somebody keeps the goal; a block may be missing.' },
    ({ players }) => (players.some(({ stats }) => 'saves' in stats) ? null : 'no goalie'),
  ),
  eachPlayer(
    {
      name: 'special-teams-within-time-on-ice',
      severity: 'hard',
      reason: 'Time on the power play and shorthanded is time on ice; more means that a column was misread.',
    },
    ['time_on_ice', 'power_play_time_on_ice', 'shorthanded_time_on_ice'],
    (all, powerPlay, shorthanded) =>
      powerPlay + shorthanded > all ? `time on ice ${all}, power play ${powerPlay}, shorthanded ${shorthanded}` : null,
  ),
  eachSide(
    {
      name: 'penalty-minutes-within-team-total',
      severity: 'soft',
      reason: "A bench minor is the team's and no player's.",
    },
    ({ sum, totals: { penalty_minutes: total } }) => {
      const minutes = sum('penalty_minutes');
      return total !== undefined && minutes > total ? `of the players ${minutes}, of the team ${total}` : null;
    },
  ),
  totalsAddUp(
    ['shots_on_goal', 'hits', 'blocked_shots', 'faceoffs_won'],
    'ESPN has been seen to leave out a defender who played.',
  ),
];

function shotsFaced({ players, sum }: BoxSide, opponent: BoxSide): string | null {
  const shots = opponent.totals.shots_on_goal;
  if (shots === undefined) return null;
  const emptyNet = opponent.sum('goals') - sumOf(players, 'goals_against');
  return unequal('faced by goalies', sum('shots_against'), 'shots less empty net', shots - emptyNet);
}

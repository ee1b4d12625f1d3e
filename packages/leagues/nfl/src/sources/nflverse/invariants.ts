import {
  type BoxScore,
  type Contradiction,
  difference,
  type Invariant,
  playersOf,
  type Side,
  sides,
  sumOf,
  type Tried,
  uncounted,
} from '@backfield/contract';

/** Rows of at most a few players are half a team: 6 to 15 had the ball in each of 1,138 team games of two seasons. */
export const leastPlayers = 3;

/** Every game of the seasons that began in 2022 and 2023. */
const twoSeasons: Tried = { games: 569, broken: 0, atMost: 0 };

interface TeamGame {
  score: number | null;
  sum(propType: string): number;
}

/** Asks each team; `check` gives what contradicts the claim. */
function eachTeam(
  claim: Pick<Invariant, 'name' | 'severity' | 'reason' | 'tried'>,
  check: (team: TeamGame) => Contradiction[],
): Invariant {
  return {
    ...claim,
    check: (box) =>
      sides.flatMap((side) =>
        check(teamGame(box, side)).map(({ evidence, size }) => ({
          evidence: `${box[side].abbreviation}: ${evidence}`,
          size,
        })),
      ),
  };
}

function teamGame(box: BoxScore, side: Side): TeamGame {
  const players = playersOf(box, side);
  return { score: box[side].score, sum: (propType) => sumOf(players, propType) };
}

function within(what: string, part: number, whole: string, most: number | null): Contradiction[] {
  if (most !== null && part <= most) return [];
  const evidence = `${what} ${part}, ${whole} ${most ?? 'not given'}`;
  return [most === null ? uncounted(evidence) : { evidence, size: part - most }];
}

export const invariants: readonly Invariant[] = [
  {
    name: 'both-teams-present',
    severity: 'hard',
    reason: 'A game with the rows of one team is only half there.',
    tried: twoSeasons,
    check: (box) =>
      sides.flatMap((side) => {
        const { length } = playersOf(box, side);
        return length < leastPlayers
          ? [uncounted(`${box[side].abbreviation}: ${length} players, at least ${leastPlayers} expected`)]
          : [];
      }),
  },
  {
    name: 'score-agrees-with-schedule',
    severity: 'hard',
    reason: 'The rows hold no score; the one that they are checked against must be that of the listed game.',
    tried: twoSeasons,
    check: (box, game) =>
      sides.flatMap((side) =>
        difference(`${box[side].abbreviation} in the box score`, box[side].score, 'in the schedule', game[side].score),
      ),
  },
  eachTeam(
    {
      name: 'score-pays-for-touchdowns-and-kicks',
      severity: 'hard',
      reason: 'A touchdown is six points, a field goal three: rows that need more points belong to another game.',
      tried: twoSeasons,
    },
    ({ score, sum }) => {
      const touchdowns = sum('passing_touchdowns') + sum('rushing_touchdowns');
      const points = 6 * touchdowns + 3 * sum('field_goals_made') + sum('extra_points_made');
      return within('points of touchdowns and kicks', points, 'score', score);
    },
  ),
  eachTeam(
    {
      name: 'targets-within-attempts',
      severity: 'hard',
      reason: 'A pass has one target at most; it held in all of them.',
      tried: twoSeasons,
    },
    ({ sum }) => within('targets', sum('receiving_targets'), 'attempts', sum('passing_attempts')),
  ),
  eachTeam(
    {
      name: 'receptions-within-targets',
      severity: 'hard',
      reason: 'Who catches a pass was its target; it held for every player.',
      tried: twoSeasons,
    },
    ({ sum }) => within('receptions', sum('receptions'), 'targets', sum('receiving_targets')),
  ),
  eachTeam(
    {
      name: 'completions-and-interceptions-within-attempts',
      severity: 'hard',
      reason: 'Each attempt ends in one way; it held for every passer.',
      tried: twoSeasons,
    },
    ({ sum }) =>
      within(
        'completions and interceptions',
        sum('passing_completions') + sum('passing_interceptions'),
        'attempts',
        sum('passing_attempts'),
      ),
  ),
  eachTeam(
    {
      name: 'kicks-made-within-kicks-attempted',
      severity: 'hard',
      reason: 'More made than attempted means that columns were mixed up.',
      tried: twoSeasons,
    },
    ({ sum }) => [
      ...within('field goals', sum('field_goals_made'), 'attempted', sum('field_goals_attempted')),
      ...within('extra points', sum('extra_points_made'), 'attempted', sum('extra_points_attempted')),
    ],
  ),
  eachTeam(
    {
      name: 'completions-equal-receptions',
      severity: 'soft',
      reason: 'After a lateral the two are booked for different players now and then: 2 of 1,138 differ.',
      tried: { ...twoSeasons, broken: 2, atMost: 0 },
    },
    ({ sum }) => difference('completions', sum('passing_completions'), 'receptions', sum('receptions')),
  ),
  eachTeam(
    {
      name: 'touchdown-passes-equal-receptions',
      severity: 'soft',
      reason: 'A touchdown after a lateral may be credited to the passer alone: 2 of 1,138 differ.',
      tried: { ...twoSeasons, broken: 2, atMost: 0 },
    },
    ({ sum }) => difference('thrown', sum('passing_touchdowns'), 'caught', sum('receiving_touchdowns')),
  ),
  eachTeam(
    {
      name: 'passing-yards-equal-receiving-yards',
      severity: 'soft',
      reason: 'Yards after a lateral are booked differently now and then: 4 of 1,138 differ.',
      tried: { ...twoSeasons, broken: 4, atMost: 0 },
    },
    ({ sum }) => difference('passing yards', sum('passing_yards'), 'receiving yards', sum('receiving_yards')),
  ),
];

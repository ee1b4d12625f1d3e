import {
  type BoxScore,
  type Contradiction,
  difference,
  type Invariant,
  otherSide,
  playersOf,
  type Side,
  sides,
  sumOf,
  type Tried,
} from '@backfield/contract';

const overtimeMinutes = 25;

/** The NBA's regular seasons 2023-24 and 2024-25. */
const twoSeasons: Tried = { games: 2_460, broken: 0, atMost: 0 };
/** Recorded answers whose teams' rows are the service's own. */
const recorded: Tried = { games: 25, broken: 0, atMost: 0 };

/**
 * Columns in which a team's row is the sum of its players'. The log's turnovers have another name: the team's own are among
 * them.
 */
const summed = [
  'points',
  'field_goals_made',
  'field_goals_attempted',
  'three_pointers_made',
  'three_pointers_attempted',
  'free_throws_made',
  'free_throws_attempted',
  'offensive_rebounds',
  'defensive_rebounds',
  'rebounds',
  'assists',
  'turnovers',
  'steals',
  'blocks',
  'personal_fouls',
];

/** Invariants of these answers' own redundancy, besides the rules of basketball. `sideMinutes`: 240 in the NBA, 200 in the WNBA. */
export function nbaStatsInvariants({ sideMinutes }: { sideMinutes: number }): Invariant[] {
  return [
    {
      name: 'totals-add-up',
      severity: 'hard',
      reason: "A team's row is the sum of its players' rows.",
      tried: recorded,
      check: (box) => sides.flatMap((side) => summed.flatMap((propType) => totalProblem(box, side, propType))),
    },
    {
      name: 'plus-minus-is-five-margins',
      severity: 'hard',
      reason:
        'Five players are on court for each point, and the service slips now and then. The oldest logs have no plus/minus.',
      tried: { ...twoSeasons, broken: 7, atMost: 10 },
      check: (box) => sides.flatMap((side) => marginProblem(box, side)),
    },
    {
      name: 'minutes-fill-the-game',
      severity: 'soft',
      reason:
        'Five players are on court all the time, but minutes are rounded, and all-star games have their own clock.',
      tried: { games: 1_230, broken: 0, atMost: 0 },
      check: (box, { gameType }) =>
        gameType === 'all-star' ? [] : sides.flatMap((side) => minutesProblem(box, side, sideMinutes)),
    },
  ];
}

function totalProblem(box: BoxScore, side: Side, propType: string): Contradiction[] {
  const total = box.totals[side][propType];
  const players = playersOf(box, side);
  if (total === undefined || !players.every(({ stats }) => propType in stats)) return [];
  const { abbreviation } = box[side];
  return difference(`${abbreviation}, ${propType} of the players`, sumOf(players, propType), 'of the team', total);
}

function marginProblem(box: BoxScore, side: Side): Contradiction[] {
  const { abbreviation, score } = box[side];
  const against = box[otherSide[side]].score;
  const players = playersOf(box, side);
  if (score === null || against === null || !players.every(({ stats }) => 'plus_minus' in stats)) return [];
  const what = `${abbreviation}, plus/minus of the players`;
  return difference(what, sumOf(players, 'plus_minus'), 'five times the margin', 5 * (score - against));
}

/** A player's minutes are off by half of one at most; the team's own, where stated, tell how long the game was. */
function minutesProblem(box: BoxScore, side: Side, sideMinutes: number): Contradiction[] {
  const players = playersOf(box, side);
  if (!players.every(({ stats }) => 'minutes' in stats)) return [];
  const played = Math.round(sumOf(players, 'minutes') * 100) / 100;
  const overtimes = Math.max(0, Math.round((played - sideMinutes) / overtimeMinutes));
  const game = box.totals[side].minutes ?? sideMinutes + overtimes * overtimeMinutes;
  if (Math.abs(played - game) <= players.length / 2) return [];
  const evidence = `${box[side].abbreviation}: minutes of the players ${played}, of the game ${game}`;
  return [{ evidence, size: Math.abs(played - game) }];
}

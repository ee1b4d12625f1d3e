import {
  type BoxScore,
  type Contradiction,
  difference,
  excess,
  type Invariant,
  otherSide,
  type PlayerLine,
  playersOf,
  type ScheduledGame,
  type Side,
  sides,
  sumOf,
  type Tried,
  uncounted,
} from '@backfield/contract';

/** Every game of eleven seasons between 2011-12 and 2025-26, regular season and playoffs. */
const elevenSeasons: Tried = { games: 13_780, broken: 0, atMost: 0 };
/** Skaters that a club dresses. */
const fullLineUp = 18;
/** The seasons 2021-22 and 2023-24. */
const twoSeasons = 2_802;

export const invariants: readonly Invariant[] = [
  {
    name: 'score-as-scheduled',
    severity: 'hard',
    reason: 'The schedule and the box score state the same result.',
    tried: elevenSeasons,
    check: (box, game) =>
      sides.flatMap((side) =>
        difference(`goals of ${box[side].abbreviation}`, box[side].score, 'in the schedule', game[side].score),
      ),
  },
  {
    name: 'goals-equal-score',
    severity: 'hard',
    reason: "Every goal is some skater's, but for the one that a shootout adds.",
    tried: elevenSeasons,
    check: (box) => againstTotal(box, 'goals'),
  },
  {
    name: 'shots-equal-team-total',
    severity: 'hard',
    reason: 'Tries of a shootout are in neither. Now and then a team has a shot that is of nobody: never one too few.',
    tried: { ...elevenSeasons, broken: 45, atMost: 2 },
    check: (box) => againstTotal(box, 'shots_on_goal'),
  },
  {
    name: 'penalty-minutes-within-team-total',
    severity: 'soft',
    reason: "A bench minor is the team's and no player's; the newer answers state no total at all.",
    tried: { games: 4, broken: 0, atMost: 0 },
    check: (box) =>
      sides.flatMap((side) => {
        const total = box.totals[side].penalty_minutes;
        const players = sumOf(playersOf(box, side), 'penalty_minutes');
        if (total === undefined || players <= total) return [];
        return difference(`penalty minutes of ${box[side].abbreviation}'s players`, players, 'team total', total);
      }),
  },
  {
    name: 'points-add-up',
    severity: 'hard',
    reason: 'Points are goals and assists.',
    tried: elevenSeasons,
    check: (box) =>
      box.players.flatMap(({ name, stats: { points, goals, assists } }) =>
        points === undefined
          ? []
          : difference(`points of ${name}`, points, 'goals and assists', (goals ?? 0) + (assists ?? 0)),
      ),
  },
  {
    name: 'saves-add-up',
    severity: 'hard',
    reason: 'A shot against is saved or a goal. Now and then a goal is counted without its shot: never the other way.',
    tried: { ...elevenSeasons, broken: 58, atMost: 1 },
    check: (box) => goaliesOf(box.players).flatMap(checkSaves),
  },
  {
    name: 'saves-are-of-three-kinds',
    severity: 'hard',
    reason: 'Teams are even, a man up or a man down.',
    tried: elevenSeasons,
    check: (box) => goaliesOf(box.players).flatMap(checkStrengths),
  },
  {
    name: 'shots-against-equal-opponent-shots',
    severity: 'soft',
    reason:
      'What goalies did not face went into an empty net, which nothing states: it is only worked out from the goals.',
    tried: { games: twoSeasons, broken: 10, atMost: 1 },
    check: (box) => sides.flatMap((side) => checkShotsAgainst(box, side)),
  },
  {
    name: 'decisions',
    severity: 'hard',
    reason:
      'The winner has one winning goalie and the loser none, in regular season and playoffs; older answers have neither.',
    tried: elevenSeasons,
    check: checkDecisions,
  },
  {
    name: 'one-row-a-player',
    severity: 'hard',
    reason: 'A player who is listed twice would be counted twice.',
    tried: elevenSeasons,
    check: ({ players }) => {
      const keys = players.map(({ sourceTeamId, sourcePlayerId }) => `${sourceTeamId} ${sourcePlayerId}`);
      const twice = players.filter((_, index) => keys.indexOf(keys[index] ?? '') !== index);
      return twice.map(({ name, sourcePlayerId }) => uncounted(`${name} (${sourcePlayerId}) is listed twice`));
    },
  },
  {
    name: 'enough-players',
    severity: 'hard',
    reason: 'Even a club that is short of players dresses more than 12 skaters; fewer is half an answer.',
    tried: elevenSeasons,
    check: (box, game) => checkDressed(box, game, ({ skaters, goalies }) => skaters >= 12 && goalies >= 1),
  },
  {
    name: 'full-line-up',
    severity: 'soft',
    reason: 'Clubs dress 18 skaters, but play short when injuries and the salary cap leave them no choice.',
    tried: { games: twoSeasons, broken: 28, atMost: 2 },
    check: (box, game) =>
      checkDressed(box, game, ({ skaters }) => skaters === fullLineUp || game.gameType === 'preseason'),
  },
];

function checkSaves({ name, stats }: PlayerLine): Contradiction[] {
  const { saves, shots_against: shots, goals_against: goals } = stats;
  if (saves === undefined || shots === undefined || goals === undefined) return [];
  return excess(`saves of ${name}`, saves, 'shots less goals', shots - goals);
}

function checkStrengths({ name, stats }: PlayerLine): Contradiction[] {
  const { saves } = stats;
  const strengths = [stats.even_strength_saves, stats.power_play_saves, stats.shorthanded_saves];
  if (saves === undefined || !strengths.every((strength) => strength !== undefined)) return [];
  const added = strengths.reduce((total, strength) => total + strength, 0);
  return difference(`saves of ${name}`, saves, 'saves by strength', added);
}

function checkShotsAgainst(box: BoxScore, side: Side): Contradiction[] {
  const opponent = box.totals[otherSide[side]];
  if (opponent.goals === undefined || opponent.shots_on_goal === undefined) return [];
  const goalies = goaliesOf(playersOf(box, side));
  const emptyNet = opponent.goals - sumOf(goalies, 'goals_against');
  const { abbreviation } = box[side];
  if (emptyNet < 0) {
    return [uncounted(`${abbreviation}'s goalies have ${-emptyNet} more goals against than were scored`)];
  }
  const faced = sumOf(goalies, 'shots_against');
  return difference(
    `shots against ${abbreviation}'s goalies`,
    faced,
    'shots less empty net',
    opponent.shots_on_goal - emptyNet,
  );
}

function checkDecisions(box: BoxScore, game: ScheduledGame): Contradiction[] {
  const { home, away } = box;
  if (game.gameType !== 'regular' && game.gameType !== 'postseason') return [];
  const decided = goaliesOf(box.players).some(({ stats }) => stats.goalie_wins !== undefined);
  if (!decided || home.score === null || away.score === null) return [];
  const winner: Side = home.score > away.score ? 'home' : 'away';
  return sides.flatMap((side) => {
    const goalies = playersOf(box, side).filter(({ stats }) => stats.goalie_wins !== undefined);
    const { abbreviation } = box[side];
    return [
      ...difference(`goalies of ${abbreviation} with a decision`, goalies.length, 'games decided', 1),
      ...difference(
        `wins of ${abbreviation}'s goalies`,
        sumOf(goalies, 'goalie_wins'),
        'games won',
        side === winner ? 1 : 0,
      ),
    ];
  });
}

function checkDressed(
  box: BoxScore,
  { gameType }: ScheduledGame,
  isEnough: (dressed: { skaters: number; goalies: number }) => boolean,
): Contradiction[] {
  // All-star teams play three against three with half a line-up.
  if (gameType === 'all-star') return [];
  return sides.flatMap((side) => {
    const players = playersOf(box, side);
    const goalies = goaliesOf(players).length;
    const skaters = players.length - goalies;
    if (isEnough({ skaters, goalies })) return [];
    const evidence = `${box[side].abbreviation} has ${skaters} skaters and ${goalies} goalies`;
    return [{ evidence, size: Math.abs(skaters - fullLineUp) }];
  });
}

function goaliesOf(players: readonly PlayerLine[]): PlayerLine[] {
  return players.filter(({ stats }) => stats.saves !== undefined);
}

function againstTotal(box: BoxScore, propType: 'goals' | 'shots_on_goal'): Contradiction[] {
  return sides.flatMap((side) => {
    const total = box.totals[side][propType] ?? null;
    const players = sumOf(playersOf(box, side), propType);
    const found = difference(`${propType} of ${box[side].abbreviation}'s players`, players, 'team', total);
    // A player's shot that the team lacks is no slip of any season.
    return total !== null && players > total ? found.map(({ evidence }) => uncounted(evidence)) : found;
  });
}

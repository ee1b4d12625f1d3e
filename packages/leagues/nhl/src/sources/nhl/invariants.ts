import {
  type BoxScore,
  difference,
  type Invariant,
  otherSide,
  type PlayerLine,
  playersOf,
  type ScheduledGame,
  type Side,
  sides,
  sumOf,
} from '@backfield/contract';

export const invariants: readonly Invariant[] = [
  {
    name: 'score-as-scheduled',
    severity: 'hard',
    reason: 'The schedule and the box score state the same result.',
    check: (box, game) =>
      sides.flatMap((side) =>
        difference(`goals of ${box[side].abbreviation}`, box[side].score, 'in the schedule', game[side].score),
      ),
  },
  {
    name: 'goals-equal-score',
    severity: 'hard',
    reason: "Every goal is some skater's, but for the one that a shootout adds; held on every side that was checked.",
    check: (box) => againstTotal(box, 'goals'),
  },
  {
    name: 'shots-equal-team-total',
    severity: 'hard',
    reason: 'Held on every side that was checked; tries of a shootout are in neither.',
    check: (box) => againstTotal(box, 'shots_on_goal'),
  },
  {
    name: 'penalty-minutes-within-team-total',
    severity: 'soft',
    reason: "A bench minor is the team's and no player's; the newer answers state no total at all.",
    check: (box) =>
      sides.flatMap((side) => {
        const total = box.totals[side].penalty_minutes;
        const players = sumOf(playersOf(box, side), 'penalty_minutes');
        if (total === undefined || players <= total) return [];
        return [`penalty minutes of ${box[side].abbreviation}'s players: ${players}; team total: ${total}`];
      }),
  },
  {
    name: 'points-add-up',
    severity: 'hard',
    reason: 'Points are goals and assists; held in every line.',
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
    reason:
      'Shots against are saves and goals against, and saves are those of the three strengths; held in every line.',
    check: (box) => goaliesOf(box.players).flatMap(checkSaves),
  },
  {
    name: 'shots-against-equal-opponent-shots',
    severity: 'soft',
    reason:
      'What goalies did not face went into an empty net, which nothing states: it is only worked out from the goals.',
    check: (box) => sides.flatMap((side) => checkShotsAgainst(box, side)),
  },
  {
    name: 'decisions',
    severity: 'hard',
    reason:
      'The winner has one winning goalie and the loser none; seen in regular season and playoffs, not in older answers.',
    check: checkDecisions,
  },
  {
    name: 'one-row-a-player',
    severity: 'hard',
    reason: 'A player who is listed twice would be counted twice.',
    check: ({ players }) => {
      const keys = players.map(({ sourceTeamId, sourcePlayerId }) => `${sourceTeamId} ${sourcePlayerId}`);
      const twice = players.filter((_, index) => keys.indexOf(keys[index] ?? '') !== index);
      return twice.map(({ name, sourcePlayerId }) => `${name} (${sourcePlayerId}) is listed twice`);
    },
  },
  {
    name: 'enough-players',
    severity: 'hard',
    reason: 'Even a club that is short of players dresses more than 12 skaters; fewer is half an answer.',
    check: (box, game) => checkDressed(box, game, ({ skaters, goalies }) => skaters >= 12 && goalies >= 1),
  },
  {
    name: 'full-line-up',
    severity: 'soft',
    reason: 'Clubs dress 18 skaters, but play short when injuries and the salary cap leave them no choice.',
    check: (box, game) => checkDressed(box, game, ({ skaters }) => skaters === 18 || game.gameType === 'preseason'),
  },
];

function checkSaves({ name, stats }: PlayerLine): string[] {
  const { saves, shots_against: shots, goals_against: goals } = stats;
  const strengths = [stats.even_strength_saves, stats.power_play_saves, stats.shorthanded_saves];
  const findings: string[] = [];
  if (saves !== undefined && shots !== undefined && goals !== undefined) {
    findings.push(...difference(`saves of ${name}`, saves, 'shots less goals', shots - goals));
  }
  if (saves !== undefined && strengths.every((strength) => strength !== undefined)) {
    const added = strengths.reduce((total, strength) => total + strength, 0);
    findings.push(...difference(`saves of ${name}`, saves, 'saves by strength', added));
  }
  return findings;
}

function checkShotsAgainst(box: BoxScore, side: Side): string[] {
  const opponent = box.totals[otherSide[side]];
  if (opponent.goals === undefined || opponent.shots_on_goal === undefined) return [];
  const goalies = goaliesOf(playersOf(box, side));
  const emptyNet = opponent.goals - sumOf(goalies, 'goals_against');
  const { abbreviation } = box[side];
  if (emptyNet < 0) return [`${abbreviation}'s goalies have ${-emptyNet} more goals against than were scored`];
  const faced = sumOf(goalies, 'shots_against');
  return difference(
    `shots against ${abbreviation}'s goalies`,
    faced,
    'shots less empty net',
    opponent.shots_on_goal - emptyNet,
  );
}

function checkDecisions(box: BoxScore, game: ScheduledGame): string[] {
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
): string[] {
  // All-star teams play three against three with half a line-up.
  if (gameType === 'all-star') return [];
  return sides.flatMap((side) => {
    const players = playersOf(box, side);
    const goalies = goaliesOf(players).length;
    const skaters = players.length - goalies;
    if (isEnough({ skaters, goalies })) return [];
    return [`${box[side].abbreviation} has ${skaters} skaters and ${goalies} goalies`];
  });
}

function goaliesOf(players: readonly PlayerLine[]): PlayerLine[] {
  return players.filter(({ stats }) => stats.saves !== undefined);
}

function againstTotal(box: BoxScore, propType: 'goals' | 'shots_on_goal'): string[] {
  return sides.flatMap((side) => {
    const total = box.totals[side][propType];
    const players = sumOf(playersOf(box, side), propType);
    return difference(`${propType} of ${box[side].abbreviation}'s players`, players, 'team', total ?? null);
  });
}

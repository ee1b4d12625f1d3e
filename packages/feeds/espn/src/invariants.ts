import {
  type BoxScore,
  type Invariant,
  type PlayerLine,
  playersOf,
  type ScheduledGame,
  type Side,
  sumOf,
} from '@backfield/contract';

/** One team of a box score, as the checks see it. */
export interface BoxSide {
  abbreviation: string;
  score: number | null;
  players: readonly PlayerLine[];
  /** The team's totals as the payload states them. */
  totals: Readonly<Record<string, number>>;
  /** The players' values of a prop type added up. */
  sum(propType: string): number;
}

/** What an invariant says; how it is asked comes apart from it. */
export type Claim = Pick<Invariant, 'name' | 'severity' | 'reason'>;

/** Asks each team. `check` says what contradicts the claim, null where nothing does. */
export function eachSide(
  claim: Claim,
  check: (side: BoxSide, opponent: BoxSide, game: ScheduledGame) => string | null,
): Invariant {
  return {
    ...claim,
    check(box, game) {
      const [home, away] = [sideOf(box, 'home'), sideOf(box, 'away')];
      const answers = [
        { side: home, evidence: check(home, away, game) },
        { side: away, evidence: check(away, home, game) },
      ];
      return answers.flatMap(({ side, evidence }) => (evidence === null ? [] : [`${side.abbreviation}: ${evidence}`]));
    },
  };
}

/**
 * Asks each player who has all of these prop types, as the columns of a block come and go with the years. `check` gets
 * the values in their order.
 */
export function eachPlayer<const PropTypes extends readonly string[]>(
  claim: Claim,
  propTypes: PropTypes,
  check: (...values: { [Place in keyof PropTypes]: number }) => string | null,
): Invariant {
  return {
    ...claim,
    check: ({ players }) =>
      players.flatMap(({ name, stats }) => {
        const values = propTypes.map((propType) => stats[propType]);
        if (values.includes(undefined)) return [];
        const evidence = check(...(values as { [Place in keyof PropTypes]: number }));
        return evidence === null ? [] : [`${name}: ${evidence}`];
      }),
  };
}

/** Two figures that should be the same: null where they are, the sentence otherwise. */
export function unequal(what: string, figure: number, against: string, other: number): string | null {
  return figure === other ? null : `${what} ${figure}, ${against} ${other}`;
}

function sideOf(box: BoxScore, name: Side): BoxSide {
  const { abbreviation, score } = box[name];
  const players = playersOf(box, name);
  return {
    abbreviation,
    score,
    players,
    totals: box.totals[name],
    sum: (propType) => sumOf(players, propType),
  };
}

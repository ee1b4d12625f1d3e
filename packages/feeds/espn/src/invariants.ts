import {
  type BoxScore,
  type Contradiction,
  type Invariant,
  type PlayerLine,
  playersOf,
  type ScheduledGame,
  type Side,
  sumOf,
} from '@backfield/contract';

/** One team of a box score, as the checks see it. */
export interface CheckedSide {
  abbreviation: string;
  score: number | null;
  players: readonly PlayerLine[];
  /** The team's totals as the payload states them. */
  totals: Readonly<Record<string, number>>;
  /** The players' values of a prop type added up. */
  sum(propType: string): number;
}

/** The wording of an invariant, without the check. */
export type Claim = Pick<Invariant, 'name' | 'severity' | 'reason' | 'tried'>;

/** Asks each team. `check` says what contradicts the claim, null where nothing does. */
export function eachSide(
  claim: Claim,
  check: (side: CheckedSide, opponent: CheckedSide, game: ScheduledGame) => Contradiction | null,
): Invariant {
  return {
    ...claim,
    check(box, game) {
      const [home, away] = [sideOf(box, 'home'), sideOf(box, 'away')];
      const answers = [
        { side: home, found: check(home, away, game) },
        { side: away, found: check(away, home, game) },
      ];
      return answers.flatMap(({ side, found }) => (found === null ? [] : [of(side.abbreviation, found)]));
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
  check: (...values: { [Place in keyof PropTypes]: number }) => Contradiction | null,
): Invariant {
  return {
    ...claim,
    check: ({ players }) =>
      players.flatMap(({ name, stats }) => {
        const values = propTypes.map((propType) => stats[propType]);
        if (values.includes(undefined)) return [];
        const found = check(...(values as { [Place in keyof PropTypes]: number }));
        return found === null ? [] : [of(name, found)];
      }),
  };
}

/** Two figures that should be the same: null where they are, what contradicts it otherwise. */
export function unequal(what: string, figure: number, against: string, other: number): Contradiction | null {
  if (figure === other) return null;
  return { evidence: `${what} ${figure}, ${against} ${other}`, size: Math.abs(figure - other) };
}

/** Several contradictions as one, as large as the largest of them; null where there is none. */
export function together(found: readonly (Contradiction | null)[]): Contradiction | null {
  const some = found.filter((contradiction) => contradiction !== null);
  if (some.length === 0) return null;
  const evidence = some.map((contradiction) => contradiction.evidence).join('; ');
  return { evidence, size: Math.max(...some.map(({ size }) => size)) };
}

function of(who: string, { evidence, size }: Contradiction): Contradiction {
  return { evidence: `${who}: ${evidence}`, size };
}

function sideOf(box: BoxScore, name: Side): CheckedSide {
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

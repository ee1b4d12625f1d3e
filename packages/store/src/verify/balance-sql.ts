import type { Balance, LineSum } from '@backfield/contract';

/** SQL that adds up what balances speak of. Prop types are codes of the program's own leagues, quoted all the same. */
export interface BalanceSql {
  /** Sums for each line's player: `sum(...) as sum_0, ...`, with a comma in front; empty where there is nothing to add up. */
  playerSums: string;
  /** Sums of each side for each game, as `home_0` and `away_0`. */
  sideSums: string;
  /** A text array with what does not agree, to be asked of the games joined with their side sums. */
  broken: string;
}

const sides = ['home', 'away'] as const;
type Side = (typeof sides)[number];
const otherSide = { home: 'away', away: 'home' } as const;

/** Names: `s` the line, `appearance` a player's lines of a game, `g` the game, `lines` the sums of its sides. */
export function balanceSql(balances: readonly Balance[]): BalanceSql {
  const propTypes = [...new Set(balances.flatMap(({ left, right }) => [left, right].flatMap(propTypesOf)))];
  const place = new Map(propTypes.map((propType, index) => [propType, index]));

  function total(sum: LineSum, side: Side): string {
    const terms = (factors: LineSum['own'], of: Side) =>
      Object.entries(factors ?? {}).map(([propType, factor]) => `${factor} * lines.${of}_${place.get(propType)}`);
    const score = sum.score ? [`g.${side}_score`] : [];
    return [...terms(sum.own, side), ...terms(sum.opponent, otherSide[side]), ...score].join(' + ');
  }

  function brokenAt({ name, left, right, exceptGameTypes = [] }: Balance, side: Side): string {
    const [one, other] = [total(left, side), total(right, side)];
    const applies = exceptGameTypes.map((gameType) => `g.game_type <> ${literal(gameType)} and `).join('');
    const words = `${literal(`${name}, ${side} team: ${wordsOf(left)} `)} || trim_scale(${one}) || ${literal(`, ${wordsOf(right)} `)} || trim_scale(${other})`;
    return `case when ${applies}${one} <> ${other} then ${words} end`;
  }

  const cases = balances.flatMap((balance) => sides.map((side) => brokenAt(balance, side)));
  return {
    playerSums: propTypes
      .map((propType, n) => `, sum(s.stat_value) filter (where s.prop_type = ${literal(propType)}) as sum_${n}`)
      .join(''),
    sideSums: propTypes
      .flatMap((_, n) =>
        sides.map(
          (side) =>
            `, coalesce(sum(appearance.sum_${n}) filter (where appearance.team_id = g.${side}_team_id), 0) as ${side}_${n}`,
        ),
      )
      .join(''),
    broken: cases.length === 0 ? `'{}'::text[]` : `array_remove(array[${cases.join(',\n')}]::text[], null)`,
  };
}

function propTypesOf({ own, opponent }: LineSum): string[] {
  return [...Object.keys(own ?? {}), ...Object.keys(opponent ?? {})];
}

function wordsOf({ own, opponent, score }: LineSum): string {
  const counted = (factors: LineSum['own']) =>
    Object.entries(factors ?? {}).map(([propType, factor]) => (factor === 1 ? propType : `${factor} ${propType}`));
  const opponents = counted(opponent).map((words) => `opponent's ${words}`);
  return [...counted(own), ...opponents, ...(score ? ['score'] : [])].join(' + ');
}

export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

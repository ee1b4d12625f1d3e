import { type BoxScore, otherSide, playersOf, type Side, sides, sumOf } from '@backfield/contract';

const plusMinus = 'plus_minus';
const playersOnCourt = 5;

/**
 * Without a plus/minus that is the same for everybody and not what the score makes of it: games of before it was kept have
 * -1 in every row, which is no value of anybody.
 */
export function withoutFillers(box: BoxScore): BoxScore {
  if (!isFilled(box)) return box;
  const players = box.players.map(({ stats: { [plusMinus]: _filler, ...stats }, ...player }) => ({ ...player, stats }));
  return { ...box, players };
}

function isFilled(box: BoxScore): boolean {
  const values = new Set(box.players.flatMap(({ stats }) => stats[plusMinus] ?? []));
  return values.size === 1 && sides.some((side) => contradictsScore(box, side));
}

/** Five players are on court for each point. */
function contradictsScore(box: BoxScore, side: Side): boolean {
  const [own, other] = [box[side].score, box[otherSide[side]].score];
  const players = playersOf(box, side).filter(({ stats }) => plusMinus in stats);
  if (own === null || other === null || players.length === 0) return false;
  return sumOf(players, plusMinus) !== playersOnCourt * (own - other);
}

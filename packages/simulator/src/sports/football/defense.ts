import { deal } from '../../world/apportion.ts';
import type { Player } from '../../world/game.ts';
import { at, type Random } from '../../world/random.ts';
import type { FootballBox } from './box.ts';
import type { TeamStats } from './team-stats.ts';

const weightOf: Readonly<Record<string, number>> = { DL: 3, LB: 5, CB: 3, S: 5 };

/** Adds a defense's statistics from the other side's offense: its sacks, interceptions and recoveries are the other's losses. */
export function addDefense(
  random: Random,
  box: FootballBox,
  squad: readonly Player[],
  own: TeamStats,
  other: TeamStats,
): void {
  const defenders = squad.filter(({ position }) => position in weightOf);
  const weights = defenders.map(({ position }, index) =>
    Math.max(0.1, ((weightOf[position] ?? 0) * random.around(1, 0.6)) / (1 + (index % 5))),
  );
  const tackles = deal(random, other.completions + Math.round(other.rushes * 0.9) + other.sacked, weights);
  const assisted = deal(random, Math.round(other.rushes * 0.8), tackles, tackles);
  const rushers = defenders.map(({ position }, index) =>
    position === 'DL' || position === 'LB' ? at(weights, index) : 0.1,
  );
  const sacks = halfSacks(random, other.sacked, rushers);
  const losses = deal(random, random.between(1, 6), rushers);
  const hits = deal(random, random.between(1, 7), rushers);
  const cover = defenders.map(({ position }, index) =>
    position === 'CB' || position === 'S' ? at(weights, index) : 0.2,
  );
  const defended = deal(random, random.between(1, 6), cover);
  const interceptions = deal(random, other.intercepted, cover);
  const returned = deal(random, own.interceptionTouchdowns, cover, interceptions);
  const recovered = deal(random, other.fumblesLost, weights);
  const carried = deal(random, own.fumbleTouchdowns, weights, recovered);
  defenders.forEach((player, index) => {
    const touchdowns = at(returned, index) + at(carried, index);
    const halves = at(sacks, index);
    const line = {
      tackles: Math.max(at(tackles, index), Math.ceil(halves / 2)),
      solo_tackles: at(tackles, index) - at(assisted, index),
      sacks: halves / 2,
      tackles_for_loss: at(losses, index) + Math.ceil(halves / 2),
      passes_defended: at(defended, index) + at(interceptions, index),
      quarterback_hits: at(hits, index) + Math.ceil(halves / 2),
      defensive_touchdowns: touchdowns,
    };
    if (Object.values(line).some((count) => count > 0)) box.add(player, 'defensive', line);
    if (at(recovered, index) > 0) box.add(player, 'fumbles', { fumbles_recovered: at(recovered, index) });
    if (at(interceptions, index) > 0) {
      const yards = random.between(-2, 20) + 40 * at(returned, index);
      box.add(player, 'interceptions', {
        interceptions: at(interceptions, index),
        interception_yards: yards,
        interception_touchdowns: at(returned, index),
      });
    }
  });
}

/** Sacks in halves: most belong to one player, one in five is shared by two. */
function halfSacks(random: Random, sacks: number, weights: readonly number[]): number[] {
  const halves = weights.map(() => 0);
  for (let sack = 0; sack < sacks; sack += 1) {
    const shared = random.chance(0.2);
    const taken = deal(
      random,
      shared ? 2 : 1,
      weights,
      weights.map(() => 1),
    );
    taken.forEach((share, index) => {
      halves[index] = at(halves, index) + share * (shared ? 1 : 2);
    });
  }
  return halves;
}

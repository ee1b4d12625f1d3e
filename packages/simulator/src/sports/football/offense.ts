import { deal, split } from '../../world/apportion.ts';
import type { Player } from '../../world/game.ts';
import { at, type Random } from '../../world/random.ts';
import type { FootballBox } from './box.ts';
import type { TeamStats } from './team-stats.ts';

/** Passing, receiving, rushing and fumbles of one side. Completions are receptions, and so with yards and touchdowns. */
export function addOffense(random: Random, box: FootballBox, squad: readonly Player[], team: TeamStats): void {
  const inPosition = (position: string) => squad.filter((player) => player.position === position);
  const quarterbacks = inPosition('QB').slice(0, random.chance(0.12) ? 2 : 1);
  const backs = inPosition('RB').slice(0, 3);
  const receivers = [...inPosition('WR').slice(0, 5), ...inPosition('TE').slice(0, 2), ...backs];
  addPassing(random, box, quarterbacks, team);
  addReceiving(random, box, receivers, team);
  addRushing(random, box, [...backs, ...quarterbacks, at(receivers, 0)], team);
  addFumbles(random, box, [...quarterbacks, ...backs, ...receivers.slice(0, 3)], inPosition('OL'), team);
}

function addPassing(random: Random, box: FootballBox, quarterbacks: readonly Player[], team: TeamStats): void {
  const weights = quarterbacks.map((_, index) => (index === 0 ? 0.85 : 0.15));
  const completions = deal(random, team.completions, weights);
  const missed = deal(random, team.attempts - team.completions - team.intercepted, weights);
  const touchdowns = deal(random, team.passingTouchdowns, weights, completions);
  const intercepted = deal(random, team.intercepted, weights);
  const sacked = deal(random, team.sacked, weights);
  const yards = split(team.passingYards, completions);
  const sackYards = split(team.sackYards, sacked);
  quarterbacks.forEach((player, index) => {
    const attempts = at(completions, index) + at(missed, index) + at(intercepted, index);
    if (attempts + at(sacked, index) === 0) return;
    box.add(player, 'passing', {
      passing_completions: at(completions, index),
      passing_attempts: attempts,
      passing_yards: at(yards, index),
      passing_touchdowns: at(touchdowns, index),
      passing_interceptions: at(intercepted, index),
      sacks_taken: at(sacked, index),
      sack_yards_lost: at(sackYards, index),
    });
  });
}

function addReceiving(random: Random, box: FootballBox, receivers: readonly Player[], team: TeamStats): void {
  const weights = receivers.map((_, index) => Math.max(0.3, random.around(6 - 0.55 * index, 1.5)));
  const receptions = deal(random, team.completions, weights);
  // Some passes are thrown away: targets are fewer than attempts.
  const missed = deal(random, Math.round((team.attempts - team.completions) * 0.8), weights);
  const touchdowns = deal(random, team.passingTouchdowns, weights, receptions);
  const yards = split(
    team.passingYards,
    receptions.map((count) => count * random.around(1, 0.35)),
  );
  giveBack(random, yards, receptions);
  receivers.forEach((player, index) => {
    const caught = at(receptions, index);
    const targets = caught + at(missed, index);
    if (targets === 0) return;
    box.add(player, 'receiving', {
      receptions: caught,
      receiving_targets: targets,
      receiving_yards: at(yards, index),
      receiving_touchdowns: at(touchdowns, index),
      longest_reception: longest(random, at(yards, index), caught),
    });
  });
}

/** Now and then somebody with one catch is brought down behind the line: his yards are negative, another's more. */
function giveBack(random: Random, yards: number[], counts: readonly number[]): void {
  const loser = counts.indexOf(1);
  const winner = counts.indexOf(Math.max(...counts));
  if (loser < 0 || loser === winner || !random.chance(0.3)) return;
  const loss = at(yards, loser) + random.between(1, 4);
  yards[loser] = at(yards, loser) - loss;
  yards[winner] = at(yards, winner) + loss;
}

function addRushing(random: Random, box: FootballBox, runners: readonly Player[], team: TeamStats): void {
  const weights = runners.map((player, index) => (player.position === 'QB' ? 3 : Math.max(0.4, 12 - 5 * index)));
  const carries = deal(random, team.rushes, weights);
  const touchdowns = deal(random, team.rushingTouchdowns, weights, carries);
  const yards = split(
    team.rushingYards,
    carries.map((count) => count * random.around(1, 0.4)),
  );
  giveBack(random, yards, carries);
  runners.forEach((player, index) => {
    const attempts = at(carries, index);
    if (attempts === 0) return;
    box.add(player, 'rushing', {
      rushing_attempts: attempts,
      rushing_yards: at(yards, index),
      rushing_touchdowns: at(touchdowns, index),
      longest_rush: longest(random, at(yards, index), attempts),
    });
  });
}

function addFumbles(
  random: Random,
  box: FootballBox,
  carriers: readonly Player[],
  linemen: readonly Player[],
  team: TeamStats,
): void {
  const weights = carriers.map((player) => (player.position === 'QB' ? 3 : 1));
  const fumbles = deal(random, team.fumbles, weights);
  const lost = deal(random, team.fumblesLost, weights, fumbles);
  carriers.forEach((player, index) => {
    if (at(fumbles, index) > 0)
      box.add(player, 'fumbles', { fumbles: at(fumbles, index), fumbles_lost: at(lost, index) });
  });
  for (let kept = team.fumbles - team.fumblesLost; kept > 0; kept -= 1) {
    box.add(random.chance(0.5) ? random.pick(linemen) : random.pick(carriers), 'fumbles', { fumbles_recovered: 1 });
  }
}

/** The longest of so many plays that gained so much: all of it where there was one. */
export function longest(random: Random, yards: number, plays: number): number {
  if (plays === 0) return 0;
  if (plays === 1 || yards <= 0) return yards;
  const average = Math.ceil(yards / plays);
  return Math.min(yards, average + random.between(1, 18));
}

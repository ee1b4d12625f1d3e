import { deal } from '../../world/apportion.ts';
import type { Player } from '../../world/game.ts';
import { at, type Random } from '../../world/random.ts';
import type { FootballBox } from './box.ts';
import { longest } from './offense.ts';
import type { TeamStats } from './team-stats.ts';

/** Kicks, punts and their returns. A side that never kicked has an empty block. */
export function addSpecialTeams(random: Random, box: FootballBox, squad: readonly Player[], team: TeamStats): void {
  const inPosition = (position: string) => squad.filter((player) => player.position === position);
  addKicking(random, box, at(inPosition('K'), 0), team);
  addPunting(random, box, at(inPosition('P'), 0), team);
  const returners = [...inPosition('WR').slice(3, 5), ...inPosition('RB').slice(2, 3)];
  const kicks = deal(random, team.kickReturns, [5, 2, 1]);
  const kickTouchdowns = deal(random, team.kickReturnTouchdowns, kicks, kicks);
  const punts = deal(random, team.puntReturns, [1, 6, 0]);
  const puntTouchdowns = deal(random, team.puntReturnTouchdowns, punts, punts);
  returners.forEach((player, index) => {
    if (at(kicks, index) > 0) {
      const { count, yards, long, touchdowns } = returns(random, at(kicks, index), 23, at(kickTouchdowns, index));
      box.add(player, 'kickReturns', {
        kick_returns: count,
        kick_return_yards: yards,
        longest_kick_return: long,
        kick_return_touchdowns: touchdowns,
      });
    }
    if (at(punts, index) > 0) {
      const { count, yards, long, touchdowns } = returns(random, at(punts, index), 8, at(puntTouchdowns, index));
      box.add(player, 'puntReturns', {
        punt_returns: count,
        punt_return_yards: yards,
        longest_punt_return: long,
        punt_return_touchdowns: touchdowns,
      });
    }
  });
}

function returns(random: Random, count: number, average: number, touchdowns: number) {
  const ordinary = Math.round((count - touchdowns) * random.around(average, average / 3));
  const run = touchdowns > 0 ? random.between(70, 100) : 0;
  return {
    count,
    yards: ordinary + run * touchdowns,
    long: Math.max(run, longest(random, ordinary, count - touchdowns)),
    touchdowns,
  };
}

function addKicking(random: Random, box: FootballBox, kicker: Player, team: TeamStats): void {
  const { fieldGoalsMade, fieldGoalsMissed, extraPointsMade, extraPointsAttempted } = team;
  if (fieldGoalsMade + fieldGoalsMissed + extraPointsAttempted === 0) return;
  box.add(kicker, 'kicking', {
    field_goals_made: fieldGoalsMade,
    field_goals_attempted: fieldGoalsMade + fieldGoalsMissed,
    longest_field_goal: fieldGoalsMade === 0 ? 0 : random.between(22, 56),
    extra_points_made: extraPointsMade,
    extra_points_attempted: extraPointsAttempted,
    kicking_points: 3 * fieldGoalsMade + extraPointsMade,
  });
}

function addPunting(random: Random, box: FootballBox, punter: Player, { punts }: TeamStats): void {
  if (punts === 0) return;
  const yards = Math.round(punts * random.around(46, 3));
  box.add(punter, 'punting', {
    punts,
    punt_yards: yards,
    punt_touchbacks: random.chance(0.1) ? 1 : 0,
    punts_inside_20: Math.round(punts * random.around(0.4, 0.2)),
    longest_punt: Math.min(yards, Math.ceil(yards / punts) + random.between(0, 14)),
  });
}

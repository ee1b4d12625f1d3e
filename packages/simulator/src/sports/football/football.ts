import type { PlayedGame, PlayedSide, SideName, SimulatedGame, Squads } from '../../world/game.ts';
import { randomFor, type Seed } from '../../world/random.ts';
import { footballBox } from './box.ts';
import { addDefense } from './defense.ts';
import { addOffense } from './offense.ts';
import { byPeriod, footballScore, total } from './scoring.ts';
import { addSpecialTeams } from './special-teams.ts';
import { teamStats } from './team-stats.ts';

export function playFootball(game: SimulatedGame, squads: Squads, seed: Seed): PlayedGame {
  const score = footballScore(game, seed);
  const random = randomFor(seed, game.league, game.id, 'box');
  const teams = teamStats(random, score);
  const overtime = [...score.home, ...score.away].some(({ period }) => period === 5);
  const level = total(score.home) === total(score.away) && game.kind !== 'preseason';
  const periods = overtime || level ? 5 : 4;
  const side = (own: SideName, opponent: SideName): PlayedSide => {
    const box = footballBox();
    addOffense(random, box, squads[own], teams[own]);
    addDefense(random, box, squads[own], teams[own], teams[opponent]);
    addSpecialTeams(random, box, squads[own], teams[own]);
    const touchdowns = score[own].filter(({ kind }) => !['field-goal', 'safety', 'pass', 'rush'].includes(kind)).length;
    return {
      club: game[own],
      score: total(score[own]),
      byPeriod: byPeriod(score[own], periods),
      lines: box.lines(),
      extras: {
        returnTouchdowns: touchdowns,
        penalties: random.between(2, 10),
        possessionSeconds: own === 'home' ? 1800 + random.between(-400, 400) : 0,
      },
      misstated: {},
      missing: false,
    };
  };
  const home = side('home', 'away');
  const away = side('away', 'home');
  away.extras.possessionSeconds = 3600 - (home.extras.possessionSeconds ?? 0);
  return { game, home, away, periods, ending: periods > 4 ? 'overtime' : 'regulation' };
}

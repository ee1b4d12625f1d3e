import { sum } from './apportion.ts';
import type { PlayedGame, PlayedSide, SimulatedLine, Stats } from './game.ts';

/**
 * A game in progress: a share of everything. Like the real answers it is not sound in itself; sums need not agree before the
 * game is final.
 */
export function soFar(game: PlayedGame, share: number): PlayedGame {
  const regular = game.ending === 'regulation' ? game.periods : game.home.byPeriod.length;
  const periods = Math.max(1, Math.ceil(share * regular));
  const inPeriod = share * regular - (periods - 1);
  const side = (full: PlayedSide): PlayedSide => {
    const byPeriod = full.byPeriod.slice(0, periods);
    if (byPeriod.length === periods) byPeriod[periods - 1] = Math.floor((byPeriod[periods - 1] ?? 0) * inPeriod);
    return { ...full, byPeriod, score: sum(byPeriod), lines: full.lines.map((line) => lineSoFar(line, share)) };
  };
  return { ...game, periods, ending: 'regulation', home: side(game.home), away: side(game.away) };
}

function lineSoFar(line: SimulatedLine, share: number): SimulatedLine {
  const { decision: _, ...blocks } = line.blocks;
  const scaled = Object.entries(blocks).map(([name, stats]): [string, Stats] => [
    name,
    Object.fromEntries(Object.entries(stats).map(([stat, count]) => [stat, Math.floor(count * share)])),
  ]);
  return { ...line, blocks: Object.fromEntries(scaled) };
}

import type { GameDay } from '@backfield/contract';
import type { PlayedGame, PlayedSide, SideName, SimulatedGame, SimulatedLine } from './game.ts';

/** A statistic that the source states differently from now on. */
export interface StatCorrection {
  playerId: string;
  propType: string;
  value: number;
  /** True: the stated totals follow. False: they stay as they were, and no longer agree with the lines. Default: true. */
  keepSums?: boolean;
}

/** Changes made to the world after it was made, by game id. */
export interface Changes {
  /** Games whose facts differ from the schedule as made, and games that it did not have. */
  games: Map<string, SimulatedGame>;
  corrections: Map<string, StatCorrection[]>;
  /** Share of each side's players that is missing. */
  truncated: Map<string, number>;
  dropped: Map<string, SideName>;
}

export function noChanges(): Changes {
  return { games: new Map(), corrections: new Map(), truncated: new Map(), dropped: new Map() };
}

/** Changed games that have to do with a day. */
export function changedOn({ games }: Changes, day: GameDay): SimulatedGame[] {
  return [...games.values()].filter((game) => game.day === day || game.first?.day === day);
}

/** A box score with what was done to it. */
export function applyChanges(changes: Changes, played: PlayedGame): PlayedGame {
  const { id } = played.game;
  for (const correction of changes.corrections.get(id) ?? []) correct(played, correction);
  const share = changes.truncated.get(id);
  if (share !== undefined) for (const side of [played.home, played.away]) truncate(side, share);
  const dropped = changes.dropped.get(id);
  if (dropped) Object.assign(played[dropped], { lines: [], missing: true });
  return played;
}

/** The line and block in which a player has a statistic. */
export function findStat({ home, away }: PlayedGame, playerId: string, propType: string) {
  for (const side of [home, away]) {
    const line = side.lines.find(({ player }) => player.id === playerId);
    const found = Object.entries(line?.blocks ?? {}).find(([, stats]) => propType in stats);
    if (found) return { side, block: found[0], stats: found[1] };
  }
  return null;
}

function correct(played: PlayedGame, { playerId, propType, value, keepSums = true }: StatCorrection): void {
  const found = findStat(played, playerId, propType);
  if (!found) return;
  const { side, block, stats } = found;
  if (!keepSums) misstate(side, block, propType, (stats[propType] ?? 0) - value);
  stats[propType] = value;
}

/** The last of those who played are cut off; the stated totals stay those of the whole. */
function truncate(side: PlayedSide, share: number): void {
  const active = side.lines.filter(({ blocks }) => Object.keys(blocks).length > 0);
  const lost = new Set(active.slice(Math.ceil(active.length * (1 - share))));
  for (const line of lost) misstateLine(side, line);
  side.lines = side.lines.filter((line) => !lost.has(line));
}

function misstateLine(side: PlayedSide, { blocks }: SimulatedLine): void {
  for (const [block, stats] of Object.entries(blocks)) {
    for (const [name, count] of Object.entries(stats)) misstate(side, block, name, count);
  }
}

function misstate({ misstated }: PlayedSide, block: string, name: string, amount: number): void {
  const amounts = misstated[block] ?? {};
  amounts[name] = (amounts[name] ?? 0) + amount;
  misstated[block] = amounts;
}

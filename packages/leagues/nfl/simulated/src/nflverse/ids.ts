import type { Club, SimulatedGame, WorldView } from '@backfield/simulator';

/** Number by which the world's player ids are higher. GSIS ids are `00-`, seven digits. */
const playerIdsBelow = 4_390_000;
const regularWeeks = 18;

const abbreviations: Readonly<Record<string, string>> = { LAR: 'LA', WSH: 'WAS' };

/** A club at nflverse, where there is no other name of it, and no other id, than its abbreviation. */
export function club({ abbreviation, ...rest }: Club): Club {
  const own = abbreviations[abbreviation] ?? abbreviation;
  return { ...rest, id: own, abbreviation: own };
}

/**
 * The week's number. Weeks are counted through: the playoffs' come after those of the regular season, without one for the Pro
 * Bowl.
 */
export function weekOf({ kind, week, round }: SimulatedGame): number {
  if (kind !== 'postseason') return week ?? 0;
  return regularWeeks + Math.min(round ?? 0, 4);
}

/** The game's id: `2024_09_LA_SEA`; a game that was put off keeps its own. */
export function gameId(game: SimulatedGame): string {
  const { season, away, home } = game;
  const week = String(weekOf(game)).padStart(2, '0');
  return `${season - 1}_${week}_${club(away).abbreviation}_${club(home).abbreviation}`;
}

export function hasId({ kind }: SimulatedGame): boolean {
  return kind === 'regular' || kind === 'postseason';
}

export function worldGameId(world: WorldView, id: string): string | null {
  const season = Number(/^(\d{4})_\d{2}_/.exec(id)?.[1]) + 1;
  if (Number.isNaN(season)) return null;
  return world.keep(`nflverse ids ${season}`, () => worldIds(world, season)).get(id) ?? null;
}

function worldIds(world: WorldView, season: number): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  // Where a game that was put off has a makeup, that is the game.
  const listed = world.games('NFL', season).filter(({ game }) => hasId(game));
  for (const { game, status } of listed) {
    if (status !== 'postponed' || !ids.has(gameId(game))) ids.set(gameId(game), game.id);
  }
  return ids;
}

export function playerId(worldPlayerId: string): string {
  return `00-${String(Number(worldPlayerId) - playerIdsBelow).padStart(7, '0')}`;
}

export function worldPlayerId(id: string): string {
  return String(Number(id.slice('00-'.length)) + playerIdsBelow);
}

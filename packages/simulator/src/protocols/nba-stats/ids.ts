import type { Club } from '../../clubs/club.ts';
import type { GameKind, SimulatedGame } from '../../game.ts';
import type { WorldView } from '../../world-view.ts';
import type { StatsLeague } from './stats-league.ts';

/** The third digit of a game id: which part of the season. */
const typeDigits: Readonly<Record<GameKind, string>> = {
  preseason: '1',
  exhibition: '1',
  regular: '2',
  'other-competition': '2',
  'all-star': '3',
  postseason: '4',
  'play-in': '5',
  'cup-final': '6',
};

/** The world's makeup games have numbers from here on; this source keeps a game's id when it moves. */
const firstMakeup = 50_000;

const twoDigits = (year: number): string => String(year % 100).padStart(2, '0');

/** `0022400147`: league, part of the season, the year in which it began, number. */
export function gameId({ leagueId, yearOffset }: StatsLeague, { id, kind, season }: SimulatedGame): string {
  const number = String(Number(id.slice(-5)) % firstMakeup).padStart(5, '0');
  return `${leagueId}${typeDigits[kind]}${twoDigits(season + yearOffset)}${number}`;
}

/** The world's ids are ESPN's: `4`, the season, a digit of the league, number. */
export function worldGameId(league: StatsLeague, world: WorldView, id: string): string | null {
  const { leagueId, yearOffset, espnDigit } = league;
  if (!/^\d{10}$/.test(id) || !id.startsWith(leagueId)) return null;
  const season = twoDigits(Number(id.slice(3, 5)) - yearOffset);
  const number = Number(id.slice(-5));
  const candidates = [number + firstMakeup, number].map(
    (one) => `4${season}${espnDigit}${String(one).padStart(5, '0')}`,
  );
  return candidates.find((one) => isSame(league, world, one, id)) ?? null;
}

function isSame(league: StatsLeague, world: WorldView, worldId: string, id: string): boolean {
  const listing = world.listing(worldId);
  return listing !== null && gameId(league, listing.game) === id;
}

export function playerId({ playerIdsBelow }: StatsLeague, worldPlayerId: string): string {
  return String(Number(worldPlayerId) - playerIdsBelow);
}

export function worldPlayerId({ playerIdsBelow }: StatsLeague, id: string): string {
  return String(Number(id) + playerIdsBelow);
}

/** Guests from outside have ids outside of the league's. */
export function club({ clubs }: StatsLeague, { id, abbreviation, ...rest }: Club): Club {
  const own = clubs.get(abbreviation);
  return { ...rest, ...(own ?? { id: id.slice(-5), abbreviation }) };
}

import type { LeagueCode, SimulatedGame } from '../../game.ts';
import { espnId, makeupId, numberOfEspnId, seasonOfEspnId } from '../../schedule/espn-id.ts';
import { firstGamePk } from '../../schedule/mlb.ts';
import type { World } from '../../world.ts';

/** How one league's ids on ESPN follow from those of its own API. */
interface Numbering {
  /** The digit of the league in a game id. */
  digit: number;
  /** The number of a game within its season, below 50,000. */
  numberOf(game: Pick<SimulatedGame, 'id' | 'season'>): number;
  /** The other way; null for a number that no game has. */
  worldId(season: number, number: number): string | null;
  /** Added to a player's id. */
  playerOffset: number;
}

/** The two digits of the kind in an NHL id -> where its numbers begin on ESPN. */
const nhlKinds = [
  ['01', 0],
  ['02', 10_000],
  ['03', 20_000],
  ['04', 30_000],
  ['19', 40_000],
  ['20', 45_000],
] as const;

const numberings: Partial<Record<LeagueCode, Numbering>> = {
  MLB: {
    digit: 5,
    numberOf: ({ id, season }) => Number(id) - firstGamePk(season),
    worldId: (season, number) => (number < 10_000 ? String(firstGamePk(season) + number) : null),
    playerOffset: 4_000_000,
  },
  NHL: {
    digit: 6,
    numberOf({ id }) {
      const [, begin = 0] = nhlKinds.find(([kind]) => kind === id.slice(4, 6)) ?? [];
      return begin + Number(id.slice(6));
    },
    worldId(season, number) {
      const [kind, begin] = nhlKinds.findLast(([, first]) => first <= number) ?? ['01', 0];
      return `${season - 1}${kind}${String(number - begin).padStart(4, '0')}`;
    },
    playerOffset: -5_400_000,
  },
};

function numberingOf(league: LeagueCode): Numbering {
  const numbering = numberings[league];
  if (!numbering) throw new RangeError(`ESPN is no second source of the ${league}.`);
  return numbering;
}

/** A game that was put off has an id of its own where it is made up. */
export function gameId(game: SimulatedGame): string {
  const { digit, numberOf } = numberingOf(game.league);
  const id = espnId(digit, game.season, numberOf(game));
  return game.first ? makeupId(id) : id;
}

export function worldGameId(world: World, league: LeagueCode, id: string): string | null {
  const { digit, worldId } = numberingOf(league);
  const season = seasonOfEspnId(digit)(id);
  if (season === null) return null;
  const { number, isMakeup } = numberOfEspnId(id);
  const found = worldId(season, number);
  const listing = found === null ? null : world.listing(found);
  return listing && (!isMakeup || listing.game.first) ? found : null;
}

export function playerId(league: LeagueCode, worldPlayerId: string): string {
  return String(Number(worldPlayerId) + numberingOf(league).playerOffset);
}

export function worldPlayerId(league: LeagueCode, id: string): string {
  return String(Number(id) - numberingOf(league).playerOffset);
}

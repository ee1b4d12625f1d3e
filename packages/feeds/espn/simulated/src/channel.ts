import type { GameDay } from '@backfield/contract';
import type { GameView, PlayedGame, PlayedSide, SimulatedGame, World } from '@backfield/simulator';
import type { Periods } from './periods.ts';

/** The differences between the leagues on ESPN. */
export interface EspnChannel {
  league: string;
  /** `football/nfl` in the address. */
  path: string;
  sportId: number;
  leagueId: number;
  name: string;
  /** ESPN names the NFL's season by its START year. */
  seasonYear(season: number): number;
  seasonName(season: number): string;
  periods: Periods;
  hasWeeks: boolean;
  /** Ids of playoff rounds as competition types; the NFL has only `STD`. */
  roundTypes: boolean;
  /** Flags that a header has in this sport alone. */
  competitionFlags: Readonly<Record<string, boolean>>;
  /** The `series` of a header, where the sport has one. */
  series(game: SimulatedGame): Record<string, unknown>;
  /** The statistics blocks of one side's players. */
  playerBlocks(side: PlayedSide, played: PlayedGame): unknown[];
  teamStatistics(side: PlayedSide, opponent: PlayedSide): unknown[];
  /** Further fields of a team in a box score. Default: none. */
  teamExtras?(side: PlayedSide): Record<string, unknown>;
  /** Further fields of a competitor; null before the game. Default: none. */
  competitorExtras?(side: PlayedSide | null): Record<string, unknown>;
  /** Further fields of a competition on the scoreboard. Default: none. */
  eventExtras?: Readonly<Record<string, unknown>>;
  /** The games of a world as ESPN lists them for the league. */
  seen(world: World): Seen;
}

/** Games as ESPN tells of them, by its ids. */
export interface Seen {
  gamesOn(day: GameDay): GameView[];
  /** null for an id that ESPN does not know. */
  view(gameId: string): GameView | null;
}

/** The part of a channel that addresses are made of. */
export type EspnSite = Pick<EspnChannel, 'path' | 'sportId' | 'leagueId'>;

export const uidOf = ({ sportId, leagueId }: EspnSite): string => `s:${sportId}~l:${leagueId}`;

export const slugOf = ({ path }: EspnSite): string => path.slice(path.indexOf('/') + 1);

/** ESPN writes instants without seconds. */
export const minuteOf = (instant: string): string => `${instant.slice(0, 16)}Z`;

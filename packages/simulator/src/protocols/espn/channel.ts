import type { LeagueCode, PlayedGame, PlayedSide, SimulatedGame } from '../../game.ts';

/** What differs between the leagues on ESPN. */
export interface EspnChannel {
  league: LeagueCode;
  /** `football/nfl` in the address. */
  path: string;
  sportId: number;
  leagueId: number;
  name: string;
  /** ESPN names the NFL's season by its START year. */
  seasonYear(season: number): number;
  seasonName(season: number): string;
  periodSeconds: number;
  /** `0:00`, or `0.0` in basketball. */
  finalClock: string;
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
}

/** The part of a channel that addresses are made of. */
export type EspnSite = Pick<EspnChannel, 'path' | 'sportId' | 'leagueId'>;

export const uidOf = ({ sportId, leagueId }: EspnSite): string => `s:${sportId}~l:${leagueId}`;

export const slugOf = ({ path }: EspnSite): string => path.slice(path.indexOf('/') + 1);

/** ESPN writes instants without seconds. */
export const minuteOf = (instant: string): string => `${instant.slice(0, 16)}Z`;

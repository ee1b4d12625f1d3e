import type { GameDay, GameStatus, GameType } from '@backfield/contract';
import type { Club } from './club.ts';

/** The kind of a game; the last two are listed by the sources and left out by Backfield. */
export type GameKind = GameType | 'exhibition' | 'other-competition';

/** The facts of a game that the clock does not change. */
export interface SimulatedGame {
  /** The code of its league: `NFL`. */
  league: string;
  /** The id at the league's default source. */
  id: string;
  /** The season as Backfield names it: the END year for NFL, NBA and NHL. */
  season: number;
  kind: GameKind;
  /** The league's day on which the game is (to be) played. */
  day: GameDay;
  /** ISO 8601 UTC. */
  startsAt: string;
  home: Club;
  away: Club;
  neutralSite: boolean;
  /** The week of the season part, where the league counts weeks. */
  week: number | null;
  /** Number of the playoff round, first round 1; null outside of the playoffs. */
  round: number | null;
  /** Number of the game in its series, from 1. */
  seriesGame: number;
  /** Number of the game on its day: 2 for the second game of a doubleheader. */
  gameNumber: 1 | 2;
  doubleheader: boolean;
  /** The source's note on the game: "World Series Game 1". */
  note: string;
  /** Playoff games are listed from this day on; null for games that the schedule knew from the start. */
  listedFrom: GameDay | null;
  /** The first day and start of a game that was put off; null for any other. */
  first: PutOff | null;
  fate: 'played' | 'postponed' | 'cancelled';
}

/** The day that a game was put off from. */
interface PutOff {
  day: GameDay;
  startsAt: string;
  /** ISO 8601: until then the game is listed on its first day as if nothing were the matter. */
  announcedAt: string;
  /** ISO 8601: from then on the new day is known. */
  rescheduledAt: string;
}

/** One game as the source lists it on one day, at the simulated time. */
export interface Listing {
  game: SimulatedGame;
  /** The day of this listing. */
  day: GameDay;
  startsAt: string;
  status: GameStatus;
  /** False while a final game may still be changed by its scorer. */
  official: boolean;
  /** Share of the game that has been played: 0 before, 1 after. */
  played: number;
}

export interface Player {
  /** The id at the league's default source. */
  id: string;
  first: string;
  last: string;
  jersey: string;
  /** The position in the source's abbreviation: `SG`, `1B`, `C`, `WR`. */
  position: string;
}

/** Counts of one player in one block. Names are prop type codes where there is one, else the source's own. */
export type Stats = Record<string, number>;

/** One player in one box score. */
export interface SimulatedLine {
  player: Player;
  starter: boolean;
  /** Block or role -> counts. Empty for a player who did not play. */
  blocks: Record<string, Stats>;
  /** The positions that the player had during the game, first to last. */
  positions: string[];
  /** MLB's place in the batting order: "300" for the third, "301" for the first who replaced him; "" otherwise. */
  battingOrder: string;
}

export interface PlayedSide {
  club: Club;
  score: number;
  /** Points, runs or goals by period, overtime included. */
  byPeriod: number[];
  lines: SimulatedLine[];
  /** Team counts that no player has: timeouts, faceoffs, pitches seen. */
  extras: Stats;
  /** Differences between the stated totals and the sums of the lines: block -> stat -> amount. Empty unless asked for. */
  misstated: Record<string, Stats>;
  /** The answer leaves this side's players out. */
  missing: boolean;
}

/** One game as its source would answer for it now. */
export interface GameView {
  listing: Listing;
  /** Null before the game has begun. */
  played: PlayedGame | null;
  /** The players on both sides' lists. */
  squads: Squads;
}

/** The players of both sides on the day of a game. */
export interface Squads {
  home: Player[];
  away: Player[];
}

/** A game with everything that happened in it. */
export interface PlayedGame {
  game: SimulatedGame;
  home: PlayedSide;
  away: PlayedSide;
  /** Periods or innings played. */
  periods: number;
  ending: 'regulation' | 'overtime' | 'shootout';
}

export type SideName = 'home' | 'away';

/** One expected stat line. */
export interface TruthRow {
  playerId: string;
  playerName: string;
  teamId: string;
  teamAbbreviation: string;
  propType: string;
  value: number;
}

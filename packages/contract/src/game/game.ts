import type { GameDay } from '../days/game-day.ts';
import type { BackfieldError } from '../errors.ts';
import type { ShapeDrift } from '../payload/shape-drift.ts';

/** The kinds of games that are kept. Exhibitions against outsiders and other competitions are left out with a count. */
const gameTypes = ['preseason', 'regular', 'play-in', 'postseason', 'all-star', 'cup-final'] as const;
export type GameType = (typeof gameTypes)[number];

/**
 * The status of a game. `over` has ended and the official scorer is still at work: it is not final. Only `final` is stored.
 * `postponed` and `suspended` are looked at again; `cancelled` will not be played.
 */
const gameStatuses = ['scheduled', 'live', 'over', 'final', 'postponed', 'suspended', 'cancelled'] as const;
export type GameStatus = (typeof gameStatuses)[number];

/** A team as a source names it. */
export interface Team {
  /** The source's own id; ids of different sources never mix. */
  sourceTeamId: string;
  abbreviation: string;
  /** The full name; the abbreviation where the source gives no name. */
  name: string;
}

export interface GameSide {
  sourceTeamId: string;
  /** The team's name in the schedule. Not every schedule gives an abbreviation; the box score's is the one that counts. */
  name: string;
  /** Points, runs or goals; null where the source states none yet. */
  score: number | null;
}

/** One game as a schedule lists it on one day. */
export interface ScheduledGame {
  sourceGameId: string;
  /** The day of this listing. A game that moved may be listed on two days; `status` says which one counts. */
  gameDay: GameDay;
  /** The season's number: the END year for NFL, NBA and NHL, the calendar year for MLB and WNBA. */
  season: number;
  gameType: GameType;
  status: GameStatus;
  /** The source's own words for the status, such as `D/DI Postponed`. */
  statusDetail: string;
  /** False while a final game may still be changed by its scorer (NHL `FINAL` before `OFF`); true once it is official. */
  official: boolean;
  /** Start, ISO 8601 UTC; null where the source gives none. */
  startsAt: string | null;
  /** The day that the game moved to, where this listing says so: it counts there, and no longer here. */
  movedTo?: GameDay;
  /** Set where no schedule lists the game and it was asked for by its id. */
  isUnlisted?: true;
  /** Number of the game among those of the two teams on the day: 2 for the second game of a doubleheader. */
  gameNumber: number;
  home: GameSide;
  away: GameSide;
}

/** A listed game that Backfield does not keep, and why. */
export interface LeftOutGame {
  sourceGameId: string;
  gameDay: GameDay;
  reason: 'outside-opponent' | 'other-competition';
  /** The source's own words: the game type, the opponent's name. */
  detail: string;
}

/** A source's list of games for the requested days. A game that is missing from such a day proves that it is not played on it. */
export interface Schedule {
  games: ScheduledGame[];
  leftOut: LeftOutGame[];
  /** Box scores by source game id, where the answers that list the games hold them too: these are not asked for again. */
  boxScores?: ReadonlyMap<string, BoxScore>;
  /** Days of the range that could not be answered for, and why. Nothing is proven of them. */
  unanswered?: ReadonlyMap<GameDay, BackfieldError>;
}

/** A player's row in one box score: one value a prop type. */
export interface PlayerLine {
  sourcePlayerId: string;
  name: string;
  /** True for a full name, false for "A. Kempe": an initial stays until a full name answers. */
  nameIsFull: boolean;
  sourceTeamId: string;
  /** The number on the shirt, as `readJersey` gives it; null where the source gives none. */
  jersey: string | null;
  /** Prop type code -> value. Decimal minutes, seconds of ice time, counts; never a string, NaN or null. */
  stats: Record<string, number>;
}

/** A row of the payload that could not be read; it is counted, named and fails its game. */
export interface RejectedRow {
  sourcePlayerId: string | null;
  reason: string;
  /** Places at which the row has another shape than expected, by the path in the whole answer. */
  drifts?: readonly ShapeDrift[];
}

/** A cell that is read and can't be true, such as saves of -1: it gives no line, and the rest of its row does. */
export interface ImpossibleCell {
  sourcePlayerId: string;
  /** The prop type and its value: `shorthanded_saves is -1`. */
  cell: string;
}

/** A parsed box score: what one final game's payload says. */
export interface BoxScore {
  sourceGameId: string;
  /** The game's status according to the payload itself; null where it carries none (MLB). */
  status: GameStatus | null;
  home: Team & { score: number | null };
  away: Team & { score: number | null };
  /** Players who took part. A player who did not play has no line. */
  players: PlayerLine[];
  /** Each side's totals as the payload states them, for invariants only: prop type or a total's own name -> value. */
  totals: { home: Record<string, number>; away: Record<string, number> };
  rejected: RejectedRow[];
  /** Default: every cell may be true. */
  impossible?: readonly ImpossibleCell[];
  /** The prop types that this answer could give, where they are fewer than the source's: a file of before a column was added. */
  propTypes?: readonly string[];
}

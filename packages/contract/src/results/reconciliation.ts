import type { GameDay } from '../days/game-day.ts';
import type { GameType, PlayerLine, Team } from '../game/game.ts';

/** A stored game with its lines. */
export interface StoredBoxScore extends IdentifiedGame {
  source: string;
  season: number;
  gameType: GameType;
  /** True where no hard invariant is broken, and verification has found nothing. */
  verified: boolean;
  players: PlayerLine[];
}

/** A game as reports name it. */
export interface NamedGame {
  gameDay: GameDay;
  source: string;
  sourceGameId: string;
  /** The teams, as "BOS at NYK", by the abbreviations of its own source, or names where it has none. */
  teams: string;
}

/** A player as reports name him. */
export interface NamedPlayer {
  game: NamedGame;
  source: string;
  sourcePlayerId: string;
  name: string;
  team: string;
}

interface DifferingLine extends DifferingValue {
  game: NamedGame;
  player: string;
  team: string;
}

/** Two rows that are one player by his initial, his number or his lines, under names that are not the same. */
interface OtherName {
  game: NamedGame;
  here: string;
  there: string;
  evidence: PlayerEvidence;
}

/** How often a statistic was compared, and how often the sources do not agree on it. */
export interface PropTypeCount {
  propType: string;
  compared: number;
  differing: number;
}

/** Two ids that stand for one game, team or player; they stay two ids. */
export interface CrosswalkEntry {
  kind: 'game' | 'team' | 'player';
  source: string;
  sourceId: string;
  otherSource: string;
  otherSourceId: string;
  evidence: GameEvidence | PlayerEvidence | 'team of a matched game';
  /** The game in which it was seen, by its id at `source`. */
  sourceGameId: string;
}

/** The comparison of two sources' values for the same games. `here` is the stored side. */
export interface Reconciliation {
  league: string;
  /** Sources whose games were compared, such as `espn with nba-stats`. */
  pairs: string[];
  from: GameDay;
  to: GameDay;
  /** Games that both have final and whole, and how many of them agree in everything. */
  graded: number;
  agreeing: number;
  onlyHere: NamedGame[];
  onlyThere: NamedGame[];
  /** Games that could not be compared, and why. */
  notGraded: { game: NamedGame; reason: string }[];
  /** Days whose other schedule could not be had. */
  daysNotRead: { gameDay: GameDay; reason: string }[];
  /** Days that an interruption left over, in order: nothing is said of their games. */
  unreached: GameDay[];
  unmatchedHere: NamedPlayer[];
  unmatchedThere: NamedPlayer[];
  /** Players who were matched, under another name each. */
  otherNames: OtherName[];
  differing: DifferingLine[];
  propTypes: PropTypeCount[];
  /** The host of the other source is blocked: why. */
  blocked: string | null;
}

/** Whether at least one game was compared, every stored one was, no day was left over, and nothing differs. */
export function isAgreed(reconciliation: Reconciliation): boolean {
  const { graded, onlyHere, onlyThere, notGraded, daysNotRead, unreached, unmatchedHere, unmatchedThere, differing } =
    reconciliation;
  const against = [onlyHere, onlyThere, notGraded, daysNotRead, unreached, unmatchedHere, unmatchedThere, differing];
  return graded > 0 && reconciliation.blocked === null && against.every(({ length }) => length === 0);
}

/** A value that the two sources do not agree on; null where one has no line. */
export interface DifferingValue {
  propType: string;
  here: number | null;
  there: number | null;
}

/** The marks by which a game is recognised in another source, whose ids say nothing: day, teams, number. */
export interface IdentifiedGame {
  sourceGameId: string;
  gameDay: GameDay;
  gameNumber: number;
  home: Team & { score: number | null };
  away: Team & { score: number | null };
}

/** The evidence that two games of different sources are one. */
export type GameEvidence = 'day, teams and game number' | 'the only game of the teams on the day, with the same score';

/** The evidence that two rows of a game are one player, the strongest first. */
export type PlayerEvidence = 'name' | 'initial' | 'jersey' | 'lines';

import type { BoxScore, PropType, ScheduledGame, Source } from '@backfield/contract';
import { checkBoxScore, isHard } from '@backfield/contract';
import type {
  CrosswalkEntry,
  IdentifiedGame,
  NamedGame,
  NamedPlayer,
  Reconciliation,
  StoredBoxScore,
} from '@backfield/contract/results';
import { compareValues } from './compare-values.ts';
import { appearances, crosswalkOf } from './crosswalk-of.ts';
import { type GameMatch, matchGames } from './match-games.ts';
import { matchPlayers } from './match-players.ts';
import { plainName } from './plain-name.ts';
import type { Appearance } from './player-match.ts';

/** A game that the other source lists, and what was had of it. */
export interface ReadGame {
  game: ScheduledGame;
  /** null where it is not final or could not be read. */
  box: BoxScore | null;
  /** The reason why it can't be compared; null where it can, as far as its own source says. */
  problem: string | null;
}

interface DayToGrade {
  here: readonly StoredBoxScore[];
  there: readonly ReadGame[];
  sources: { here: Source; there: Source };
  propTypes: readonly PropType[];
  /** False where `here` is not all of the day: games or players that only the other source has say nothing then. */
  isWhole: boolean;
}

/** The part of a reconciliation that one day gives. */
export type DayGrades = Pick<
  Reconciliation,
  'onlyHere' | 'onlyThere' | 'notGraded' | 'unmatchedHere' | 'unmatchedThere' | 'otherNames' | 'differing'
> & { graded: number; agreeing: number; compared: string[]; crosswalk: CrosswalkEntry[] };

type ReadBox = IdentifiedGame & { read: ReadGame; box: BoxScore };

/** Compares the games of one day both ways. */
export function gradeDay({ here, there, sources, propTypes, isWhole }: DayToGrade): DayGrades {
  const grades = noGrades();
  const boxes = there.flatMap((read) => (read.box ? [readBox(read, read.box)] : []));
  const { matches, onlyHere, onlyThere } = matchGames(here, boxes, sources);
  for (const match of matches) gradeGame(grades, match, sources, propTypes);

  // What has no box score has no abbreviations either: it is known by the names of its teams.
  const unread = there.filter(({ box }) => box === null);
  const claimed = new Set<ReadGame>();
  for (const game of onlyHere) {
    const read = unread.find((candidate) => !claimed.has(candidate) && hasTeams(candidate.game, game));
    if (read) claimed.add(read);
    if (read) grades.notGraded.push({ game: namedGame(game.source, game), reason: read.problem ?? 'not final there' });
    else grades.onlyHere.push(namedGame(game.source, game));
  }
  if (!isWhole) return grades;
  for (const { read, box } of onlyThere) {
    const game = { ...box, gameDay: read.game.gameDay };
    if (read.problem === null) grades.onlyThere.push(namedGame(sources.there.code, game));
    else grades.notGraded.push({ game: namedGame(sources.there.code, game), reason: read.problem });
  }
  for (const read of unread) {
    // A game that is still to be played, here and there, is nothing to compare.
    if (claimed.has(read) || read.game.status !== 'final') continue;
    grades.notGraded.push({ game: listedGame(sources.there.code, read.game), reason: read.problem ?? 'not read' });
  }
  return grades;
}

/** The reason why an answer of the other source is no measure; null where it is one. */
export function unsoundness(source: Source, game: ScheduledGame, box: BoxScore): string | null {
  if (box.status !== null && box.status !== 'final') return `${source.code} calls it ${box.status}`;
  if (box.players.length === 0) return `${source.code} has no player of it`;
  const row = box.rejected[0];
  if (row) return `${source.code} has a row that can't be read: ${row.reason}`;
  const hard = checkBoxScore(source.invariants, box, game).find(isHard);
  return hard ? `${source.code} breaks ${hard.invariant}: ${hard.evidence}` : null;
}

function noGrades(): DayGrades {
  return {
    graded: 0,
    agreeing: 0,
    compared: [],
    onlyHere: [],
    onlyThere: [],
    notGraded: [],
    unmatchedHere: [],
    unmatchedThere: [],
    otherNames: [],
    differing: [],
    crosswalk: [],
  };
}

function readBox(read: ReadGame, box: BoxScore): ReadBox {
  const { sourceGameId, gameDay, gameNumber } = read.game;
  return { sourceGameId, gameDay, gameNumber, home: box.home, away: box.away, read, box };
}

function gradeGame(
  grades: DayGrades,
  match: GameMatch<StoredBoxScore, ReadBox>,
  sources: DayToGrade['sources'],
  propTypes: readonly PropType[],
): void {
  const { here, there } = match;
  const game = namedGame(here.source, here);
  if (!here.verified) {
    grades.notGraded.push({ game, reason: 'unverified here' });
    return;
  }
  if (there.read.problem !== null) {
    grades.notGraded.push({ game, reason: there.read.problem });
    return;
  }
  const { box } = there;
  const given = propTypes.filter(({ code }) => box.propTypes?.includes(code) ?? true);
  const codes = given.map(({ code }) => code);
  // Of who has no line of a common prop type, one of the sources could say nothing: a defender, where it has no defence.
  const isComparable = ({ stats }: Appearance) => codes.some((code) => code in stats);
  const ours = appearances(here, here.players, sources.here).filter(isComparable);
  const theirs = appearances(there, box.players, sources.there).filter(isComparable);
  const { matches, onlyHere, onlyThere } = matchPlayers(ours, theirs, given);
  const name = (source: Source) => (row: Appearance) => namedPlayer(game, source.code, row);
  const differing = matches.flatMap((players) => {
    const comparison = compareValues(players, given);
    grades.compared.push(...comparison.compared);
    const { name: player, team } = players.here;
    return comparison.differing.map((value) => ({ game, player, team, ...value }));
  });
  grades.graded += 1;
  grades.differing.push(...differing);
  grades.unmatchedHere.push(...onlyHere.map(name(sources.here)));
  grades.unmatchedThere.push(...onlyThere.map(name(sources.there)));
  if (differing.length + onlyHere.length + onlyThere.length === 0) grades.agreeing += 1;
  for (const { here: row, there: other, evidence } of matches) {
    const isOther = row.nameIsFull && other.nameIsFull && plainName(row.name) !== plainName(other.name);
    if (isOther) grades.otherNames.push({ game, here: row.name, there: other.name, evidence });
  }
  grades.crosswalk.push(...crosswalkOf(match, matches, sources));
}

/** Whether a listed game is of the same teams, as far as their names say. */
export function hasTeams({ home, away }: ScheduledGame, game: IdentifiedGame): boolean {
  const names = (teams: readonly { name: string }[]) =>
    teams
      .map(({ name }) => plainName(name))
      .sort()
      .join(' ');
  return names([home, away]) === names([game.home, game.away]);
}

function namedGame(
  source: string,
  { sourceGameId, gameDay, home, away }: Omit<IdentifiedGame, 'gameNumber'>,
): NamedGame {
  return { gameDay, source, sourceGameId, teams: `${away.abbreviation} at ${home.abbreviation}` };
}

function listedGame(source: string, { sourceGameId, gameDay, home, away }: ScheduledGame): NamedGame {
  return { gameDay, source, sourceGameId, teams: `${away.name} at ${home.name}` };
}

function namedPlayer(game: NamedGame, source: string, { sourcePlayerId, name, team }: Appearance): NamedPlayer {
  return { game, source, sourcePlayerId, name, team };
}

import type { Source } from '@backfield/contract';
import { addDays, type BackfieldError, type ErrorCode, errorCodes, type GameDay } from '@backfield/contract';
import type { GameFailure, UnitResult } from '@backfield/contract/results';
import type { Outcome } from '@backfield/contract/store';
import type { GameResult } from './ingest-game.ts';
import { type AnswerDrifts, seenDrifts } from './seen-drifts.ts';
import type { UnlistedDay } from './unlisted-day.ts';

/** The attempt at one game of a day: its outcome, or its error. */
export type Attempt = {
  sourceGameId: string;
  /** True for a game that no schedule lists: it was asked for by its id. */
  isUnlisted: boolean;
  /** True where the game needed no second look. */
  isLeftAlone: boolean;
  /** A person has explained why it is not there, or not sound. */
  isAccepted?: boolean;
} & ({ result: GameResult | null; error: null } | { result: null; error: BackfieldError });

/** A day with which nothing has happened yet. */
export function nothingDone(day: GameDay): UnitResult {
  return {
    gameDay: day,
    outcome: 'empty',
    gamesListed: 0,
    gamesFinal: 0,
    gamesStored: 0,
    gamesLeftOut: 0,
    gamesOverdue: 0,
    gamesAccepted: 0,
    stats: 0,
    linesInserted: 0,
    linesUpdated: 0,
    linesDeleted: 0,
    corrections: 0,
    correctedGames: 0,
    warnings: 0,
    drifts: [],
    failures: [],
    code: null,
    error: null,
  };
}

export function outcomeOf(code: ErrorCode): Outcome {
  return errorCodes[code] === 'block' ? 'blocked' : 'failed';
}

interface UnitParts {
  day: GameDay;
  /** The league's day: of those after it nothing is proven yet. */
  today: GameDay;
  source: Source;
  gamesListed: number;
  gamesLeftOut: number;
  gamesOverdue: number;
  /** Games that the day may have besides those that are listed. */
  unlisted: UnlistedDay | null;
  attempts: readonly Attempt[];
}

/** The result of a day whose schedule was read. */
export function summarize(parts: UnitParts): UnitResult {
  const { day, gamesListed, gamesLeftOut, gamesOverdue, attempts } = parts;
  const unit = { ...nothingDone(day), gamesListed, gamesLeftOut, gamesOverdue };
  const failures: GameFailure[] = [];
  let missing = 0;
  for (const attempt of attempts) {
    const { sourceGameId, result, error } = attempt;
    const isExplained = isAcceptedStill(attempt);
    if (isExplained) unit.gamesAccepted += 1;
    if (isExplained && result === null) missing += 1;
    if (error && !isExplained) failures.push({ sourceGameId, code: error.code, error: error.message });
    if (result?.kind === 'not-final') continue;
    unit.gamesFinal += 1;
    if (result?.kind !== 'stored') continue;
    unit.stats += result.stats;
    unit.linesInserted += result.write.linesInserted;
    unit.linesUpdated += result.write.linesUpdated;
    unit.linesDeleted += result.write.linesDeleted;
    unit.corrections += result.write.corrections;
    unit.correctedGames += result.write.corrections > 0 ? 1 : 0;
    unit.warnings += result.warnings;
    unit.gamesStored += 1;
    if (result.failure && !isExplained) failures.push(result.failure);
  }
  const { code, error } = gravest(failures) ?? noFailure;
  const drifts = seenDrifts(attempts.map(driftsOf));
  const ending = code
    ? { outcome: outcomeOf(code), code, error }
    : dayEnding({ ...unit, gamesStored: unit.gamesStored + missing }, parts);
  return { ...unit, drifts, failures, ...ending };
}

/** Not where a host did not answer, and not where the answer is another one than was accepted. */
function isAcceptedStill({ isAccepted = false, isLeftAlone, result, error }: Attempt): boolean {
  if (!isAccepted) return false;
  if (error) return error.action !== 'block' && error.action !== 'stop';
  if (isLeftAlone) return true;
  return result?.kind === 'stored' && result.failure !== null && result.write.status === 'unchanged';
}

function driftsOf({ sourceGameId, result, error }: Attempt): AnswerDrifts {
  const ofResult = result?.kind === 'stored' ? result.drifts : [];
  return { payload: 'box-score', sourceGameId, drifts: error?.context.drifts ?? ofResult };
}

/**
 * A blocked host stops the league; what the network did may be over with the next run, where an answer lasts; a game that was
 * not even asked for says least.
 */
function gravest(failures: readonly GameFailure[]): GameFailure | undefined {
  const isBlocked = ({ code }: GameFailure) => outcomeOf(code) === 'blocked';
  const wasAsked = ({ code }: GameFailure) => code !== 'SOURCE_DRIFTED';
  const mayHeal = ({ code }: GameFailure) => errorCodes[code] === 'retry';
  return failures.find(isBlocked) ?? failures.find(mayHeal) ?? failures.find(wasAsked) ?? failures[0];
}

const noFailure = { code: null, error: null };

type DayEnding = Pick<UnitResult, 'outcome' | 'code' | 'error'>;

function dayEnding(unit: UnitResult, { source, today, unlisted }: UnitParts): DayEnding {
  const { settlesAfterDays = 0 } = source;
  // A list that is made of results may lack games that are under way.
  if (settlesAfterDays > 0 && addDays(unit.gameDay, settlesAfterDays) > today)
    return { outcome: 'waiting', ...noFailure };
  // A game that is put off today may be played on a day ahead that has none yet.
  if (unit.gamesListed === 0 && unit.gameDay > today) return { outcome: 'waiting', ...noFailure };
  if (unit.gamesListed === 0 && unlisted === null) return { outcome: 'empty', ...noFailure };
  if (unit.gamesListed === 0 && unlisted?.isStored === false) {
    return { outcome: 'waiting', code: 'UNLISTED_GAMES', error: unlisted.advice };
  }
  return { outcome: unit.gamesStored < unit.gamesListed ? 'waiting' : 'done', ...noFailure };
}

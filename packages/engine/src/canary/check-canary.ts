import type { BoxScore, Canary, Habit, HttpClient, ScheduledGame, Source } from '@backfield/contract';
import { type BackfieldError, checkBoxScore, type ErrorCode, isHard, toBackfieldError } from '@backfield/contract';
import type { CanaryFinding, CanaryReport, CanaryVerdict } from '@backfield/contract/results';
import * as z from 'zod';

const shownPaths = 8;

/** Errors that say nothing about the source; any other error is an answer, and one that we can't use. */
const unreachable: ReadonlySet<ErrorCode> = new Set([
  'NETWORK',
  'TIMEOUT',
  'RATE_LIMITED',
  'HTTP_STATUS',
  'REFUSED',
  'HOST_BLOCKED',
  'HOST_UNREACHABLE',
  'INTERRUPTED',
]);

/** Asks a source for its known game, compares, and tries its habits. Never rejects for what the source does. */
export async function checkCanary(league: string, source: Source, http: HttpClient): Promise<CanaryReport> {
  const { canary, code, about } = source;
  const subject = { league, source: code, oftenBlocked: about.oftenBlocked ?? false };
  if (!canary) return { ...subject, verdict: 'undeclared', findings: [] };
  const findings: CanaryFinding[] = await checkGame(source, canary, http).catch(failed('the known game'));
  // A source that does not answer would only say so again, once a habit.
  const habits = findings.some(isUnreachable) ? [] : canary.habits;
  for (const habit of habits) findings.push(...(await tryHabit(habit, http)));
  return { ...subject, verdict: verdictOf(findings), findings };
}

async function tryHabit({ name, kind, deviation }: Habit, http: HttpClient): Promise<CanaryFinding[]> {
  try {
    const evidence = await deviation(http);
    return evidence === null ? [] : [{ what: name, evidence, code: null, isNews: kind === 'worked-around' }];
  } catch (thrown) {
    return failed(name)(thrown);
  }
}

async function checkGame(source: Source, canary: Canary, http: HttpClient): Promise<CanaryFinding[]> {
  const { gameDay, sourceGameId } = canary;
  const schedule = await source.schedule(http, gameDay, gameDay);
  const game = schedule.games.find((listed) => listed.sourceGameId === sourceGameId && listed.gameDay === gameDay);
  if (!game) return [changed('schedule', `${gameDay} no longer lists game ${sourceGameId}`)];
  if (game.status !== 'final')
    return [changed('schedule', `game ${sourceGameId} is "${game.statusDetail}", not final`)];
  const box = schedule.boxScores?.get(sourceGameId) ?? (await source.boxScore(http, game));
  return [...againstFacts(canary, game, box), ...againstInvariants(source, game, box)];
}

function againstFacts({ facts, sourceGameId }: Canary, game: ScheduledGame, box: BoxScore): CanaryFinding[] {
  const findings: CanaryFinding[] = [];
  const compare = (what: string, was: unknown, is: unknown) => {
    if (was !== undefined && was !== is) findings.push(changed(what, `was ${was}, is ${is ?? 'not given'}`));
  };
  compare('game id', sourceGameId, box.sourceGameId);
  compare('season', facts.season, game.season);
  compare('game type', facts.gameType, game.gameType);
  compare('home team', facts.home, box.home.abbreviation);
  compare('away team', facts.away, box.away.abbreviation);
  compare('home score', facts.score?.home, box.home.score);
  compare('away score', facts.score?.away, box.away.score);
  compare('number of players', facts.players, box.players.length);
  for (const { sourcePlayerId, propType, value } of facts.values) {
    const player = box.players.find((line) => line.sourcePlayerId === sourcePlayerId);
    compare(`${propType} of ${player?.name ?? `player ${sourcePlayerId}`}`, value, player?.stats[propType]);
  }
  return findings;
}

function againstInvariants(source: Source, game: ScheduledGame, box: BoxScore): CanaryFinding[] {
  const rejected = box.rejected.map(({ sourcePlayerId, reason }) => changed(`row of ${sourcePlayerId}`, reason));
  const broken = checkBoxScore(source.invariants, box, game).filter(isHard);
  return [...rejected, ...broken.map(({ invariant, evidence }) => changed(invariant, evidence))];
}

function changed(what: string, evidence: string): CanaryFinding {
  return { what, evidence, code: null, isNews: false };
}

/** The findings of a rejection: the JSON paths where an answer could not be read, the error otherwise. */
function failed(what: string) {
  return (thrown: unknown): CanaryFinding[] => {
    const error = toBackfieldError(thrown);
    return [{ what, evidence: evidenceOf(error), code: error.code, isNews: false }];
  };
}

function evidenceOf({ message, cause }: BackfieldError): string {
  if (!(cause instanceof z.ZodError)) return message;
  const shown = cause.issues.slice(0, shownPaths).map(({ path, message }) => `${jsonPath(path)}: ${message}`);
  const more = cause.issues.length - shown.length;
  return `${shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

function jsonPath(path: readonly PropertyKey[]): string {
  return ['$', ...path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))].join('');
}

function isUnreachable({ code }: CanaryFinding): boolean {
  return code !== null && unreachable.has(code);
}

function verdictOf(findings: readonly CanaryFinding[]): CanaryVerdict {
  if (findings.some(isUnreachable)) return 'unreachable';
  return findings.some(({ isNews }) => !isNews) ? 'changed' : 'as-known';
}

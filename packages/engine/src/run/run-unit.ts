import type { BoxScore, Schedule, ScheduledGame, ScheduleWindows, SeenDrift } from '@backfield/contract';
import { addDays, BackfieldError, type GameDay, toBackfieldError } from '@backfield/contract';
import type { UnitResult } from '@backfield/contract/results';
import type { GivenPropTypes } from '@backfield/contract/store';
import type { Accepted } from './accepted.ts';
import { type AskedGamesContext, type GameById, gamesById } from './asked-games.ts';
import { type GameContext, ingestGame } from './ingest-game.ts';
import { givenPropTypes } from './prop-types-of-day.ts';
import { seenDrifts } from './seen-drifts.ts';
import { settledGames } from './settled-games.ts';
import type { ShapeWatch } from './shape-watch.ts';
import { type Attempt, nothingDone, outcomeOf, summarize } from './unit-summary.ts';
import { unlistedDay } from './unlisted-day.ts';
import { leastGamesOfDay, vanishedPropTypes } from './vanished-prop-types.ts';

export interface UnitContext extends GameContext, AskedGamesContext {
  schedules: ScheduleWindows;
  /** Runs a game when one of the league's places is free. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** Whether the run is to end: no further game is begun. */
  isOver(): boolean;
  /** Whether a source of the league has changed: no further game is asked for, and what was asked is recorded. */
  hasDrifted(): boolean;
  /** Reports an error that must end the run. */
  stop(error: BackfieldError): void;
  /** Reports something worth knowing that is no failure. */
  notice(message: string): void;
  /** Reports each game that a day lists or that is known by its id. */
  onFound(sourceGameId: string): void;
  /** Whether only those games of a day are fetched that are not stored as they should be. */
  isPartly(day: GameDay): boolean;
  /** The accepted gaps, and whether their games are asked for all the same because an option names them. */
  accepted: Accepted;
  asksAccepted: boolean;
  shapes: ShapeWatch;
  /** The league's day: of those after it nothing is proven yet. */
  today: GameDay;
}

/**
 * One league, one game day: every final game of the day is fetched and stored, each for itself, and the unit's outcome
 * goes to the ledger after them. null where the run ended before the unit could finish; throws what must end the run.
 */
export async function runUnit(context: UnitContext, day: GameDay): Promise<UnitResult | null> {
  let schedule: Schedule;
  try {
    schedule = await context.schedules.on(day);
    context.shapes.readable('schedule');
  } catch (thrown) {
    const error = toBackfieldError(thrown);
    if (error.action === 'stop') throw error;
    const { code, message } = error;
    if (code === 'PAYLOAD_SHAPE') context.shapes.unreadable('schedule', error);
    const outcome = context.accepted.isDay(day) && outcomeOf(code) === 'failed' ? 'waiting' : outcomeOf(code);
    const drifts = seenDrifts([{ payload: 'schedule', sourceGameId: null, drifts: error.context.drifts ?? [] }]);
    const unit = { ...nothingDone(day), outcome, code, error: message, drifts };
    // Nobody was asked: what the ledger says of the day stays, and no attempt is counted.
    return code === 'HOST_UNREACHABLE' ? unit : record(context, unit, null, null);
  }
  // A game that moved counts on its new day; a cancelled one never will.
  const listed = schedule.games.filter(({ movedTo }) => movedTo === undefined || movedTo === day);
  const expected = listed.filter(({ status }) => status !== 'cancelled');
  const final = expected.filter(({ status }) => status === 'final');
  for (const { sourceGameId } of schedule.games) context.onFound(sourceGameId);
  const byId = await gamesById(context, day, schedule.games);
  const attempts = await attemptAll(context, day, { ...schedule, games: final }, byId);
  if (attempts.some(({ error }) => error?.action === 'stop' && !isNotAsked(error))) return null;
  const tried = attempts.filter(({ isLeftAlone, error }) => !isLeftAlone && !isNotAsked(error));
  if (tried.length === 0 && attempts.some(({ error }) => isNotAsked(error))) return null;
  if (context.reading.replace) await noticeStayingGames(context, day);
  const { today, source } = context;
  const { length: gamesLeftOut } = schedule.leftOut;
  const unlisted = expected.length === 0 ? await unlistedDay(context, day) : null;
  const overdue = expected.filter((game) => isOverdue(game, today) && !context.accepted.isGame(day, game.sourceGameId));
  const parts = {
    day,
    today,
    source,
    gamesListed: expected.length,
    gamesLeftOut,
    gamesOverdue: overdue.length,
    unlisted,
    attempts,
  };
  if (context.reading.games === null) {
    const unit = summarize(parts);
    if (unit.code === 'UNLISTED_GAMES' && unit.error !== null) context.notice(`${day}: ${unit.error}`);
    // A game that was left alone was not looked at for corrections, nor one that a blocked host did not answer for.
    const lookedFor = attempts.filter(({ isLeftAlone, isAccepted = false }) => !(isLeftAlone && isAccepted));
    const isWholeLook = tried.length === lookedFor.length && unit.outcome !== 'blocked';
    if (!isWholeLook) return record(context, unit, schedule, null);
    const given = givenPropTypes(final, attempts, source.extractorVersion);
    const drifts = [...unit.drifts, ...(await vanished(context, day, given))];
    return record(context, { ...unit, drifts }, schedule, today, given);
  }

  const isAsked = isAskedFor(context);
  if (!(await othersFailed(context, day, attempts))) {
    // Games that no schedule lists make the day neither more nor less done.
    const ofSchedule = attempts.filter(({ isUnlisted }) => !isUnlisted);
    const games = [...schedule.games, ...byId.flatMap(({ game }) => game ?? [])];
    await record(context, summarize({ ...parts, attempts: ofSchedule }), { ...schedule, games }, null);
  }
  const gamesListed = expected.filter(isAsked).length + byId.length;
  return summarize({ ...parts, gamesListed, attempts: attempts.filter(isAsked) });
}

/** As verification has it: to be played or under way, the day after its own or later. */
function isOverdue({ status, gameDay }: ScheduledGame, today: GameDay): boolean {
  const isOpen = status === 'scheduled' || status === 'live' || status === 'over';
  return isOpen && gameDay < addDays(today, -1);
}

function isAskedFor({ reading }: UnitContext): (game: { sourceGameId: string }) => boolean {
  const { games } = reading;
  return ({ sourceGameId }) => games?.includes(sourceGameId) ?? true;
}

/** Fetches the final games that are asked for. Those that need no second look, and were not asked for, count as they are. */
async function attemptAll(
  context: UnitContext,
  day: GameDay,
  { games: final, boxScores }: Schedule,
  byId: readonly GameById[],
): Promise<Attempt[]> {
  const { reading, isPartly, accepted, asksAccepted } = context;
  const isAsked = isAskedFor(context);
  const isExplained = ({ sourceGameId }: ScheduledGame) => accepted.isGame(day, sourceGameId);
  const settled = isPartly(day) || reading.games ? await settledGames(context, day, final) : new Map<string, never>();
  const listed = final.map((game): Promise<Attempt> | null => {
    const { sourceGameId } = game;
    const result = isPartly(day) || !isAsked(game) ? settled.get(sourceGameId) : undefined;
    if (result) return Promise.resolve({ sourceGameId, isUnlisted: false, isLeftAlone: true, result, error: null });
    if (isExplained(game) && !asksAccepted) return Promise.resolve({ ...leftExplained, sourceGameId });
    if (!isAsked(game)) return null;
    const attempted = attempt(context, game, boxScores?.get(sourceGameId));
    return isExplained(game) ? attempted.then((made) => toldIfStored(context, day, made)) : attempted;
  });
  const unlisted = byId.map(({ sourceGameId, game, error }): Promise<Attempt> | null => {
    if (error) return Promise.resolve({ sourceGameId, isUnlisted: true, isLeftAlone: false, result: null, error });
    return game.status === 'final' ? attempt(context, game) : null;
  });
  return Promise.all([...listed, ...unlisted].filter((running) => running !== null));
}

const leftExplained = { isUnlisted: false, isLeftAlone: true, isAccepted: true, result: null, error: null } as const;

/** An explained game that is there after all is worth a word: the explanation has had its day. */
function toldIfStored({ notice }: UnitContext, day: GameDay, attempted: Attempt): Attempt {
  const { sourceGameId, result } = attempted;
  if (result?.kind === 'stored' && result.failure === null && result.write.status !== 'unchanged') {
    notice(`${day}: game ${sourceGameId}, whose gap was accepted, is there now and sound.`);
  }
  return { ...attempted, isAccepted: true };
}

/** Notices the stored games of another source that the new one does not have: nothing of them is lost. */
async function noticeStayingGames({ store, league, source, notice }: UnitContext, day: GameDay): Promise<void> {
  const stored = await store.storedBoxScores(league.code, day);
  const others = stored.filter((game) => game.source !== source.code);
  if (others.length === 0) return;
  const games = others.map(
    (game) => `${game.away.abbreviation} at ${game.home.abbreviation} (${game.source} ${game.sourceGameId})`,
  );
  notice(`${day}: ${games.join(', ')} stays as it is; no game of ${source.code} took its place.`);
}

/** Whether a game that is not asked for now failed the last time: what the ledger says of the day then still holds. */
async function othersFailed(
  { store, league }: UnitContext,
  day: GameDay,
  attempts: readonly Attempt[],
): Promise<boolean> {
  const tried = new Set(attempts.map(({ sourceGameId }) => sourceGameId));
  const [entry] = await store.ledger(league.code, day, day);
  return entry?.failedGames.some((sourceGameId) => !tried.has(sourceGameId)) ?? false;
}

function attempt(context: UnitContext, game: ScheduledGame, listedWith?: BoxScore): Promise<Attempt> {
  const { sourceGameId, isUnlisted = false } = game;
  const attempted = { sourceGameId, isUnlisted, isLeftAlone: false };
  return context.inTurn(async () => {
    try {
      if (context.isOver()) throw new BackfieldError('INTERRUPTED', 'The run is to end.');
      if (context.hasDrifted()) throw notAsked(sourceGameId);
      const result = await ingestGame(context, game, listedWith);
      context.shapes.readable('box-score');
      return { ...attempted, result, error: null };
    } catch (thrown) {
      const error = toBackfieldError(thrown);
      if (error.code === 'PAYLOAD_SHAPE') context.shapes.unreadable('box-score', error);
      // Told before the place is free again, so that no other game takes it.
      if (error.action === 'stop' && error.code !== 'INTERRUPTED' && !isNotAsked(error)) context.stop(error);
      return { ...attempted, result: null, error };
    }
  });
}

/**
 * The error for a game that was not asked for because its source has drifted. Its day is recorded, with the answers that show
 * the drift: the game counts as failed and is asked for again.
 */
function notAsked(sourceGameId: string): BackfieldError {
  return new BackfieldError('SOURCE_DRIFTED', `Game ${sourceGameId} was not asked for: the source has changed.`);
}

function isNotAsked(error: BackfieldError | null): boolean {
  return error?.code === 'SOURCE_DRIFTED';
}

/** Prop types that are missing from the day, compared with the earlier days of the same season and game type. */
async function vanished({ store, league, source }: UnitContext, day: GameDay, given: readonly GivenPropTypes[]) {
  const drifts: SeenDrift[] = [];
  for (const ofKind of given.filter(({ games }) => games >= leastGamesOfDay)) {
    const { season, gameType, extractorVersion } = ofKind;
    const before = await store.givenBefore({
      ...{ league: league.code, source: source.code, before: day, leastGames: leastGamesOfDay },
      ...{ season, gameType, extractorVersion },
    });
    drifts.push(...vanishedPropTypes(ofKind, before));
  }
  return drifts;
}

async function record(
  context: UnitContext,
  unit: UnitResult,
  schedule: Schedule | null,
  lookedOn: GameDay | null,
  given?: readonly GivenPropTypes[],
): Promise<UnitResult> {
  await context.store.recordUnit({
    runId: context.runId,
    games: schedule?.games ?? null,
    leftOut: schedule?.leftOut ?? [],
    replace: context.reading.replace,
    drifts: unit.drifts,
    ...(given ? { given } : {}),
    entry: {
      league: context.league.code,
      gameDay: unit.gameDay,
      source: context.source.code,
      outcome: unit.outcome,
      gamesListed: unit.gamesListed,
      gamesFinal: unit.gamesFinal,
      gamesStored: unit.gamesStored,
      gamesLeftOut: unit.gamesLeftOut,
      stats: unit.stats,
      failedGames: unit.failures.map(({ sourceGameId }) => sourceGameId),
      errorCode: unit.code,
      error: unit.error,
      lookedOn,
    },
  });
  return unit;
}

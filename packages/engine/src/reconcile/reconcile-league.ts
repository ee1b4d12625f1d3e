import type { BoxScore, DayRange, HttpClient, KnownGames, League, Source } from '@backfield/contract';
import {
  createScheduleWindows,
  createWorkPool,
  type GameDay,
  gameDayAt,
  type ScheduleWindows,
  spanOf,
  toBackfieldError,
  UsageError,
} from '@backfield/contract';
import type { NamedGame, Reconciliation, StoredBoxScore, VerifySelection } from '@backfield/contract/results';
import type { DataStateStore, ReconcileStore, VerificationStore } from '@backfield/contract/store';
import { dueSource } from '../sources/due-source.ts';
import { sourceNamed } from '../sources/source-named.ts';
import { daysOf, gamesThatMayBe, isAskedFor, isOfSeason } from './asked-days.ts';
import { commonPropTypes } from './compare-values.ts';
import { type DayGrades, gradeDay, type ReadGame, unsoundness } from './grade-day.ts';

interface ReconcileLeagueOptions {
  league: League;
  store: ReconcileStore &
    Pick<DataStateStore, 'storedGames' | 'storedSources' | 'knownGames'> &
    Pick<VerificationStore, 'knownDays'>;
  http: HttpClient;
  /**
   * The stored games to compare; all null for every day that was ever looked at or has a stored game. Games go by their ids at
   * the source that they are stored from.
   */
  selection: VerifySelection;
  /** The source to compare with; null for the league's first that is not the one of the stored games. */
  against: string | null;
  nowMs: number;
  /** Aborted when no further day is to be begun. */
  signal?: AbortSignal | undefined;
}

/** Games of the other source that are fetched at once. */
const concurrency = 8;

/**
 * Compares stored games with what another source of the league says of them now, both ways. Nothing stored is changed, but
 * for the crosswalk. Throws UsageError where there is no other source or nothing is stored.
 */
export async function reconcileLeague(options: ReconcileLeagueOptions): Promise<Reconciliation> {
  const { league, store, http, selection, against, nowMs, signal } = options;
  const other = against === null ? null : sourceNamed(league, against);
  if (league.sources.length < 2) {
    throw new UsageError('BAD_OPTION', `The ${league.code} has one source only: there is nothing to compare it with.`);
  }
  const days = await daysOf(options);
  const range = days.length === 0 ? null : spanOf(days);
  const own = dueSource({ league, named: null, stored: await store.storedSources(league.code) });
  const otherOf = (day: GameDay) => other ?? (league.sources.find(({ code }) => code !== own(day).code) as Source);
  const today = gameDayAt(nowMs, league.timeZone);
  const result = nothingYet(league.code, range ?? { from: today, to: today });
  const counts = new Map(league.propTypes.map(({ code }) => [code, { propType: code, compared: 0, differing: 0 }]));
  const inTurn = createWorkPool(concurrency);
  const schedules = schedulesOf(options, days, otherOf);

  for (const [index, day] of days.entries()) {
    if (signal?.aborted) {
      result.unreached = days.slice(index);
      break;
    }
    const source = otherOf(day);
    const stored = await store.storedBoxScores(league.code, day);
    const here = stored.filter((game) => isOfSeason(selection, game) && isAskedFor(selection, game));
    const ofOther = here.filter((game) => game.source === source.code);
    for (const game of ofOther) notGraded(result, game, `stored from ${source.code} itself`);
    const comparable = here.filter((game) => game.source !== source.code);
    if (result.blocked !== null) {
      for (const game of comparable) notGraded(result, game, 'its host is blocked');
      continue;
    }
    try {
      const { games, boxScores } = await schedules(source).on(day);
      const counted = games.filter(({ movedTo, status }) => (movedTo ?? day) === day && status !== 'cancelled');
      const ofSeason = counted.filter((game) => isOfSeason(selection, game));
      const isWhole = selection.sourceGameIds === null;
      const listed = isWhole ? ofSeason : gamesThatMayBe(comparable, ofSeason);
      // Games that are stored from the other source itself are not missing there.
      const known = new Set(ofOther.map(({ sourceGameId }) => sourceGameId));
      const wanted = listed.filter(({ sourceGameId }) => !known.has(sourceGameId));
      const there = await Promise.all(
        wanted.map((game) => inTurn(() => readGame(source, http, game, boxScores?.get(game.sourceGameId)))),
      );
      const sources = { here: own(day), there: source };
      const propTypes = commonPropTypes(league, [sources.here, source]);
      const grades = gradeDay({ here: comparable, there, sources, propTypes, isWhole });
      add(result, grades, counts);
      if (grades.graded > 0) addPair(result, sources);
      await store.recordCrosswalk(league.code, grades.crosswalk);
    } catch (thrown) {
      const { code, message, action } = toBackfieldError(thrown);
      if (code === 'INTERRUPTED') {
        result.unreached = days.slice(index);
        break;
      }
      if (action === 'stop') throw thrown;
      if (action === 'block') result.blocked = message;
      else result.daysNotRead.push({ gameDay: day, reason: message });
      for (const game of comparable) notGraded(result, game, message);
    }
  }
  return { ...result, propTypes: [...counts.values()].filter(({ compared }) => compared > 0) };
}

function schedulesOf(
  { league, http, store }: ReconcileLeagueOptions,
  days: readonly GameDay[],
  otherOf: (day: GameDay) => Source,
): (source: Source) => ScheduleWindows {
  const windows = new Map<Source, ScheduleWindows>();
  return (source) => {
    const made = windows.get(source);
    if (made) return made;
    const ofSource = days.filter((day) => otherOf(day) === source);
    const known: KnownGames = {
      listed: (from, to) => store.knownGames({ league: league.code, source: source.code, from, to }),
    };
    const schedules = createScheduleWindows(source, http, ofSource, known);
    windows.set(source, schedules);
    return schedules;
  };
}

/** Rejects only where the whole day can't be read. */
async function readGame(
  source: Source,
  http: HttpClient,
  game: ReadGame['game'],
  listedWith: BoxScore | undefined,
): Promise<ReadGame> {
  if (game.status !== 'final') return { game, box: null, problem: `${source.code} calls it ${game.status}` };
  try {
    const box = listedWith ?? (await source.boxScore(http, game));
    if (box.sourceGameId !== game.sourceGameId) {
      return { game, box: null, problem: `${source.code} answered for game ${box.sourceGameId}` };
    }
    return { game, box, problem: unsoundness(source, game, box) };
  } catch (thrown) {
    const { code, message, action } = toBackfieldError(thrown);
    if (action === 'block' || code === 'INTERRUPTED') throw thrown;
    return { game, box: null, problem: message };
  }
}

function nothingYet(league: string, { from, to }: DayRange): Reconciliation {
  return {
    league,
    pairs: [],
    from,
    to,
    graded: 0,
    agreeing: 0,
    onlyHere: [],
    onlyThere: [],
    notGraded: [],
    daysNotRead: [],
    unreached: [],
    unmatchedHere: [],
    unmatchedThere: [],
    otherNames: [],
    differing: [],
    propTypes: [],
    blocked: null,
  };
}

function add(
  result: Reconciliation,
  grades: DayGrades,
  counts: Map<string, Reconciliation['propTypes'][number]>,
): void {
  result.graded += grades.graded;
  result.agreeing += grades.agreeing;
  result.onlyHere.push(...grades.onlyHere);
  result.onlyThere.push(...grades.onlyThere);
  result.notGraded.push(...grades.notGraded);
  result.unmatchedHere.push(...grades.unmatchedHere);
  result.unmatchedThere.push(...grades.unmatchedThere);
  result.otherNames.push(...grades.otherNames);
  result.differing.push(...grades.differing);
  for (const code of grades.compared) {
    const count = counts.get(code);
    if (count) count.compared += 1;
  }
  for (const { propType } of grades.differing) {
    const count = counts.get(propType);
    if (count) count.differing += 1;
  }
}

function addPair(result: Reconciliation, { here, there }: { here: Source; there: Source }): void {
  const pair = `${here.code} with ${there.code}`;
  if (!result.pairs.includes(pair)) result.pairs.push(pair);
}

function notGraded(
  result: Reconciliation,
  { gameDay, source, sourceGameId, home, away }: StoredBoxScore,
  reason: string,
) {
  const game: NamedGame = { gameDay, source, sourceGameId, teams: `${away.abbreviation} at ${home.abbreviation}` };
  result.notGraded.push({ game, reason });
}

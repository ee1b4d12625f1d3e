import type { CorrectionWindow, League } from '@backfield/contract';
import { addDays, type GameDay, generateDateRange, toGameDay } from '@backfield/contract';
import type { DataStateStore, GameGap, LedgerEntry, Store } from '@backfield/contract/store';
import { hasFailed } from '@backfield/contract/store';
import { isRecheckDue } from '../plan/recheck-days.ts';
import { acceptedOn } from './accepted.ts';
import { askedAgainOn } from './lasting.ts';
import { sourceVersions } from './run-mode.ts';
import { isBeyondSource } from './unlisted-day.ts';

/**
 * The reason why a day is due: somebody `asked` for it; the last look at it `failed`; it is `waiting` for games to be played or
 * to become official; a game or the whole day is `missing` or unsound; its statistics may have been corrected (`recheck`).
 */
export const dueReasons = ['asked', 'failed', 'waiting', 'missing', 'recheck'] as const;
export type DueReason = (typeof dueReasons)[number];

export interface DueDay {
  gameDay: GameDay;
  /** The reasons, at least one, in the order of `dueReasons`. */
  reasons: DueReason[];
}

/** The database's knowledge of earlier days, or a copy of it: its ledger and its gaps. */
export type DueStore = Pick<Store, 'ledger'> & Pick<DataStateStore, 'gameGaps' | 'acceptedGaps'>;

interface DueDaysOptions {
  league: League;
  /** Days that are due whatever is known of them. */
  asked: readonly GameDay[];
  /** Whether a person named them; false for the last days that a schedule takes in. Default true. */
  isNamed?: boolean;
  /** Today in the league's zone. */
  today: GameDay;
  store: DueStore;
  /** The correction window in place of the league's own. */
  corrections?: CorrectionWindow | undefined;
}

/** Days without a ledger entry count as missing this far back: a schedule that was dropped for weeks leaves no hole. */
const daysWithoutHole = 60;
/** Days after which a waiting unit is looked at only once a week, with all of its games: a postponed game may wait for good. */
const daysOfDailyWaiting = 60;
const week = 7;

/** The days that are to be run now, in order, each with every reason. */
export async function dueDays(options: DueDaysOptions): Promise<DueDay[]> {
  const { league, asked, isNamed = true, today, store } = options;
  const window = options.corrections ?? league.corrections;
  const [from, to] = [toGameDay('0001-01-01'), toGameDay('9999-12-31')];
  const entries = await store.ledger(league.code, from, to);
  const accepted = acceptedOn(await store.acceptedGaps(league.code), today);
  const versions = sourceVersions(league.sources);
  const all = await store.gameGaps({ league: league.code, versions, from, to });
  const extractors = new Map(league.sources.map(({ code, extractorVersion }) => [code, extractorVersion]));
  const lasting = new Set(
    entries.filter((entry) => waitsLonger(entry, extractors, today)).map(({ gameDay }) => gameDay),
  );
  const gaps = all.filter(
    ({ gameDay, sourceGameId }) => !lasting.has(gameDay) && !accepted.isGame(gameDay, sourceGameId),
  );
  const due = new Map<GameDay, Set<DueReason>>();
  const add = (reason: DueReason, days: readonly GameDay[]) => {
    for (const day of days) due.set(day, (due.get(day) ?? new Set()).add(reason));
  };
  const unofficial = new Set(gapDays(gaps, ['unofficial']));
  add('asked', isNamed ? asked : asked.filter((day) => !lasting.has(day)));
  add('missing', [...gapDays(gaps, ['missing', 'unverified']), ...holes(entries, today)]);
  for (const entry of entries) {
    const { gameDay, outcome, gamesFinal, lookedOn } = entry;
    if (hasFailed(entry) && !lasting.has(gameDay) && !accepted.explains(entry)) add('failed', [gameDay]);
    const isLookedFor = !isBeyondSource(entry) && !accepted.isDay(gameDay);
    const waits = (outcome === 'waiting' && isLookedFor) || unofficial.has(gameDay);
    const isOld = gameDay < addDays(today, -daysOfDailyWaiting);
    if (waits && gameDay <= today && !isOld) add('waiting', [gameDay]);
    if (waits && isOld && isWeekAgo(lookedOn, today))
      for (const reason of ['waiting', 'recheck'] as const) add(reason, [gameDay]);
    if (gamesFinal > 0 && isRecheckDue(gameDay, lookedOn ?? gameDay, today, window)) add('recheck', [gameDay]);
  }
  return [...due]
    .map(([gameDay, reasons]) => ({ gameDay, reasons: dueReasons.filter((reason) => reasons.has(reason)) }))
    .sort((a, b) => a.gameDay.localeCompare(b.gameDay));
}

/** A day that fails by what its source answers, look after look, is asked for less and less. */
function waitsLonger(entry: LedgerEntry, extractors: ReadonlyMap<string, number>, today: GameDay): boolean {
  const next = askedAgainOn(entry, extractors.get(entry.source));
  return next !== null && next > today;
}

function gapDays(gaps: readonly GameGap[], reasons: readonly GameGap['reason'][]): GameDay[] {
  return gaps.filter(({ reason }) => reasons.includes(reason)).map(({ gameDay }) => gameDay);
}

function isWeekAgo(lookedOn: GameDay | null, today: GameDay): boolean {
  return lookedOn === null || lookedOn <= addDays(today, -week);
}

/** Days between the first one known of late and today that no run has looked at. What lies before was never asked for. */
function holes(entries: readonly LedgerEntry[], today: GameDay): GameDay[] {
  const known = new Set(entries.map(({ gameDay }) => gameDay));
  const recent = generateDateRange(addDays(today, -daysWithoutHole), today);
  const first = recent.find((day) => known.has(day));
  return first === undefined ? [] : recent.filter((day) => day > first && !known.has(day));
}

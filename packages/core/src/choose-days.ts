import type { DataStateStore } from './data-state.ts';
import type { GameDay } from './game-day.ts';
import type { Source } from './league.ts';
import type { Plan } from './plan.ts';
import type { BackfillProgress, ProgressStore } from './progress.ts';
import { daysForMode, type RunMode } from './run-mode.ts';
import type { Store } from './store.ts';

/**
 * Why a day of the plan is left alone: an unfinished run of the same plan has `finished` it; its games are `not-due`
 * yet; the mode does not ask for it (`not-asked`).
 */
export const skipReasons = ['finished', 'not-due', 'not-asked'] as const;
export type SkipReason = (typeof skipReasons)[number];

/** What becomes of each day of a plan. */
export interface DayChoice {
  /** The days to run, in the plan's order. */
  run: GameDay[];
  skipped: Record<SkipReason, GameDay[]>;
  /** Days of which only the games that are not stored yet are fetched. */
  partly: ReadonlySet<GameDay>;
  /** The unfinished run that is gone on with. */
  earlier: BackfillProgress | null;
}

export interface ChooseDaysOptions {
  plan: Plan;
  mode: RunMode;
  source: Source;
  store: Pick<Store, 'ledger'> & DataStateStore;
  /** null where nothing is resumed. */
  progress: Pick<ProgressStore, 'load'> | null;
  /** The league's day now. */
  today: GameDay;
}

export async function chooseDays(options: ChooseDaysOptions): Promise<DayChoice> {
  const { plan, mode, source, store, progress, today } = options;
  if (mode !== 'all') {
    const run = await daysForMode({ mode, days: plan.days, league: plan.league, source, today, store });
    const asked = new Set(run);
    const notAsked = plan.days.filter((day) => !asked.has(day));
    return { run, skipped: { finished: [], 'not-due': [], 'not-asked': notAsked }, partly: asked, earlier: null };
  }
  const earlier = progress ? await progress.load(plan.league, plan.key) : null;
  const finished = new Set(earlier ? await finishedDays(store, plan, earlier) : []);
  const waiting = new Set<string>(earlier?.waiting);
  const notDue = new Set(plan.days.filter((day) => waiting.has(day) && day > today));
  return {
    run: plan.days.filter((day) => !finished.has(day) && !notDue.has(day)),
    skipped: { finished: [...finished], 'not-due': [...notDue], 'not-asked': [] },
    partly: new Set((earlier?.failed ?? []).map(({ gameDay }) => gameDay as GameDay)),
    earlier,
  };
}

/** Days that progress calls finished and the ledger too: a lost database with a surviving file must leave no hole. */
async function finishedDays(store: Pick<Store, 'ledger'>, plan: Plan, earlier: BackfillProgress): Promise<GameDay[]> {
  const claimed = new Set<string>(earlier.done);
  const days = plan.days.filter((day) => claimed.has(day)).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const entries = await store.ledger(plan.league, first, last);
  const agreed = new Set(
    entries.filter(({ outcome }) => outcome === 'done' || outcome === 'empty').map((entry) => entry.gameDay),
  );
  return days.filter((day) => agreed.has(day));
}

import type { CorrectionWindow, League, Source } from '@backfield/contract';
import { type GameDay, spanOf } from '@backfield/contract';
import type { SkipReason } from '@backfield/contract/results';
import type { BackfillProgress, DataStateStore, ProgressStore, Store } from '@backfield/contract/store';
import type { Plan } from '../plan/plan.ts';
import { acceptedOn } from './accepted.ts';
import { dueDays } from './due-days.ts';
import { daysForMode, isSettled, type RunMode } from './run-mode.ts';

/** The decision for each day of a plan: run it, leave it, and why. */
export interface DayChoice {
  /** The days to run, in the plan's order. */
  run: GameDay[];
  skipped: Record<SkipReason, GameDay[]>;
  /** Days of which only the games that are not stored yet are fetched. */
  partly: ReadonlySet<GameDay>;
  /** The unfinished run that is gone on with. */
  earlier: BackfillProgress | null;
}

interface ChooseDaysOptions {
  plan: Plan;
  league: League;
  /** The correction window in place of the league's own. */
  corrections?: CorrectionWindow | undefined;
  mode: RunMode;
  /** The source that a day is to be read from. */
  due(day: GameDay): Pick<Source, 'code'>;
  store: Pick<Store, 'ledger'> & DataStateStore;
  /** null where nothing is resumed. */
  progress: Pick<ProgressStore, 'load'> | null;
  /** Today in the league's zone. */
  today: GameDay;
}

export async function chooseDays(options: ChooseDaysOptions): Promise<DayChoice> {
  const { plan, mode, league, store, progress, today } = options;
  if (mode === 'due') return daysDue(options);
  if (mode !== 'all') {
    const { days } = plan;
    const run = await daysForMode({ mode, days, league: plan.league, sources: league.sources, today, store });
    const asked = new Set(run);
    const notAsked = plan.days.filter((day) => !asked.has(day));
    return { run, skipped: { finished: [], 'not-due': [], 'not-asked': notAsked }, partly: asked, earlier: null };
  }
  const earlier = progress ? await progress.load(plan.league, plan.key) : null;
  const { finished, notDue } = earlier ? await daysToLeave(options, earlier) : { finished: [], notDue: [] };
  const left = new Set([...finished, ...notDue]);
  return {
    run: plan.days.filter((day) => !left.has(day)),
    skipped: { finished, 'not-due': notDue, 'not-asked': [] },
    partly: new Set((earlier?.failed ?? []).map(({ gameDay }) => gameDay as GameDay)),
    earlier,
  };
}

/**
 * The plan holds every day that is due already. Which of them have to be read again for corrections is asked here, once the
 * days are held: another run may have done so meanwhile.
 */
async function daysDue({ plan: { days }, ...options }: ChooseDaysOptions): Promise<DayChoice> {
  const due = await dueDays({ ...options, asked: days });
  const accepted = acceptedOn(await options.store.acceptedGaps(options.league.code), options.today);
  const run = days.filter((day) => !accepted.isDay(day));
  const whole = new Set(due.filter(({ reasons }) => reasons.includes('recheck')).map(({ gameDay }) => gameDay));
  return {
    run,
    skipped: { finished: [], 'not-due': [], 'not-asked': days.filter((day) => accepted.isDay(day)) },
    partly: new Set(run.filter((day) => !whole.has(day))),
    earlier: null,
  };
}

/**
 * The days that may be left out because they are done. A day counts as done only where the ledger agrees with progress on the
 * same source: a lost database with a surviving file must leave no hole, and neither must a change of the source.
 */
async function daysToLeave(
  { plan: { league, days }, due, store, today }: ChooseDaysOptions,
  earlier: BackfillProgress,
) {
  const { from, to } = spanOf(days);
  const looks = (await store.ledger(league, from, to)).filter(({ gameDay, source }) => due(gameDay).code === source);
  const entries = new Map(looks.map((entry) => [entry.gameDay, entry]));
  const [done, waiting] = [new Set<string>(earlier.done), new Set<string>(earlier.waiting)];
  const isWaiting = (day: GameDay) => waiting.has(day) && entries.get(day)?.outcome === 'waiting';
  return {
    finished: days.filter((day) => done.has(day) && isSettled(entries.get(day))),
    notDue: days.filter((day) => day > today && isWaiting(day)),
  };
}

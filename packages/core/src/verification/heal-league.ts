import type { HealPlan } from '../contracts/heal-plan.ts';
import type { LeagueVerification } from '../contracts/league-verification.ts';
import type { BackfillResult } from '../contracts/result.ts';
import { spanOf } from '../days/game-day.ts';
import type { Backfill, BackfillOptions } from '../run/backfill.ts';
import { planHeal } from './plan-heal.ts';
import type { VerificationStore } from './verification.ts';
import { type VerifyLeagueOptions, verifyAgain, verifyLeague } from './verify-league.ts';

export interface HealLeagueOptions extends VerifyLeagueOptions {
  store: Pick<VerificationStore, 'removeStrayGames'> & VerifyLeagueOptions['store'];
  backfill: Pick<Backfill, 'run' | 'whileHolding'>;
  /** Accept answers that are worse than what was stored. Default false. */
  allowShrink?: boolean;
}

export interface HealResult {
  before: LeagueVerification;
  plan: HealPlan;
  /** null where there was nothing to fetch. */
  run: BackfillResult | null;
  /** Stored games that were taken out, because the schedule still contradicts them. */
  removed: string[];
  after: LeagueVerification;
}

/** Fetches what verification finds missing or broken, and nothing else; then verifies again. */
export async function healLeague(options: HealLeagueOptions): Promise<HealResult> {
  const { league, backfill, allowShrink = false } = options;
  const before = await verifyLeague(options);
  const plan = planHeal(before.problems);
  if (plan.days.length === 0) return { before, plan, run: null, removed: [], after: before };
  const config = { league: league.code, dates: plan.days };
  const [run] = await backfill.run([config], {
    mode: 'unsound',
    resume: false,
    allowShrink,
    ownSource: true,
  } satisfies BackfillOptions);
  if (!run) throw new Error('The run of the days to heal came back without a result.');
  const strays = run.end === 'complete' ? lookedAtAgain(plan, run) : [];
  // Not while another run writes these days: it may be storing the very game that is taken out.
  const removed =
    strays.length === 0
      ? []
      : await backfill.whileHolding(league.code, spanOf(plan.days), () => takeOut(options, strays));
  return { before, plan, run, removed, after: await verifyAgain(options) };
}

/** A day whose schedule could not be had has proved nothing against its games. */
function lookedAtAgain({ strays }: HealPlan, { failed }: BackfillResult): HealPlan['strays'] {
  const unseen = new Set(failed.filter(({ failures }) => failures.length === 0).map(({ gameDay }) => gameDay));
  return strays.filter(({ gameDay }) => !unseen.has(gameDay));
}

async function takeOut({ league, store }: HealLeagueOptions, strays: HealPlan['strays']): Promise<string[]> {
  const removed: string[] = [];
  for (const { code } of league.sources) {
    const ofSource = strays.filter(({ source }) => source === code).map(({ sourceGameId }) => sourceGameId);
    if (ofSource.length > 0) removed.push(...(await store.removeStrayGames(league.code, code, ofSource)));
  }
  return removed;
}

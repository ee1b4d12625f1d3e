import { type GameDay, gameDayAt, type League } from '@backfield/contract';
import {
  type CorrectionSettings,
  correctionWindow,
  type DueDay,
  daysForMode,
  dueDays,
  knownDays,
  offSeasonUntil,
  planConfigs,
} from '@backfield/engine';
import { leagues } from '@backfield/leagues';
import type { LeagueState } from '../league-state.ts';
import type { RunInputs } from '../run-inputs.ts';

/** The plan for one league: the days to run with their reasons; or the reason why there is nothing to do. */
export interface LeaguePlan {
  league: League;
  due: DueDay[];
  /** The reason why a league has no due days; null where it has some. */
  idle: string | null;
  /** The league's artifacts are to be renewed, whatever else there is to do. */
  renew: boolean;
}

/**
 * The ledger that a plan reads is kept for 30 days, the database for 90. Both are renewed well before the first of them
 * goes, off season too.
 */
const renewAfterDays = 20;
const dayMs = 86_400_000;

/** `corrections`: when the configuration wants the league's final games read again. */
export async function planLeague(
  league: League,
  inputs: RunInputs,
  state: LeagueState,
  nowMs: number,
  corrections?: CorrectionSettings,
): Promise<LeaguePlan> {
  const today = gameDayAt(nowMs, league.timeZone);
  const asked = askedDays(league, inputs, nowMs);
  const due = await daysToRun({ league, inputs, state, today, asked: asked.days, corrections });
  const { renewedAt } = state;
  const renew = renewedAt !== null && nowMs - Date.parse(renewedAt) > renewAfterDays * dayMs;
  return { league, due, idle: due.length > 0 ? null : asked.idle, renew };
}

interface AskedDays {
  days: GameDay[];
  /** The reason given where these days come to nothing and nothing else is due. */
  idle: string;
}

/** The days of the inputs; those that an earlier run left; or none, where nobody named any and the league does not play. */
function askedDays(league: League, { config, namesDays, remaining }: RunInputs, nowMs: number): AskedDays {
  if (remaining) return { days: remaining.get(league.code) ?? [], idle: 'done by the runs before' };
  const days = planConfigs(leagues, [{ ...config, league: league.code }], nowMs)[0]?.days ?? [];
  const [first, last] = [days[0], days.at(-1)];
  if (namesDays || first === undefined || last === undefined) return { days, idle: 'nothing is due' };
  const next = offSeasonUntil(league, first, last);
  return next === null ? { days, idle: 'nothing is due' } : { days: [], idle: `off season until ${next}` };
}

interface DaysToRunOptions {
  league: League;
  inputs: RunInputs;
  state: LeagueState;
  today: GameDay;
  asked: GameDay[];
  corrections: CorrectionSettings | undefined;
}

async function daysToRun(options: DaysToRunOptions): Promise<DueDay[]> {
  const { league, inputs, state, today, asked } = options;
  const { mode, namesDays } = inputs;
  const { sources } = league;
  const { store } = state;
  const corrections = correctionWindow(league, [options.corrections]);
  if (mode === 'due')
    return dueDays({ league, asked, isNamed: namesDays || inputs.remaining !== null, today, store, corrections });
  // As on the command line: without days, a mode that looks for what is wrong means every day known.
  const isOpen = mode !== 'all' && !namesDays && inputs.remaining === null;
  const days = isOpen ? await knownDays(store, league.code) : asked;
  const chosen = await daysForMode({ mode, days, league: league.code, sources, today, store });
  return chosen.map((gameDay) => ({ gameDay, reasons: ['asked'] }));
}

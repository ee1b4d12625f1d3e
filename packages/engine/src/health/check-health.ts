import type { League } from '@backfield/contract';
import { addDays, type GameDay, gameDayAt } from '@backfield/contract';
import type { LeagueHealth } from '@backfield/contract/results';
import { type FindingKind, findingKinds } from '@backfield/contract/results';
import type { HealthFacts, HealthQuery, HealthStore } from '@backfield/contract/store';
import { drift } from './drift.ts';
import { failing } from './failing.ts';
import { fallingBehind } from './falling-behind.ts';
import { type HealthCase, type HealthRule, hourMs } from './health-rule.ts';
import { notRun } from './not-run.ts';
import { seasonOn } from './season-now.ts';
import { stale } from './stale.ts';

/** A daily run that its scheduler starts up to six hours late. */
export const defaultGraceMs = 30 * hourMs;

export interface CheckHealthOptions {
  league: League;
  store: HealthStore;
  nowMs: number;
  /** How late a run may be. Default: 30 hours. */
  graceMs?: number | undefined;
  /** Whether it is a finding that no run has ever followed the league. Default false. */
  isExpected?: boolean;
}

const runsLookedAt = 10;
const recentDays = 14;

/** Looks at how one league is kept up: a few reads, none of them of stat lines. */
export async function checkHealth(options: CheckHealthOptions): Promise<LeagueHealth> {
  const { league, store, nowMs } = options;
  const today = gameDayAt(nowMs, league.timeZone);
  const season = seasonOn(league, today);
  const recent = season && recentOf(season.startDate, today);
  const facts = await store.healthFacts({
    league: league.code,
    nowMs,
    timeZone: league.timeZone,
    runs: runsLookedAt,
    recent,
  });
  return judgeHealth(facts, options);
}

/** The last days but today, none from before the season. */
function recentOf(opening: GameDay, today: GameDay): HealthQuery['recent'] {
  const earliest = addDays(today, -recentDays);
  const from = opening > earliest ? opening : earliest;
  return from < today ? { from, to: addDays(today, -1) } : null;
}

/** The health of a league, judged from facts that are known already. Reads nothing. */
export function judgeHealth(facts: HealthFacts, options: Omit<CheckHealthOptions, 'store'>): LeagueHealth {
  const { league, nowMs, graceMs = defaultGraceMs, isExpected = false } = options;
  const today = gameDayAt(nowMs, league.timeZone);
  const health: HealthCase = { league, facts, nowMs, graceMs, today, season: seasonOn(league, today), isExpected };
  const [lastRun = null] = facts.runs;
  return {
    league: league.code,
    season: health.season === null ? 'off' : 'on',
    lastRun,
    unitsDue: facts.dueUnits.length,
    gamesDue: facts.dueGames.length,
    findings: (Object.keys(findingKinds) as FindingKind[]).flatMap((kind) => rules[kind](health) ?? []),
  };
}

const rules: Record<FindingKind, HealthRule> = {
  'not-run': notRun,
  failing,
  drift,
  stale,
  'falling-behind': fallingBehind,
};

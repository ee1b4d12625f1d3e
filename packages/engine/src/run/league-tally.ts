import type { HttpClient, SeenDrift } from '@backfield/contract';
import { type GameDay, spanOf } from '@backfield/contract';
import type { BackfillResult, FailedUnit, RunEnding, UnitResult } from '@backfield/contract/results';
import { type SkipReason, skipReasons } from '@backfield/contract/results';
import type { Outcome } from '@backfield/contract/store';
import { type BackfillProgress, progressVersion } from '@backfield/contract/store';
import type { Plan } from '../plan/plan.ts';
import type { DayChoice } from './choose-days.ts';
import { addDrifts } from './seen-drifts.ts';

/** The running account of one league's run: what its result and its progress file are made of. */
export interface LeagueTally {
  add(unit: UnitResult): void;
  /** Wraps the client so that the league's requests are counted. */
  counted(http: HttpClient): HttpClient;
  progress(atMs: number): BackfillProgress;
  /** The days that were to be run and have not ended yet; blocked ones have not. */
  daysLeft(): GameDay[];
  result(ending: RunEnding, atMs: number): BackfillResult;
}

interface LeagueTallyOptions {
  plan: Plan;
  choice: DayChoice;
  startedAtMs: number;
}

export function createLeagueTally({ plan, choice, startedAtMs }: LeagueTallyOptions): LeagueTally {
  const { earlier } = choice;
  const units: Record<Outcome, number> = { done: 0, empty: 0, waiting: 0, failed: 0, blocked: 0 };
  const done: GameDay[] = [...choice.skipped.finished];
  const waiting: GameDay[] = [...choice.skipped['not-due']];
  const failed: FailedUnit[] = [];
  /** Days that the unfinished run failed on and that this one has not come to yet. */
  const stillFailed = new Map(earlier?.failed.map((unit) => [unit.gameDay as GameDay, unit]));
  for (const day of stillFailed.keys()) if (!plan.days.includes(day)) stillFailed.delete(day);
  const sum = {
    games: 0,
    gamesWaiting: 0,
    gamesLeftOut: 0,
    gamesOverdue: 0,
    gamesAccepted: 0,
    stats: 0,
    inserted: 0,
    updated: 0,
    deleted: 0,
    corrections: 0,
    correctedGames: 0,
    warnings: 0,
    unprovenDays: 0,
  };
  const drifts = new Map<string, SeenDrift>();
  const correctedDays: GameDay[] = [];
  let requests = 0;
  let current = (earlier?.currentDate ?? null) as GameDay | null;
  const { from: startDate, to: endDate } = spanOf(plan.days);

  return {
    add(unit) {
      units[unit.outcome] += 1;
      if (unit.outcome !== 'blocked') stillFailed.delete(unit.gameDay);
      current = unit.gameDay;
      if (unit.outcome === 'done' || unit.outcome === 'empty') done.push(unit.gameDay);
      if (unit.outcome === 'waiting') waiting.push(unit.gameDay);
      if (unit.outcome === 'failed') failed.push(failedUnit(unit));
      sum.games += unit.gamesStored;
      sum.gamesWaiting += unit.gamesListed - unit.gamesFinal;
      sum.gamesLeftOut += unit.gamesLeftOut;
      sum.gamesOverdue += unit.gamesOverdue;
      sum.gamesAccepted += unit.gamesAccepted;
      sum.stats += unit.stats;
      sum.inserted += unit.linesInserted;
      sum.updated += unit.linesUpdated;
      sum.deleted += unit.linesDeleted;
      sum.corrections += unit.corrections;
      sum.correctedGames += unit.correctedGames;
      if (unit.corrections > 0) correctedDays.push(unit.gameDay);
      addDrifts(drifts, unit.drifts);
      sum.warnings += unit.warnings;
      if (unit.code === 'UNLISTED_GAMES') sum.unprovenDays += 1;
    },
    counted: (http) => ({
      getJson(request) {
        requests += 1;
        return http.getJson(request);
      },
      getText(request) {
        requests += 1;
        return http.getText(request);
      },
    }),
    progress(atMs) {
      const ownFailed = failed.map(({ gameDay, code, error }) => ({ gameDay, code, error }));
      const failedDays = [...stillFailed.values(), ...ownFailed];
      return {
        version: progressVersion,
        league: plan.league,
        plan: plan.key,
        startDate,
        endDate,
        currentDate: current,
        processedDates: done.length + waiting.length + failedDays.length,
        totalDates: plan.days.length,
        inserted: (earlier?.inserted ?? 0) + sum.inserted,
        errors: failedDays.length,
        startedAt: earlier?.startedAt ?? new Date(startedAtMs).toISOString(),
        lastUpdatedAt: new Date(atMs).toISOString(),
        done: [...done].sort(),
        waiting: [...waiting].sort(),
        failed: failedDays,
      };
    },
    daysLeft() {
      const ended = new Set([...done, ...waiting, ...failed.map(({ gameDay }) => gameDay)]);
      return choice.run.filter((day) => !ended.has(day));
    },
    result(ending, atMs) {
      const reached = Object.values(units).reduce((total, count) => total + count, 0);
      const skipped = Object.fromEntries(skipReasons.map((reason) => [reason, choice.skipped[reason].length]));
      return {
        league: plan.league,
        plan: plan.key,
        reading: plan.reading,
        startDate,
        endDate,
        ...ending,
        totalUnits: plan.days.length,
        skipped: skipped as Record<SkipReason, number>,
        unreachedUnits: choice.run.length - reached,
        units,
        ...sum,
        correctedDays: correctedDays.toSorted(),
        // The database knows them by name: who ends the run asks it.
        largestCorrections: [],
        drifts: [...drifts.values()],
        errors: failed.length,
        failed: failed.toSorted((a, b) => a.gameDay.localeCompare(b.gameDay)),
        otherSources: [],
        requests,
        durationMs: atMs - startedAtMs,
      };
    },
  };
}

function failedUnit({ gameDay, code, error, failures }: UnitResult): FailedUnit {
  return { gameDay, code: code ?? 'INTERNAL', error: error ?? 'Unknown reason.', failures };
}

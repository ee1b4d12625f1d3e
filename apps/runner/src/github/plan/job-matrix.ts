import { formatDayList, type GameDay, toGameDay } from '@backfield/core';
import { hostSettings } from '@backfield/http';
import type { JobEntry } from '../job-entry.ts';
import type { LeagueState } from '../league-state.ts';
import type { RunInputs } from '../run-inputs.ts';
import { dayCosts } from './day-costs.ts';
import type { LeaguePlan } from './plan-league.ts';
import { type LeagueWork, shareHosts } from './share-hosts.ts';
import { splitDays } from './split-days.ts';

export interface PlannedLeague {
  plan: LeaguePlan;
  state: LeagueState;
}

export interface JobMatrixOptions {
  planned: readonly PlannedLeague[];
  inputs: Pick<RunInputs, 'mode' | 'dryRun'>;
  /** There is no server: each league's database travels as an artifact, so that one job has it. */
  embedded: boolean;
  /** What all jobs of a host together may ask of it. Default: the host's own rate. */
  ratePerSecond?: number | undefined;
}

/**
 * The jobs travel in one environment variable, which Linux limits to 128 KiB. So many ranges of days take 44 kB, and 256
 * jobs another 44 kB.
 */
const mostRanges = 2000;

/** The jobs that do what is planned. */
export async function jobMatrix(options: JobMatrixOptions): Promise<JobEntry[]> {
  const { planned, embedded, inputs } = options;
  const works = await Promise.all(planned.filter(({ plan }) => plan.due.length > 0).map((one) => workOf(one, options)));
  const shares = shareHosts(works);
  const parts = works.flatMap((work) => {
    const share = shares.get(work.league);
    return partsOf(work, share?.jobs ?? 1, share?.ratePerSecond ?? options.ratePerSecond ?? null);
  });
  const rangesOfAJob = Math.floor(mostRanges / Math.max(1, parts.length));
  const jobs = parts.map(({ days, ratePerSecond, ...names }) => {
    const dates = formatDayList(days, { mostRanges: rangesOfAJob });
    // A dry run leaves no database to keep.
    return {
      ...names,
      embedded: embedded && !inputs.dryRun,
      words: wordsOf(names.league, dates, ratePerSecond, inputs),
    };
  });
  const renewals = planned.filter(({ plan: { renew, due } }) => renew && due.length === 0 && !inputs.dryRun);
  return [...jobs, ...renewals.map(({ plan }) => renewalOf(plan.league.code))];
}

/** A job that does nothing but fetch what the league's last one left and leave it again. */
function renewalOf(league: string): JobEntry {
  return { league, name: `${league} (renewal)`, artifact: league.toLowerCase(), embedded: true, words: [] };
}

interface Part extends Pick<JobEntry, 'league' | 'name' | 'artifact'> {
  days: GameDay[];
  ratePerSecond: number | null;
}

function partsOf({ league, allDays, costOf }: CostedWork, jobs: number, ratePerSecond: number | null): Part[] {
  const rows = splitDays(allDays, jobs, costOf);
  const code = league.toLowerCase();
  return rows.map((days, index) =>
    rows.length === 1
      ? { league, name: league, artifact: code, days, ratePerSecond }
      : {
          league,
          name: `${league} ${index + 1}/${rows.length}`,
          artifact: `${code}-${index + 1}-of-${rows.length}`,
          days,
          ratePerSecond,
        },
  );
}

function wordsOf(league: string, dates: string, rate: number | null, { mode, dryRun }: JobMatrixOptions['inputs']) {
  return [
    ...[league, '--dates', dates, '--mode', mode],
    // The plan has found what is due; a part of it must not take in the rest again.
    ...(mode === 'due' ? ['--exactly'] : []),
    ...(rate === null ? [] : ['--rate', String(rate)]),
    ...(dryRun ? ['--dry-run'] : []),
  ];
}

interface CostedWork extends LeagueWork {
  allDays: GameDay[];
  costOf(day: GameDay): number;
}

async function workOf({ plan, state }: PlannedLeague, options: JobMatrixOptions): Promise<CostedWork> {
  const { league, due } = plan;
  const { host } = league.sources[0];
  const ratePerSecond = options.ratePerSecond ?? hostSettings[host]?.ratePerSecond ?? 5;
  const everyDay = [toGameDay('0001-01-01'), toGameDay('9999-12-31')] as const;
  const entries = await state.store.ledger(league.code, ...everyDay);
  const costOf = dayCosts({ league, entries, cost: state.cost, ratePerSecond });
  const allDays = due.map(({ gameDay }) => gameDay);
  return {
    league: league.code,
    host,
    ratePerSecond,
    seconds: allDays.reduce((sum, day) => sum + costOf(day), 0),
    days: allDays.length,
    canBeSplit: !options.embedded && !options.inputs.dryRun,
    allDays,
    costOf,
  };
}

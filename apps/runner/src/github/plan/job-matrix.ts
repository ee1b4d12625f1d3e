import { formatDayList, type GameDay, toGameDay } from '@backfield/contract';
import { dueSource } from '@backfield/engine';
import { defaultRatePerSecond, hostSettings } from '@backfield/http';
import type { JobEntry } from '../job-entry.ts';
import type { LeagueState } from '../league-state.ts';
import type { RunInputs } from '../run-inputs.ts';
import { dayCosts } from './day-costs.ts';
import type { LeaguePlan } from './plan-league.ts';
import { jobCounts, jobRates, type LeagueWork } from './share-hosts.ts';
import { splitDays } from './split-days.ts';

export interface PlannedLeague {
  plan: LeaguePlan;
  state: LeagueState;
}

export interface JobMatrixOptions {
  planned: readonly PlannedLeague[];
  inputs: Pick<RunInputs, 'mode' | 'dryRun'>;
  /** True where there is no server: each league's database travels as an artifact, so that one job has it. */
  embedded: boolean;
  /** Requests a second to a host, over all jobs. Default: the host's own rate. */
  ratePerSecond?: number | undefined;
  /** League code -> the source that the configuration chooses for it. Default: none. */
  preferredSources?: Readonly<Record<string, string>>;
}

/**
 * The jobs travel in one environment variable, which Linux limits to 128 KiB. So many ranges of days take 44 kB, and 256
 * jobs another 44 kB.
 */
const mostRanges = 2000;

/** The jobs that do what is planned. */
export async function jobMatrix(options: JobMatrixOptions): Promise<JobEntry[]> {
  const { planned, embedded, inputs } = options;
  const rateOf = (host: string) => options.ratePerSecond ?? hostSettings[host]?.ratePerSecond ?? defaultRatePerSecond;
  const toRun = planned.filter(({ plan }) => plan.due.length > 0);
  const works = await Promise.all(toRun.map((one) => workOf(one, options, rateOf)));
  const counts = jobCounts(works, { rateOf });
  const parts = works.flatMap((work) => partsOf(work, counts.get(work.league) ?? 1));
  const rates = jobRates(parts, rateOf);
  const rangesOfAJob = Math.floor(mostRanges / Math.max(1, parts.length));
  const jobs = parts.map(({ league, name, artifact, days }, index) => {
    const dates = formatDayList(days, { mostRanges: rangesOfAJob });
    const words = wordsOf(league, dates, rates[index] ?? options.ratePerSecond ?? null, inputs);
    // A dry run leaves no database to keep.
    return { league, name, artifact, embedded: embedded && !inputs.dryRun, words };
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
  hosts: string[];
}

function partsOf({ league, allDays, costOf, hostOf }: CostedWork, jobs: number): Part[] {
  const rows = splitDays(allDays, jobs, costOf);
  const code = league.toLowerCase();
  return rows.map((days, index) => {
    const [name, artifact] =
      rows.length === 1
        ? [league, code]
        : [`${league} ${index + 1}/${rows.length}`, `${code}-${index + 1}-of-${rows.length}`];
    return { league, name, artifact, days, hosts: hostsOf(days, hostOf) };
  });
}

function hostsOf(days: readonly GameDay[], hostOf: CostedWork['hostOf']): string[] {
  return [...new Set(days.map(hostOf))];
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
  hostOf(day: GameDay): string;
}

async function workOf(
  { plan, state }: PlannedLeague,
  options: JobMatrixOptions,
  rateOf: (host: string) => number,
): Promise<CostedWork> {
  const { league, due: dueDays } = plan;
  // As the job itself will choose it: by the configuration, then by what is stored.
  const named = options.preferredSources?.[league.code] ?? null;
  const due = dueSource({ league, named, stored: state.sources });
  const everyDay = [toGameDay('0001-01-01'), toGameDay('9999-12-31')] as const;
  const entries = await state.store.ledger(league.code, ...everyDay);
  const costOf = dayCosts({ league, entries, due, costs: state.costs, rateOf });
  const hostOf = (day: GameDay) => due(day).host;
  const allDays = dueDays.map(({ gameDay }) => gameDay);
  return {
    league: league.code,
    hosts: hostsOf(allDays, hostOf),
    seconds: allDays.reduce((sum, day) => sum + costOf(day), 0),
    days: allDays.length,
    canBeSplit: !options.embedded && !options.inputs.dryRun,
    allDays,
    costOf,
    hostOf,
  };
}

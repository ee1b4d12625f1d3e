import { mostJobs } from '../job-entry.ts';

/** A league's work, as far as sharing it out asks. */
export interface LeagueWork {
  league: string;
  /** Hosts that its days are read from: one, unless they are of seasons from several sources. */
  hosts: readonly string[];
  /** Time that one job would take with the hosts to itself. */
  seconds: number;
  days: number;
  /** False where the league's database is a file that one job has. */
  canBeSplit: boolean;
}

export interface JobLimits {
  /** Most requests a second to a host, over all jobs. */
  rateOf(host: string): number;
  /** Jobs that a run may have. Default: what GitHub starts. */
  mostJobs?: number;
}

/** A job of this length leaves room for a slow host, and what it loses with its machine is bearable. */
const secondsOfAJob = 2 * 3600;
/** Below this a job spends its minutes on waiting. */
const leastRatePerSecond = 0.5;

/** How many jobs each league gets, at most: so many that none is long, and that none only waits for its turn. */
export function jobCounts(works: readonly LeagueWork[], limits: JobLimits): Map<string, number> {
  const wanted = new Map(works.map((work) => [work, wantedJobs(work)]));
  for (const host of new Set(works.flatMap(({ hosts }) => hosts))) {
    const onHost = works.filter(({ hosts }) => hosts.includes(host));
    scaleDown(onHost, wanted, Math.floor(limits.rateOf(host) / leastRatePerSecond));
  }
  scaleDown(works, wanted, limits.mostJobs ?? mostJobs);
  return new Map(works.map((work) => [work.league, wanted.get(work) ?? 1]));
}

/**
 * The rate of each job at every host that it reads; null where no other job reads them. A host has one budget, whoever asks:
 * more jobs do not ask more of it, they make up for its latency.
 */
export function jobRates(
  jobs: readonly { hosts: readonly string[] }[],
  rateOf: JobLimits['rateOf'],
): (number | null)[] {
  const sharers = (host: string) => jobs.filter(({ hosts }) => hosts.includes(host)).length;
  return jobs.map(({ hosts }) => {
    if (hosts.every((host) => sharers(host) === 1)) return null;
    const rate = Math.min(...hosts.map((host) => rateOf(host) / sharers(host)));
    return Math.floor(rate * 1000) / 1000;
  });
}

function wantedJobs({ canBeSplit, seconds, days }: LeagueWork): number {
  if (!canBeSplit) return 1;
  return Math.max(1, Math.min(Math.ceil(seconds / secondsOfAJob), days));
}

/** Reduces the jobs in proportion, to at least one for each league. */
function scaleDown(works: readonly LeagueWork[], jobs: Map<LeagueWork, number>, limit: number): void {
  const total = works.reduce((sum, work) => sum + (jobs.get(work) ?? 1), 0);
  if (total <= limit) return;
  const extra = total - works.length;
  const extraAllowed = Math.max(0, limit - works.length);
  for (const work of works) {
    const extraJobs = (jobs.get(work) ?? 1) - 1;
    jobs.set(work, 1 + (extra === 0 ? 0 : Math.floor((extraJobs * extraAllowed) / extra)));
  }
}

import { mostJobs } from '../job-entry.ts';

/** A league's work, as far as sharing it out asks. */
export interface LeagueWork {
  league: string;
  host: string;
  /** What the host is asked at most, by all jobs together. */
  ratePerSecond: number;
  /** What one job would take that has the host for itself. */
  seconds: number;
  days: number;
  /** False where the league's database is a file that one job has. */
  canBeSplit: boolean;
}

export interface WorkShare {
  jobs: number;
  /** What each of its jobs may ask; null where that is the host's own rate. */
  ratePerSecond: number | null;
}

/** A job of this length leaves room for a slow host, and what it loses with its machine is bearable. */
const secondsOfAJob = 2 * 3600;
/** Below this a job spends its minutes on waiting. */
const leastRatePerSecond = 0.5;

/**
 * How many jobs each league gets, and what each of them may ask. A host has one budget, whoever asks: more jobs do not ask
 * more of it, they make up for its latency.
 */
export function shareHosts(works: readonly LeagueWork[], limit: number = mostJobs): Map<string, WorkShare> {
  const wanted = new Map(works.map((work) => [work, wantedJobs(work)]));
  for (const onHost of Map.groupBy(works, ({ host }) => host).values()) {
    const budget = Math.floor((onHost[0]?.ratePerSecond ?? 0) / leastRatePerSecond);
    scaleDown(onHost, wanted, budget);
  }
  scaleDown(works, wanted, limit);
  return new Map(
    works.map((work) => {
      const sharers = works.filter(({ host }) => host === work.host);
      const jobsOnHost = sharers.reduce((sum, sharer) => sum + (wanted.get(sharer) ?? 1), 0);
      const rate = Math.floor((work.ratePerSecond / jobsOnHost) * 1000) / 1000;
      return [work.league, { jobs: wanted.get(work) ?? 1, ratePerSecond: jobsOnHost === 1 ? null : rate }];
    }),
  );
}

function wantedJobs({ canBeSplit, seconds, days }: LeagueWork): number {
  if (!canBeSplit) return 1;
  return Math.max(1, Math.min(Math.ceil(seconds / secondsOfAJob), days));
}

/** In proportion, and at least one for each. */
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

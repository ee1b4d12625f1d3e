import { areHealthy, findingKinds, type HealthFinding, type LeagueHealth } from '@backfield/contract/results';
import type { FindingOver } from '@backfield/contract/store';
import { counted } from '../figures.ts';
import type { Verdict } from '../verdict.ts';

/** The health of the leagues, for every form of report. */
export interface HealthReport {
  /** ISO 8601. */
  checkedAt: string;
  leagues: readonly LeagueHealth[];
  /** The reason why nobody could look; null where somebody has. */
  trouble: string | null;
  /** The run that has the database to itself, so that nobody could look, which is no finding; null where the check could look. */
  atWork: string | null;
}

/** Further content of a health notification, besides the report. */
export interface HealthChanges {
  /** Findings of earlier notifications that hold no longer. Default: none. */
  over?: readonly FindingOver[] | undefined;
}

/** The verdict: `bad` where there is something about every league that is run, or none is. */
export function healthVerdict({ leagues, atWork }: HealthReport): Verdict {
  if (atWork !== null) return 'good';
  if (areHealthy(leagues)) return 'good';
  const run = leagues.filter(({ lastRun }) => lastRun !== null);
  return run.some(({ findings }) => findings.length === 0) ? 'partial' : 'bad';
}

/** One sentence that says whether all is well. */
export function healthWords({ leagues, trouble, atWork }: HealthReport): string {
  if (atWork !== null) return atWork;
  const findings = findingsOf(leagues);
  if (trouble !== null) return trouble;
  if (leagues.every(({ lastRun }) => lastRun === null)) return 'Nothing has run yet: nothing is known.';
  if (findings.length === 0) return 'All is well.';
  const touched = new Set(findings.map(({ league }) => league)).size;
  return `${counted(findings.length, 'finding')} in ${touched} of ${counted(leagues.length, 'league')}.`;
}

/** A sentence about findings that hold no longer: "Over: NBA NOT RUN, NBA STALE."; empty where there are none. */
export function overWords(over: readonly FindingOver[] = []): string {
  const titles = over.map(({ league, kind }) => `${league} ${findingKinds[kind].title}`);
  return titles.length === 0 ? '' : `Over: ${titles.join(', ')}.`;
}

export function findingsOf(leagues: readonly LeagueHealth[]): HealthFinding[] {
  return leagues.flatMap(({ findings }) => findings);
}

/** The titles of a league's findings: "NOT RUN, STALE"; empty where all is well. */
export function titlesOf({ findings }: Pick<LeagueHealth, 'findings'>): string {
  return findings.map(({ kind }) => findingKinds[kind].title).join(', ');
}

/** The heading of a finding: "NBA NOT RUN since 2025-01-03T16:00:00Z". */
export function headingOf({ league, kind, since }: HealthFinding): string {
  return `${league} ${findingKinds[kind].title} since ${since.replace(/\.\d+Z$/, 'Z')}`;
}

/** The command that shows or mends it, whole. */
export function commandFor({ command }: HealthFinding): string {
  return `pnpm run backfill ${command}`;
}

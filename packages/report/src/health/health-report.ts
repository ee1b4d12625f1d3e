import { areHealthy, findingKinds, type HealthFinding, type LeagueHealth } from '@backfield/contract/results';
import type { FindingOver } from '@backfield/contract/store';
import { counted } from '../figures.ts';
import type { Verdict } from '../verdict.ts';

/** How the leagues are kept up, for every form of report. */
export interface HealthReport {
  /** ISO 8601. */
  checkedAt: string;
  leagues: readonly LeagueHealth[];
  /** Why nobody could look; null where somebody has. */
  trouble: string | null;
  /** Who has the database to himself, so that nobody could look, which is no finding; null where it could be looked at. */
  atWork: string | null;
}

/** What is told besides the report. */
export interface HealthTold {
  /** What was told before and holds no longer. Default: nothing. */
  over?: readonly FindingOver[] | undefined;
}

/** `bad` where there is something about every league that is run, or none is. */
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

/** "Over: NBA NOT RUN, NBA STALE."; empty where nothing is. */
export function overWords(over: readonly FindingOver[] = []): string {
  const titles = over.map(({ league, kind }) => `${league} ${findingKinds[kind].title}`);
  return titles.length === 0 ? '' : `Over: ${titles.join(', ')}.`;
}

export function findingsOf(leagues: readonly LeagueHealth[]): HealthFinding[] {
  return leagues.flatMap(({ findings }) => findings);
}

/** "NOT RUN, STALE"; empty where all is well. */
export function titlesOf({ findings }: Pick<LeagueHealth, 'findings'>): string {
  return findings.map(({ kind }) => findingKinds[kind].title).join(', ');
}

/** "NBA NOT RUN since 2025-01-03T16:00:00Z". */
export function headingOf({ league, kind, since }: HealthFinding): string {
  return `${league} ${findingKinds[kind].title} since ${since.replace(/\.\d+Z$/, 'Z')}`;
}

/** The command that shows or mends it, whole. */
export function commandFor({ command }: HealthFinding): string {
  return `pnpm run backfill ${command}`;
}

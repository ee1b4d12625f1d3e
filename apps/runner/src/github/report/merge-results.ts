import { type HostUsage, spanOf } from '@backfield/contract';
import {
  type BackfillResult,
  exitCodeOf,
  largestCorrections,
  listedCorrections,
  type RunEnd,
} from '@backfield/contract/results';
import { mergeDrifts } from '@backfield/engine';
import type { RunReport } from '@backfield/report';
import { databaseArtifact, databaseWords } from '../database-artifact.ts';
import { type JobOutcome, renewalProblem, resultsOf } from './job-outcome.ts';

/** Merges the results of all jobs into one report, as if one program had done the work: one result a league. */
export function mergeOutcomes(outcomes: readonly JobOutcome[], wasCancelled: boolean): RunReport {
  const reports = outcomes.flatMap(({ result }) => result?.report ?? []);
  const byLeague = Map.groupBy(
    outcomes.flatMap((outcome) => resultsOf(outcome, wasCancelled)),
    ({ league }) => league,
  );
  const results = [...byLeague.values()].map(mergeLeague);
  const renewalProblems = outcomes.flatMap((outcome) => renewalProblem(outcome) ?? []);
  return {
    exitCode: exitCodeOf(results) || Math.min(1, renewalProblems.length),
    database: databaseOf(outcomes),
    dryRun: reports.some(({ dryRun }) => dryRun),
    results,
    hosts: mergeHosts(reports.flatMap(({ hosts }) => hosts)),
    sample: [],
    notices: [...renewalProblems, ...new Set(reports.flatMap(({ notices }) => notices))],
  };
}

/** The database of the rows: a server, the same for all jobs, or the artifacts that the jobs left. */
function databaseOf(outcomes: readonly JobOutcome[]): string {
  const artifacts = keptDatabases(outcomes);
  if (artifacts.length > 0) return databaseWords(artifacts);
  const reports = outcomes.flatMap(({ result }) => result?.report ?? []);
  return reports.find(({ results: [first] }) => first)?.database ?? 'the database';
}

/** The artifacts of the databases that jobs wrote into. */
export function keptDatabases(outcomes: readonly JobOutcome[]): string[] {
  return outcomes.flatMap(({ entry, days, result }) =>
    entry.embedded && days.length > 0 && result?.report ? [databaseArtifact(entry, result.attempt)] : [],
  );
}

/** The gravest first: how a league's run ended is how its worst part did. */
const byGravity: readonly RunEnd[] = ['stopped', 'interrupted', 'drifted', 'blocked', 'time-budget', 'complete'];

/** The parts of one league's run as one. */
function mergeLeague(parts: readonly BackfillResult[]): BackfillResult {
  const [worst] = parts.toSorted((a, b) => byGravity.indexOf(a.end) - byGravity.indexOf(b.end));
  if (!worst || parts.length === 1) return worst as BackfillResult;
  const { from, to } = spanOf(parts.flatMap(({ startDate, endDate }) => [startDate, endDate]));
  const merged = { ...worst, startDate: from, endDate: to };
  for (const name of sums) merged[name] = sumOf(parts.map((part) => part[name]));
  return {
    ...merged,
    skipped: sumOfEach(parts.map(({ skipped }) => skipped)),
    units: sumOfEach(parts.map(({ units }) => units)),
    correctedDays: [...new Set(parts.flatMap(({ correctedDays }) => correctedDays))].sort(),
    largestCorrections: largestCorrections(
      parts.flatMap((part) => part.largestCorrections),
      listedCorrections,
    ),
    drifts: mergeDrifts(parts.map(({ drifts }) => drifts)),
    failed: parts.flatMap(({ failed }) => failed).sort((a, b) => a.gameDay.localeCompare(b.gameDay)),
    // They ran side by side.
    durationMs: Math.max(...parts.map(({ durationMs }) => durationMs)),
  };
}

const sums = [
  'totalUnits',
  'unreachedUnits',
  'games',
  'gamesWaiting',
  'gamesLeftOut',
  'stats',
  'inserted',
  'updated',
  'deleted',
  'corrections',
  'correctedGames',
  'warnings',
  'unprovenDays',
  'gamesAccepted',
  'gamesOverdue',
  'errors',
  'requests',
] as const satisfies readonly (keyof BackfillResult)[];

function mergeHosts(hosts: readonly HostUsage[]): HostUsage[] {
  return [...Map.groupBy(hosts, ({ host }) => host)].map(([host, parts]) => ({
    host,
    ...sumOfEach(parts.map(({ host: _, ...figures }) => figures)),
  }));
}

function sumOfEach<Figures extends Record<keyof Figures, number>>(parts: readonly Figures[]): Figures {
  const names = Object.keys(parts[0] ?? {}) as (keyof Figures)[];
  return Object.fromEntries(names.map((name) => [name, sumOf(parts.map((part) => part[name]))])) as Figures;
}

function sumOf(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0);
}

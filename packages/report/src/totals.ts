import { counted } from './figures.ts';
import type { RunReport } from './run-report.ts';

/** The sums of what a run's leagues read and wrote; `waiting` and `unproven` count days. */
export function sumsOf(results: RunReport['results']) {
  const sums = { games: 0, stats: 0, written: 0, waiting: 0, unproven: 0, accepted: 0, overdue: 0 };
  for (const {
    games,
    stats,
    inserted,
    updated,
    deleted,
    units,
    unprovenDays,
    gamesAccepted,
    gamesOverdue,
  } of results) {
    sums.games += games;
    sums.stats += stats;
    sums.written += inserted + updated + deleted;
    sums.waiting += units.waiting - unprovenDays;
    sums.unproven += unprovenDays;
    sums.accepted += gamesAccepted;
    sums.overdue += gamesOverdue;
  }
  return sums;
}

/** A summary of the whole run's reads and writes, in one or two sentences. */
export function totals({ results, dryRun, database }: RunReport): string {
  const sums = sumsOf(results);
  const read = `${counted(sums.games, 'game')} with ${counted(sums.stats, 'stat')}`;
  if (dryRun) return `Dry run: read ${read}; nothing was written.`;
  const has = sums.waiting === 1 ? 'has' : 'have';
  const later = sums.waiting > 0 ? ` ${counted(sums.waiting, 'day')} ${has} games that are not final yet.` : '';
  const were = sums.overdue === 1 ? 'is' : 'are';
  const overdue =
    sums.overdue > 0
      ? ` ${counted(sums.overdue, 'game')} ${were} overdue: still to end by the source, and long past: see verify.`
      : '';
  const unproven =
    sums.unproven > 0
      ? ` ${counted(sums.unproven, 'day')} may have games that the source does not list: see verify.`
      : '';
  const accepted = sums.accepted > 0 ? ` ${counted(sums.accepted, 'accepted gap')}.` : '';
  return `${read} checked, ${counted(sums.written, 'row')} written to ${database}.${later}${overdue}${unproven}${accepted}`;
}

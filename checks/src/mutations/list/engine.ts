import type { Mutation } from '../mutation.ts';

/** Mutations of the engine: the choice of days, the course and the end of a run, and retries. */
export const engine: readonly Mutation[] = [
  {
    id: 'range-loses-last-day',
    text: '{ length: daysBetween(start, end) + 1 }',
    replacement: '{ length: daysBetween(start, end) }',
    harm: 'The last day of a range is never collected.',
  },
  {
    id: 'recheck-a-day-late',
    text: 'day > lookedOn && day <= today',
    replacement: 'day > lookedOn && day < today',
    harm: 'Games are read again for corrections a day later than the league is known to correct them.',
  },
  {
    id: 'failed-day-not-due',
    text: 'if (hasFailed(entry) && !lasting.has(gameDay)',
    replacement: 'if (hasFailed(entry) && entry.failedGames.length > 0 && !lasting.has(gameDay)',
    harm: 'A scheduled run never comes back to a day of which not even the schedule could be had.',
  },
  {
    id: 'resume-trusts-the-file',
    text: 'done.has(day) && isSettled(entries.get(day))',
    replacement: 'done.has(day)',
    harm: 'After the database was lost, a run that is resumed by its surviving file leaves its days empty.',
  },
  {
    id: 'moved-game-counts-twice',
    text: 'const listed = schedule.games.filter(({ movedTo }) => movedTo === undefined || movedTo === day);',
    replacement: 'const listed = schedule.games;',
    harm: 'The old day of a postponed game waits for a game that is played on another day.',
  },
  {
    id: 'live-game-stored',
    text: "if (answer.status !== null && answer.status !== 'final') return { kind: 'not-final' };",
    replacement: "if (answer.status === 'scheduled') return { kind: 'not-final' };",
    harm: 'The half of a game that is still being played is stored as the whole.',
  },
  {
    id: 'unreadable-row-passes',
    text: '    ...rejectedRows(box),\n',
    replacement: '',
    harm: 'A game whose answer has a row that nobody could read passes as whole, without that player.',
  },
  {
    id: 'zeroed-lines-accepted',
    text: 'const lost = diff.removed.length + zeroed;',
    replacement: 'const lost = diff.removed.length;',
    harm: 'An answer in which every value is zero replaces the stored ones.',
  },
  {
    id: 'lease-not-renewed',
    text: 'const kept = await store.renewLease(leaseId, lastsMs).catch(() => true);',
    replacement: 'const kept = true;',
    harm: 'Half a minute into a run, another one may work on the same days.',
  },
  {
    id: 'blocked-host-asked-on',
    text: "if (unit.outcome === 'blocked') ending ??= { end: 'blocked', code: unit.code, error: unit.error };",
    replacement: '',
    harm: 'A run goes through all of its days with a host that has shut its door, and calls itself complete.',
  },
  {
    id: 'budget-overrun',
    text: 'clock.now() + slowestMs > endByMs',
    replacement: 'clock.now() > endByMs',
    harm: 'A run begins a day that does not fit into its time and is killed in the middle of it.',
  },
  {
    id: 'failed-run-forgotten',
    text: "return end === 'complete' && failed.length === 0;",
    replacement: "return end === 'complete';",
    harm: 'After a run with failed days the same command reads every day again instead of those.',
  },
  {
    id: 'failed-days-exit-0',
    text: "({ failed, end }) => failed.length > 0 || end === 'drifted'",
    replacement: "({ end }) => end === 'drifted'",
    harm: 'A run with failed days exits as if all were well.',
  },
  {
    id: 'retry-after-ignored',
    text: 'afterMs: Math.max(Math.min(backoffMs, longestWaitMs), retryAfterMs)',
    replacement: 'afterMs: Math.min(backoffMs, longestWaitMs)',
    harm: 'A host that asks for a minute of peace is asked again after a second.',
  },
];

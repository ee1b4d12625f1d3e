import type { LeagueStatus } from '@backfield/contract/store';
import { sourceVersions } from '@backfield/engine';
import { leagues } from '@backfield/leagues';
import { formatCount, textTable } from '@backfield/report';
import type { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { readSettings } from '../settings.ts';
import { openDatabase } from '../tasks/engine-session.ts';

/** `backfill status`: what the database holds, a league a line, and what `--mode missing` would do. */
export function addStatusCommand(program: Command, context: CommandContext): void {
  program
    .command('status')
    .description('Show what is stored and what is missing, a league a line.')
    .option('--json', 'print it as JSON')
    .action(async (options: { json?: boolean }) => {
      await using store = await openDatabase(readSettings(context), context);
      const statuses: LeagueStatus[] = [];
      for (const { code, sources } of leagues) {
        statuses.push(await store.leagueStatus({ league: code, versions: sourceVersions(sources) }));
      }
      context.print(
        options.json ? JSON.stringify(statuses, null, 2) : `${statusTable(statuses)}\n\nIn ${store.description}.`,
      );
    });
}

function statusTable(statuses: readonly LeagueStatus[]): string {
  const rows = statuses.map(({ league, firstDay, lastDay, units, games, stats, gaps, lastRun }) => [
    league,
    firstDay === null ? 'nothing yet' : `${firstDay} .. ${lastDay}`,
    lastRun === null ? '' : `${lastRun.startedAt} ${endOf(lastRun)}`,
    ...[units.done, units.empty, units.waiting, units.failed, units.blocked, games, stats].map(formatCount),
    ...[gaps.missing, gaps.unverified, gaps.stale].map(formatCount),
  ]);
  const units = ['Done', 'Empty', 'Waiting', 'Failed', 'Blocked'];
  const head = ['League', 'Days', 'Last run', ...units, 'Games', 'Stats', 'Missing', 'Unverified', 'Stale'];
  return textTable(head, rows, 3);
}

function endOf({ finishedAt, exitCode }: NonNullable<LeagueStatus['lastRun']>): string {
  return finishedAt === null ? 'not finished' : `exit ${exitCode}`;
}

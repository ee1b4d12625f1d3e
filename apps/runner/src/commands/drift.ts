import { toGameDay } from '@backfield/contract';
import { textTable } from '@backfield/report';
import type { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { readSettings } from '../settings.ts';
import { openDatabase } from '../tasks/engine-session.ts';
import { readLeagues } from './options/verify-selection.ts';

interface DriftOptions {
  since?: string;
  open?: boolean;
  json?: boolean;
}

/** `backfill drift`: where answers had another shape than the program reads. */
export function addDriftCommand(program: Command, context: CommandContext): void {
  program
    .command('drift')
    .description('List every place at which an answer had another shape than expected, oldest first.')
    .argument('[league]', 'one league, or all (default)')
    .option('--since <day>', 'seen on this day or later, YYYY-MM-DD')
    .option('--open', 'only what still stands: neither the day nor a later one was read well since')
    .option('--json', 'print it as JSON')
    .action(async (name: string | undefined, options: DriftOptions) => {
      const named = readLeagues(name);
      const league = named.length === 1 ? (named[0]?.code ?? null) : null;
      const since = options.since === undefined ? null : toGameDay(options.since);
      await using store = await openDatabase(readSettings(context), context);
      const rows = await store.drifts({ league, since, open: options.open ?? false });
      if (options.json) return context.print(JSON.stringify(rows, null, 2));
      const cells = rows.map((row) => [
        row.league,
        row.source,
        row.gameDay,
        row.payload,
        row.path,
        row.expected,
        row.received,
        row.sourceGameId === null ? '' : `${row.sourceGameId} (${row.answers})`,
        row.lastSeenAt,
        row.stands ? 'open' : 'over',
        row.sample,
      ]);
      const head = [
        'League',
        'Source',
        'Day',
        'Payload',
        'Path',
        'Expected',
        'Got',
        'Game (answers)',
        'Seen',
        'Now',
        'Sample',
      ];
      const none = options.open ? 'No drift is open.' : 'Every answer so far had the shape that was expected.';
      context.print(cells.length === 0 ? none : textTable(head, cells, head.length));
    });
}

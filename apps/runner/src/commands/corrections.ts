import { toGameDay } from '@backfield/contract';
import { textTable } from '@backfield/report';
import type { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { readSettings } from '../settings.ts';
import { openDatabase } from '../tasks/engine-session.ts';
import { readLeagues } from './options/verify-selection.ts';

/** `backfill corrections`: every value that changed after it was stored. */
export function addCorrectionsCommand(program: Command, context: CommandContext): void {
  program
    .command('corrections')
    .description('List every value that changed after it was stored, oldest first.')
    .argument('[league]', 'one league, or all (default)')
    .option('--since <day>', 'seen on this day or later, YYYY-MM-DD')
    .option('--json', 'print it as JSON')
    .action(async (name: string | undefined, options: { since?: string; json?: boolean }) => {
      const named = readLeagues(name);
      const league = named.length === 1 ? (named[0]?.code ?? null) : null;
      const since = options.since === undefined ? null : toGameDay(options.since);
      await using store = await openDatabase(readSettings(context), context);
      const rows = await store.corrections({ league, since });
      if (options.json) return context.print(JSON.stringify(rows, null, 2));
      const cells = rows.map((row) => [
        row.league,
        row.gameDay,
        row.sourceGameId,
        row.player,
        row.propType,
        row.seenAt,
        row.oldValue === null ? 'none' : String(row.oldValue),
        row.newValue === null ? 'none' : String(row.newValue),
      ]);
      const head = ['League', 'Day', 'Game', 'Player', 'Prop type', 'Seen', 'Old', 'New'];
      context.print(cells.length === 0 ? 'No value has changed after it was stored.' : textTable(head, cells, 6));
    });
}

import type { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { readSettings } from '../settings.ts';
import { openDatabase } from '../tasks/engine-session.ts';

/** `backfill migrate`: brings the database to this version's schema; every command that needs it does so by itself. */
export function addMigrateCommand(program: Command, context: CommandContext): void {
  program
    .command('migrate')
    .description('Create or update the tables. Other commands do this by themselves.')
    .action(async () => {
      await using store = await openDatabase(readSettings(context), context);
      context.print(`Ready: ${store.description}.`);
    });
}

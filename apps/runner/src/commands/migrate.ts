import type { Command } from 'commander';
import type { Face } from '../face.ts';
import { readSettings } from '../settings.ts';
import { openDatabase } from '../workbench.ts';

/** `backfill migrate`: brings the database to this version's schema; every command that needs it does so by itself. */
export function addMigrateCommand(program: Command, face: Face): void {
  program
    .command('migrate')
    .description('Create or update the tables. Other commands do this by themselves.')
    .action(async () => {
      await using store = await openDatabase(readSettings(face), face);
      face.print(`Ready: ${store.description}.`);
    });
}

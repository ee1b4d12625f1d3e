import { leagues } from '@backfield/leagues';
import { textTable } from '@backfield/report';
import type { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';

/** `backfill prop-types`: the names of every statistic. */
export function addPropTypesCommand(program: Command, context: CommandContext): void {
  program
    .command('prop-types')
    .description('List the statistics of every league.')
    .option('--json', 'print them as JSON')
    .action((options: { json?: boolean }) => {
      const propTypes = leagues.flatMap((league) =>
        league.propTypes.map((propType) => ({ league: league.code, ...propType })),
      );
      if (options.json) return context.print(JSON.stringify(propTypes, null, 2));
      const rows = propTypes.map(({ league, code, label, group, unit }) => [league, code, label, group, unit]);
      context.print(textTable(['League', 'Prop type', 'Label', 'Group', 'Unit'], rows, 5));
    });
}

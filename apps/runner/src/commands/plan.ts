import { planConfigs } from '@backfield/core';
import { leagues } from '@backfield/leagues';
import { type Command, Option } from 'commander';
import type { Face } from '../face.ts';
import { addSelectionOptions, readConfigs, type SelectionOptions } from '../selection-options.ts';

interface PlanCommandOptions extends SelectionOptions {
  order?: 'oldest' | 'newest';
  json?: boolean;
}

/** `backfill plan`: the units that a run with the same words would do, asked of nobody. */
export function addPlanCommand(program: Command, face: Face): void {
  addSelectionOptions(program.command('plan'))
    .description('Print the days that a run with the same words would do.')
    .addOption(
      new Option('--order <end>', 'which end of the days comes first').choices(['oldest', 'newest']).default('oldest'),
    )
    .option('--json', 'print the units as JSON')
    .action(async (league, days, aheadDays, options: PlanCommandOptions) => {
      const configs = await readConfigs([league, days, aheadDays], options);
      const plans = planConfigs(leagues, configs, face.now(), options.order);
      if (options.json) {
        const units = plans.flatMap((entry) => entry.days.map((gameDay) => ({ league: entry.league, gameDay })));
        face.print(JSON.stringify(units, null, 2));
        return;
      }
      const sections = plans.map((entry) =>
        [`${entry.league} ${entry.key}: ${entry.days.length} days`, ...entry.days].join('\n  '),
      );
      face.print(sections.join('\n'));
    });
}

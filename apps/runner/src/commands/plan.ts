import { gameDayAt } from '@backfield/contract';
import { correctionWindow, dueDays, leaguesNamed, type Plan, planConfigs } from '@backfield/engine';
import { leagues } from '@backfield/leagues';
import { type Command, Option } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { readSettings } from '../settings.ts';
import { openDatabase } from '../tasks/engine-session.ts';
import { configuredCorrections, readConfigFile } from './options/config-file.ts';
import {
  addCorrectionOptions,
  assertOfMode,
  type CorrectionOptions,
  readCorrections,
} from './options/correction-options.ts';
import { addSelectionOptions, readConfigs, type SelectionOptions } from './options/selection-options.ts';

interface PlanCommandOptions extends SelectionOptions, CorrectionOptions {
  mode?: 'all' | 'due';
  order?: 'oldest' | 'newest';
  json?: boolean;
}

/** A unit of a plan, and in the mode `due` why it is there. */
interface PlannedUnit {
  league: string;
  gameDay: string;
  reasons?: readonly string[];
}

/** `backfill plan`: the units that a run with the same words would do. Only the mode `due` asks anybody: the database. */
export function addPlanCommand(program: Command, context: CommandContext): void {
  const command = addSelectionOptions(program.command('plan'))
    .description('Print the days that a run with the same options would do.')
    .addOption(
      new Option('--mode <mode>', 'the chosen days, or every day that is due, with the reasons')
        .choices(['all', 'due'])
        .default('all'),
    )
    .addOption(new Option('--order <end>', 'the days to begin with').choices(['oldest', 'newest']).default('oldest'))
    .option('--json', 'print the units as JSON');
  addCorrectionOptions(command).action(async (league, days, aheadDays, options: PlanCommandOptions) => {
    assertOfMode(options);
    const configs = await readConfigs([league, days, aheadDays], options);
    const plans = planConfigs(leagues, configs, context.now(), options.order);
    const planned = options.mode === 'due' ? await unitsDue(context, plans, options) : plans.map(unitsOf);
    if (options.json) {
      context.print(JSON.stringify(planned.flat(), null, 2));
      return;
    }
    const sections = plans.map(({ league: code, key }, index) => {
      const units = planned[index] ?? [];
      const lines = units.map(({ gameDay, reasons = [] }) => [gameDay, reasons.join(', ')].join(' ').trim());
      const words = options.mode === 'due' ? `${key}-due` : key;
      return [`${code} ${words}: ${units.length} days`, ...lines].join('\n  ');
    });
    context.print(sections.join('\n'));
  });
}

function unitsOf({ league, days }: Plan): PlannedUnit[] {
  return days.map((gameDay) => ({ league, gameDay }));
}

async function unitsDue(
  context: CommandContext,
  plans: readonly Plan[],
  options: PlanCommandOptions,
): Promise<PlannedUnit[][]> {
  const asked = readCorrections(options);
  const configured = configuredCorrections(await readConfigFile(context));
  await using store = await openDatabase(readSettings(context), context);
  const planned: PlannedUnit[][] = [];
  for (const { league: code, days, corrections } of plans) {
    const [league] = leaguesNamed(leagues, code);
    if (!league) continue;
    const due = await dueDays({
      league,
      asked: days,
      today: gameDayAt(context.now(), league.timeZone),
      store,
      corrections: correctionWindow(league, [asked, corrections, configured[code]]),
    });
    const units = due.map((day) => ({ league: code, ...day }));
    planned.push(options.order === 'newest' ? units.reverse() : units);
  }
  return planned;
}

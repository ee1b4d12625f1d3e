import { correctionWindow, dueDays, gameDayAt, leaguesNamed, type Plan, planConfigs } from '@backfield/core';
import { leagues } from '@backfield/leagues';
import { type Command, Option } from 'commander';
import { configuredCorrections, readConfigFile } from '../config-file.ts';
import { addCorrectionOptions, assertOfMode, type CorrectionOptions, readCorrections } from '../correction-options.ts';
import type { Face } from '../face.ts';
import { addSelectionOptions, readConfigs, type SelectionOptions } from '../selection-options.ts';
import { readSettings } from '../settings.ts';
import { openDatabase } from '../workbench.ts';

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
export function addPlanCommand(program: Command, face: Face): void {
  const command = addSelectionOptions(program.command('plan'))
    .description('Print the days that a run with the same words would do.')
    .addOption(
      new Option('--mode <mode>', 'the days of the words, or every day that is due, with the reasons')
        .choices(['all', 'due'])
        .default('all'),
    )
    .addOption(
      new Option('--order <end>', 'which end of the days comes first').choices(['oldest', 'newest']).default('oldest'),
    )
    .option('--json', 'print the units as JSON');
  addCorrectionOptions(command).action(async (league, days, aheadDays, options: PlanCommandOptions) => {
    assertOfMode(options);
    const configs = await readConfigs([league, days, aheadDays], options);
    const plans = planConfigs(leagues, configs, face.now(), options.order);
    const planned = options.mode === 'due' ? await unitsDue(face, plans, options) : plans.map(unitsOf);
    if (options.json) {
      face.print(JSON.stringify(planned.flat(), null, 2));
      return;
    }
    const sections = plans.map(({ league: code, key }, index) => {
      const units = planned[index] ?? [];
      const lines = units.map(({ gameDay, reasons = [] }) => [gameDay, reasons.join(', ')].join(' ').trim());
      const words = options.mode === 'due' ? `${key}-due` : key;
      return [`${code} ${words}: ${units.length} days`, ...lines].join('\n  ');
    });
    face.print(sections.join('\n'));
  });
}

function unitsOf({ league, days }: Plan): PlannedUnit[] {
  return days.map((gameDay) => ({ league, gameDay }));
}

async function unitsDue(face: Face, plans: readonly Plan[], options: PlanCommandOptions): Promise<PlannedUnit[][]> {
  const asked = readCorrections(options);
  const configured = configuredCorrections(await readConfigFile(face));
  await using store = await openDatabase(readSettings(face), face);
  const planned: PlannedUnit[][] = [];
  for (const { league: code, days, corrections } of plans) {
    const [league] = leaguesNamed(leagues, code);
    if (!league) continue;
    const due = await dueDays({
      league,
      asked: days,
      today: gameDayAt(face.now(), league.timeZone),
      store,
      corrections: correctionWindow(league, [asked, corrections, configured[code]]),
    });
    const units = due.map((day) => ({ league: code, ...day }));
    planned.push(options.order === 'newest' ? units.reverse() : units);
  }
  return planned;
}

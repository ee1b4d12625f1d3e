import { areSound, exitCodeOf } from '@backfield/contract/results';
import { type HealResult, healLeague, planHeal } from '@backfield/engine';
import { jsonVerification, type LeagueHealPlan, textHealPlan, textReport, textVerification } from '@backfield/report';
import type { Command } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { foundSomething, interrupted } from '../exit-codes.ts';
import { createProgressDisplay } from '../progress/progress-display.ts';
import { readSettings } from '../settings.ts';
import { openDatabase, openEngineSession } from '../tasks/engine-session.ts';
import { finishing, onInterruption } from '../tasks/on-interruption.ts';
import { verifyLeagues } from '../tasks/verify-leagues.ts';
import { positiveNumber } from './options/option-values.ts';
import { addVerifyOptions, readVerifyWords, type VerifyOptions } from './options/verify-selection.ts';

interface HealOptions extends VerifyOptions {
  dryRun?: boolean;
  allowShrink?: boolean;
  rate?: string;
  json?: boolean;
}

/** `backfill heal`: fetches again exactly what verify finds missing or broken, and verifies that it is mended. */
export function addHealCommand(program: Command, context: CommandContext): void {
  addVerifyOptions(program.command('heal'))
    .description('Fetch again exactly the games that verify finds missing or broken, then verify once more.')
    .option('--game <ids>', 'only these games, by their source ids, separated by commas')
    .option('--rate <requests>', 'requests a second and host (default: each host’s own, at most 5)')
    .option('--allow-shrink', 'accept answers that are worse than what was stored')
    .option('--dry-run', 'show what would be fetched, fetch nothing')
    .option('--json', 'print what is left, or what would be fetched, as JSON')
    .action((name: string | undefined, options: HealOptions) =>
      options.dryRun ? showPlan(context, name, options) : heal(context, name, options),
    );
}

async function showPlan(context: CommandContext, name: string | undefined, options: HealOptions): Promise<void> {
  const words = readVerifyWords(name, options, context.now());
  await using store = await openDatabase(readSettings(context), context);
  const verifications = await verifyLeagues(store, words, context);
  const plans = verifications.map(({ league, problems }): LeagueHealPlan => ({ league, ...planHeal(problems) }));
  context.print(options.json ? JSON.stringify(plans, null, 2) : plans.map(textHealPlan).join('\n'));
}

async function heal(context: CommandContext, name: string | undefined, options: HealOptions): Promise<void> {
  const { named, selection } = readVerifyWords(name, options, context.now());
  const settings = readSettings(context);
  const display = createProgressDisplay({ stream: context.errorStream, now: context.now });
  const ratePerSecond = positiveNumber('--rate', options.rate);
  await using session = await openEngineSession({
    settings,
    dryRun: false,
    ratePerSecond,
    context,
    onEvent: display.onEvent,
  });
  const { backfill, opened: store, http, database } = session;
  if (store === null) return;
  using _listening = onInterruption(context.signal, () => display.say(finishing));
  const healed: HealResult[] = [];
  for (const league of named) {
    if (context.signal.aborted) break;
    const { allowShrink = false } = options;
    healed.push(await healLeague({ league, store, backfill, selection, allowShrink, nowMs: context.now() }));
  }
  display.end();
  const results = healed.flatMap(({ run }) => run ?? []);
  const after = healed.map((result) => result.after);
  if (options.json) context.print(jsonVerification(after));
  else {
    const report = {
      exitCode: exitCodeOf(results),
      database,
      dryRun: false,
      results,
      hosts: http.usage(),
      sample: [],
      notices: [],
    };
    const removed = healed.flatMap((result) => result.removed);
    const out =
      removed.length === 0 ? [] : [`Taken out, because the schedule does not call them final: ${removed.join(', ')}`];
    context.print(
      [...(results.length === 0 ? [] : [textReport(report)]), ...out, textVerification(after)].join('\n\n'),
    );
  }
  const found = exitCodeOf(results) || (areSound(after) ? 0 : foundSomething);
  context.setExitCode(context.signal.aborted ? interrupted : found);
}

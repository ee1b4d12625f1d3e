import { UsageError } from '@backfield/contract';
import { type BackfillEvent, type EventListener, exitCodeOf } from '@backfield/contract/results';
import { planConfigs, type RunMode, runModes } from '@backfield/engine';
import { leagues } from '@backfield/leagues';
import { jsonReport, type RunReport, textReport } from '@backfield/report';
import { type Command, Option } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { createRunNotifier, runNotification } from '../notify/notifications.ts';
import { createProgressDisplay } from '../progress/progress-display.ts';
import { readSettings, type Settings } from '../settings.ts';
import { openEngineSession } from '../tasks/engine-session.ts';
import { finishing, onInterruption } from '../tasks/on-interruption.ts';
import { type BackfieldConfig, readConfigFile } from './options/config-file.ts';
import {
  addCorrectionOptions,
  assertOfMode,
  type CorrectionOptions,
  readCorrections,
} from './options/correction-options.ts';
import { duration, positiveNumber, wholeNumber } from './options/option-values.ts';
import {
  addSelectionOptions,
  readConfigs,
  type SelectionOptions,
  type SelectionWords,
} from './options/selection-options.ts';

export interface BackfillCommandOptions extends SelectionOptions, CorrectionOptions {
  fresh?: boolean;
  mode?: RunMode;
  exactly?: boolean;
  wait?: string;
  order?: 'oldest' | 'newest';
  sequential?: boolean;
  staggerMs?: string;
  concurrency?: string;
  rate?: string;
  retries?: string;
  deadline?: string;
  timeBudget?: string;
  allowShrink?: boolean;
  dryRun?: boolean;
  notify?: string;
  json?: boolean;
}

/** `backfill <league|all> [days] [aheadDays]`, the program's main command. */
export function addBackfillCommand(program: Command, context: CommandContext): void {
  addBackfillWords(program).action(async (league, days, aheadDays, options: BackfillCommandOptions) => {
    const settings = readSettings(context);
    const notifyOf = createRunNotifier(options.notify, context, runNotification);
    const config = await readConfigFile(context);
    const words: SelectionWords = [league, days, aheadDays];
    const notified = await notifyOf(() => runBackfill({ words, options, settings, config, context }));
    const report = { ...notified.report, notices: [...notified.report.notices, ...notified.undelivered] };
    context.print(options.json ? jsonReport(report) : textReport(report));
    context.setExitCode(report.exitCode);
  });
}

/** The words of that command: its arguments and options. */
export function addBackfillWords(program: Command): Command {
  const command = addSelectionOptions(program)
    .option('--fresh', 'start over, even where the same command left a run unfinished')
    .addOption(new Option('--order <end>', 'the days to begin with').choices(['oldest', 'newest']).default('oldest'))
    .addOption(
      new Option(
        '--mode <mode>',
        'of the chosen days, run all; all and every other day that is due; only those with missing games, that failed, or with rows of an older extractor (these modes without chosen days: of every day known)',
      )
        .choices(runModes)
        .default('all'),
    );
  return addCorrectionOptions(command)
    .option('--exactly', 'with --mode due: only the chosen days, no other that is due')
    .option('--wait <time>', 'how long to wait for another run on the same days (default 40s)')
    .option('--sequential', 'one league after the other, instead of all at once')
    .option('--stagger-ms <ms>', 'start each league this long after the one before')
    .option('--concurrency <games>', 'games of a league fetched at once (default 8)')
    .option('--rate <requests>', 'requests a second and host (default: each host’s own, at most 5)')
    .option('--retries <times>', 'how often a request that can heal is made again (default 3)')
    .option('--deadline <time>', 'how long one request may take; a host that misses it twice is blocked (default 30s)')
    .option('--time-budget <time>', 'begin no day that would not fit into this time, such as 5h30m; then exit 75')
    .option('--allow-shrink', 'accept answers that are worse than what is stored')
    .option('--dry-run', 'fetch and read, show counts and a sample, write nothing')
    .option('--notify <who>', 'send the result to: slack, desktop, or slack,desktop')
    .option('--json', 'print the report as JSON');
}

export interface RunBackfillOptions {
  words: SelectionWords;
  options: BackfillCommandOptions;
  settings: Settings;
  /** Default: nothing is set. */
  config?: BackfieldConfig;
  context: CommandContext;
  /** Called for each event, besides the display that the user sees. */
  onEvent?: EventListener | undefined;
}

/** Runs what the options mean and notifies of the result. Throws UsageError and StoreError before anything has started. */
export async function runBackfill({
  words,
  options,
  settings,
  config,
  context,
  onEvent: listener,
}: RunBackfillOptions): Promise<RunReport> {
  const configs = await readConfigs(words, options);
  const staggerMs = wholeNumber('--stagger-ms', options.staggerMs, 0);
  const concurrency = wholeNumber('--concurrency', options.concurrency, 1);
  const retries = wholeNumber('--retries', options.retries, 0);
  const timeBudgetMs = duration('--time-budget', options.timeBudget);
  const deadlineMs = duration('--deadline', options.deadline);
  const waitMs = duration('--wait', options.wait);
  const corrections = readCorrections(options);
  const ratePerSecond = positiveNumber('--rate', options.rate);
  assertOfMode(options);
  if (options.sequential && staggerMs !== undefined) {
    throw new UsageError('CONFLICTING_OPTIONS', 'Choose --sequential or --stagger-ms, not both.');
  }
  // Words that make no sense are told before a database is opened for them.
  planConfigs(leagues, configs, context.now());
  const display = createProgressDisplay({ stream: context.errorStream, now: context.now });
  using _listening = onInterruption(context.signal, () => display.say(finishing));
  const notices: string[] = [];
  const onEvent = (event: BackfillEvent) => {
    if (event.type === 'notice') notices.push(`${event.league}: ${event.message}`);
    display.onEvent(event);
    listener?.(event);
  };
  await using session = await openEngineSession({
    settings,
    config,
    dryRun: options.dryRun ?? false,
    ratePerSecond,
    retries,
    deadlineMs,
    context,
    onEvent,
  });
  const results = await session.backfill.run(configs, {
    fresh: options.fresh ?? false,
    mode: options.mode ?? 'all',
    corrections,
    exactly: options.exactly ?? false,
    order: options.order ?? 'oldest',
    sequential: options.sequential ?? false,
    allowShrink: options.allowShrink ?? false,
    timeBudgetMs,
    waitMs,
    staggerMs,
    concurrency,
  });
  display.end();
  return {
    exitCode: exitCodeOf(results),
    database: session.database,
    dryRun: session.dryRun !== null,
    results,
    hosts: session.http.usage(),
    sample: session.dryRun?.sample() ?? [],
    notices,
  };
}

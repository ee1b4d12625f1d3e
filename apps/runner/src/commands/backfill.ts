import {
  type BackfillEvent,
  type EventListener,
  exitCodeOf,
  planConfigs,
  type RunMode,
  runModes,
  UsageError,
} from '@backfield/core';
import { leagues } from '@backfield/leagues';
import { jsonReport, type RunReport, textReport } from '@backfield/report';
import { type Command, Option } from 'commander';
import { type BackfieldConfig, readConfigFile } from '../config-file.ts';
import { addCorrectionOptions, assertOfMode, type CorrectionOptions, readCorrections } from '../correction-options.ts';
import type { Face } from '../face.ts';
import { createTeller, runTelling } from '../notifications.ts';
import { duration, positiveNumber, wholeNumber } from '../option-values.ts';
import { createProgressDisplay } from '../progress-display/progress-display.ts';
import { addSelectionOptions, readConfigs, type SelectionOptions, type SelectionWords } from '../selection-options.ts';
import { readSettings, type Settings } from '../settings.ts';
import { finishing, tellInterruption } from '../tell-interruption.ts';
import { openWorkbench } from '../workbench.ts';

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
export function addBackfillCommand(program: Command, face: Face): void {
  addBackfillWords(program).action(async (league, days, aheadDays, options: BackfillCommandOptions) => {
    const settings = readSettings(face);
    const tellOf = createTeller(options.notify, face, runTelling);
    const config = await readConfigFile(face);
    const words: SelectionWords = [league, days, aheadDays];
    const told = await tellOf(() => runBackfill({ words, options, settings, config, face }));
    const report = { ...told.report, notices: [...told.report.notices, ...told.untold] };
    face.print(options.json ? jsonReport(report) : textReport(report));
    face.setExitCode(report.exitCode);
  });
}

/** The words of that command: its arguments and options. */
export function addBackfillWords(program: Command): Command {
  const command = addSelectionOptions(program)
    .option('--fresh', 'forget an unfinished run of the same words and start over')
    .addOption(
      new Option('--order <end>', 'which end of the days comes first').choices(['oldest', 'newest']).default('oldest'),
    )
    .addOption(
      new Option(
        '--mode <mode>',
        'which days: all of them; they and every other day that is due; those with missing games, that failed, or with rows of an older extractor (these without days: of every day known)',
      )
        .choices(runModes)
        .default('all'),
    );
  return addCorrectionOptions(command)
    .option('--exactly', 'with --mode due: the days that are named, and no other that is due')
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
    .option('--notify <who>', 'tell how it went: slack, desktop, or slack,desktop')
    .option('--json', 'print the report as JSON');
}

export interface RunBackfillOptions {
  words: SelectionWords;
  options: BackfillCommandOptions;
  settings: Settings;
  /** Default: nothing is set. */
  config?: BackfieldConfig;
  face: Face;
  /** Told of what happens, besides who runs the program. */
  onEvent?: EventListener | undefined;
}

/** Runs what the words mean and tells how it went. Throws UsageError and StoreError before anything has started. */
export async function runBackfill({
  words,
  options,
  settings,
  config,
  face,
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
  planConfigs(leagues, configs, face.now());
  const display = createProgressDisplay({ stream: face.errorStream, now: face.now });
  using _telling = tellInterruption(face.signal, () => display.say(finishing));
  const notices: string[] = [];
  const onEvent = (event: BackfillEvent) => {
    if (event.type === 'notice') notices.push(`${event.league}: ${event.message}`);
    display.onEvent(event);
    listener?.(event);
  };
  await using bench = await openWorkbench({
    settings,
    config,
    dryRun: options.dryRun ?? false,
    ratePerSecond,
    retries,
    deadlineMs,
    face,
    onEvent,
  });
  const results = await bench.backfill.run(configs, {
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
    database: bench.database,
    dryRun: bench.dryRun !== null,
    results,
    hosts: bench.http.usage(),
    sample: bench.dryRun?.sample() ?? [],
    notices,
  };
}

import { toBackfieldError, UsageError } from '@backfield/contract';
import { areHealthy, type LeagueHealth } from '@backfield/contract/results';
import { checkHealth, defaultGraceMs } from '@backfield/engine';
import { leagues } from '@backfield/leagues';
import { type HealthReport, jsonHealth, markdownHealth, textHealth } from '@backfield/report';
import { type Command, Option } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { foundSomething } from '../exit-codes.ts';
import { createHealthNotifier, type HealthNotifier } from '../notify/health-notifier.ts';
import { readSettings } from '../settings.ts';
import { openDatabase } from '../tasks/engine-session.ts';
import { duration } from './options/option-values.ts';
import { readLeagues } from './options/verify-selection.ts';

interface HealthOptions {
  grace?: string;
  notify?: string;
  repeat?: string;
  json?: boolean;
  markdown?: boolean;
}

/** `backfill health`: whether the leagues are kept up, by the database alone. */
export function addHealthCommand(program: Command, context: CommandContext): void {
  program
    .command('health')
    .description(
      'Check that nothing fails, is late, drifts or is never run, every hour if you like; exit 4 where something is.',
    )
    .argument('[league]', 'a league, or all that were ever run (default)')
    .option('--grace <time>', 'how late a run may be (default 30h)')
    .option('--notify <who>', 'send what was found to: slack, desktop, or slack,desktop')
    .option(
      '--repeat <time>',
      'post a finding that still holds to Slack again after this time (default 23h: once a day)',
    )
    .addOption(new Option('--json', 'print it as JSON').conflicts('markdown'))
    .option('--markdown', 'print it as Markdown')
    .action(async (name: string | undefined, options: HealthOptions) => {
      const named = readLeagues(name);
      const graceMs = duration('--grace', options.grace) ?? defaultGraceMs;
      const repeatMs = duration('--repeat', options.repeat);
      const notifier = createHealthNotifier({ who: options.notify, repeatMs, context });
      const { report, undelivered } = await lookAndNotify({ context, named, graceMs, notifier });
      for (const notice of undelivered) context.errorStream.write(`Note: ${notice}\n`);
      context.print(formOf(options)(report));
      context.setExitCode(report.atWork !== null || areHealthy(report.leagues) ? 0 : foundSomething);
    });
}

interface LookOptions {
  context: CommandContext;
  named: ReturnType<typeof readLeagues>;
  graceMs: number;
  notifier: HealthNotifier;
}

/** Checks the leagues and notifies of the result. Where nobody could look it notifies of that and throws the reason. */
async function lookAndNotify(options: LookOptions): Promise<{ report: HealthReport; undelivered: string[] }> {
  const { context, named, graceMs, notifier } = options;
  try {
    await using store = await openDatabase(readSettings(context), context);
    await store.registerLeagues(leagues);
    const nowMs = context.now();
    const isExpected = named.length === 1;
    const healths: LeagueHealth[] = [];
    for (const league of named) healths.push(await checkHealth({ league, store, nowMs, graceMs, isExpected }));
    const report = reportOf(context, { leagues: healths });
    return { report, undelivered: await notifier.notify(report, store) };
  } catch (thrown) {
    if (thrown instanceof UsageError) throw thrown;
    const { code, message, context: details } = toBackfieldError(thrown);
    if (code === 'DATA_DIRECTORY_IN_USE' && !isHeldTooLong(details.heldSince, context.now() - graceMs)) {
      return { report: reportOf(context, { atWork: wordsOf(details) }), undelivered: [] };
    }
    for (const notice of await notifier.notifyTrouble(reportOf(context, { trouble: message }))) {
      context.errorStream.write(`Note: ${notice}\n`);
    }
    throw thrown;
  }
}

/** A run that never ends keeps everybody from looking: that must not stay silent. */
function isHeldTooLong(heldSince: string | undefined, earliestMs: number): boolean {
  return heldSince !== undefined && Date.parse(heldSince) < earliestMs;
}

function wordsOf({ holder = 'another process', heldSince }: { holder?: string; heldSince?: string }): string {
  const since = heldSince === undefined ? '' : ` since ${heldSince}`;
  return `A run or another command (${holder}) has been at work on the embedded database${since}, which serves one process at a time. That is no finding: the next check looks again.`;
}

function reportOf({ now }: Pick<CommandContext, 'now'>, found: Partial<Omit<HealthReport, 'checkedAt'>>): HealthReport {
  return { checkedAt: new Date(now()).toISOString(), leagues: [], trouble: null, atWork: null, ...found };
}

function formOf({ json, markdown }: HealthOptions): (report: HealthReport) => string {
  if (json) return jsonHealth;
  return markdown ? markdownHealth : textHealth;
}

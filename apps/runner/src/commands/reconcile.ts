import { UsageError } from '@backfield/contract';
import { isAgreed, type Reconciliation } from '@backfield/contract/results';
import { reconcileLeague, sourceNamed } from '@backfield/engine';
import { createHttpClient } from '@backfield/http';
import { jsonReconciliation, markdownReconciliation, textReconciliation } from '@backfield/report';
import { type Command, Option } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { foundSomething, hostBlocked, interrupted } from '../exit-codes.ts';
import { readSettings } from '../settings.ts';
import { openDatabase } from '../tasks/engine-session.ts';
import { finishing, onInterruption } from '../tasks/on-interruption.ts';
import { duration, positiveNumber, wholeNumber } from './options/option-values.ts';
import {
  addVerifyOptions,
  assertLeagueOfGames,
  readLeagues,
  readSelection,
  type VerifyOptions,
} from './options/verify-selection.ts';

interface ReconcileOptions extends VerifyOptions {
  against?: string;
  rate?: string;
  retries?: string;
  deadline?: string;
  json?: boolean;
  markdown?: boolean;
}

/** `backfill reconcile`: what is stored, side by side with what another source says of the same games. */
export function addReconcileCommand(program: Command, context: CommandContext): void {
  addVerifyOptions(program.command('reconcile'))
    .description('Compare stored games with another source, both ways; exit 4 where they differ. Changes no value.')
    .option('--game <ids>', 'only these stored games, by their source ids, separated by commas')
    .option('--against <source>', 'the source to compare with (default: the first that the games did not come from)')
    .option('--rate <requests>', 'requests a second and host (default: each host’s own, at most 5)')
    .option('--retries <times>', 'how often a request that can heal is made again (default 3)')
    .option('--deadline <time>', 'how long one request may take; a host that misses it twice is blocked (default 30s)')
    .addOption(new Option('--json', 'print it as JSON').conflicts('markdown'))
    .option('--markdown', 'print it as Markdown')
    .action(async (name: string | undefined, options: ReconcileOptions) => {
      const selection = readSelection(options);
      const { season, range, sourceGameIds } = selection;
      if (sourceGameIds !== null && (season !== null || range !== null)) {
        throw new UsageError('CONFLICTING_OPTIONS', 'Choose --game or days: the day of a stored game is known.');
      }
      const named = readLeagues(name);
      // Without a league, those that have something to be compared with.
      const leagues = named.length === 1 ? named : named.filter(({ sources }) => sources.length > 1);
      assertLeagueOfGames(named, selection);
      if (leagues.length === 0) throw new UsageError('BAD_OPTION', 'No league has a second source to compare with.');
      // Words that make no sense are told before a database is opened for them.
      if (options.against !== undefined) for (const league of leagues) sourceNamed(league, options.against);
      const settings = readSettings(context);
      const { upstream, userAgent, proxies } = settings;
      const { abandonSignal: signal } = context;
      const ratePerSecond = positiveNumber('--rate', options.rate);
      const retries = wholeNumber('--retries', options.retries, 0);
      const deadlineMs = duration('--deadline', options.deadline);
      await using store = await openDatabase(settings, context);
      await using http = createHttpClient({ upstream, userAgent, proxies, ratePerSecond, retries, deadlineMs, signal });
      await store.registerLeagues(leagues);
      using _listening = onInterruption(context.signal, () => context.errorStream.write(`${finishing}\n`));
      const found: Reconciliation[] = [];
      for (const league of leagues) {
        const against = options.against ?? null;
        found.push(
          await reconcileLeague({
            league,
            store,
            http,
            selection,
            against,
            nowMs: context.now(),
            signal: context.signal,
          }),
        );
      }
      context.print(formOf(options)(found));
      context.setExitCode(exitCodeOf(found));
    });
}

function formOf({ json, markdown }: ReconcileOptions): (found: readonly Reconciliation[]) => string {
  if (json) return jsonReconciliation;
  return markdown ? markdownReconciliation : textReconciliation;
}

function exitCodeOf(found: readonly Reconciliation[]): number {
  if (found.some(({ unreached }) => unreached.length > 0)) return interrupted;
  if (found.some(({ blocked }) => blocked !== null)) return hostBlocked;
  return found.every(isAgreed) ? 0 : foundSomething;
}

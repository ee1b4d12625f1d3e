import { UsageError } from '@backfield/contract';
import { type CanaryReport, isCanaryProblem } from '@backfield/contract/results';
import { checkCanary } from '@backfield/engine';
import { createHttpClient } from '@backfield/http';
import { briefCanaries, markdownCanaries, slackCanaries, textCanaries } from '@backfield/report';
import { type Command, Option } from 'commander';
import type { CommandContext } from '../command-context.ts';
import { foundSomething, hostBlocked } from '../exit-codes.ts';
import { writeSummary } from '../github/workflow-commands.ts';
import { createRunNotifier, type NotificationForm } from '../notify/notifications.ts';
import { readSettings } from '../settings.ts';
import { duration } from './options/option-values.ts';
import { readLeagues } from './options/verify-selection.ts';

interface CanaryOptions {
  source?: string;
  deadline?: string;
  notify?: string;
  jobSummary?: boolean;
  json?: boolean;
  markdown?: boolean;
}

/** `backfill canary`: whether each source still answers for a known game, and does what it is known to do. */
export function addCanaryCommand(program: Command, context: CommandContext): void {
  program
    .command('canary')
    .description(
      'Ask each source for one known game and compare; exit 4 where one has changed, 5 where one does not answer.',
    )
    .argument('[league]', 'a league, or all (default)')
    .option('--source <code>', 'only this source')
    .option('--deadline <time>', 'the longest that one request may take', '15s')
    .option('--job-summary', 'show it in the summary of a job on GitHub Actions')
    .option('--notify <who>', 'send what was found to: slack, desktop, or slack,desktop')
    .addOption(new Option('--json', 'print it as JSON').conflicts('markdown'))
    .option('--markdown', 'print it as Markdown')
    .action(async (name: string | undefined, options: CanaryOptions) => {
      const asked = readLeagues(name).flatMap(({ code, sources }) =>
        sources.filter((source) => (options.source ?? source.code) === source.code).map((source) => ({ code, source })),
      );
      if (asked.length === 0)
        throw new UsageError('BAD_OPTION', `No league asked for has a source "${options.source}".`);
      const { upstream, userAgent, proxies } = readSettings(context);
      const deadlineMs = duration('--deadline', options.deadline);
      await using http = createHttpClient({
        upstream,
        userAgent,
        proxies,
        deadlineMs,
        retries: 1,
        signal: context.abandonSignal,
      });
      const notifyOf = createRunNotifier(options.notify, context, canaryNotification);
      const { report, undelivered } = await notifyOf(() =>
        Promise.all(asked.map(({ code, source }) => checkCanary(code, source, http))),
      );
      for (const notice of undelivered) context.errorStream.write(`Note: ${notice}\n`);
      if (options.jobSummary) await writeSummary(context, markdownCanaries(report));
      context.print(formOf(options)(report));
      context.setExitCode(exitCodeOf(report));
    });
}

function formOf({ json, markdown }: CanaryOptions): (reports: readonly CanaryReport[]) => string {
  if (json) return (reports) => JSON.stringify(reports, null, 2);
  return markdown ? markdownCanaries : textCanaries;
}

const canaryNotification: NotificationForm<readonly CanaryReport[]> = {
  notificationOf: (reports, runUrl) => ({
    isProblem: reports.some(isCanaryProblem),
    ...briefCanaries(reports),
    slack: slackCanaries(reports, runUrl),
  }),
  ofTrouble: () => [],
};

/** A change matters most: it needs a person, where a silence may end by itself. */
function exitCodeOf(reports: readonly CanaryReport[]): number {
  const problems = reports.filter(isCanaryProblem);
  if (problems.some(({ verdict }) => verdict === 'changed')) return foundSomething;
  return problems.length > 0 ? hostBlocked : 0;
}

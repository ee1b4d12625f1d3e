import { toBackfieldError, UsageError } from '@backfield/contract';
import { createNotifiers, type Notification, type NotifiersOptions, slackOccasions } from '@backfield/notify';
import { briefReport, type RunReport, slackMessage, verdictOf } from '@backfield/report';
import type { CommandContext } from '../command-context.ts';

type Environment = CommandContext['environment'];

/** The form in which one kind of report is sent. */
export interface NotificationForm<Report> {
  /** The notification of a report. `runUrl` is the page that shows it. */
  notificationOf(report: Report, runUrl: string | undefined): Notification;
  /** The report where there is nothing to report but why. */
  ofTrouble(message: string): Report;
}

/** Does the work and notifies of its result; `undelivered` has a notice for each channel that was not reached. */
export type RunNotifier<Report> = (work: () => Promise<Report>) => Promise<{ report: Report; undelivered: string[] }>;

export const runNotification: NotificationForm<RunReport> = {
  notificationOf: (report, runUrl) => ({
    isProblem: verdictOf(report) !== 'good',
    ...briefReport(report),
    slack: slackMessage(report, { runUrl }),
  }),
  ofTrouble: (notice) => ({
    exitCode: 1,
    database: '',
    dryRun: false,
    results: [],
    hosts: [],
    sample: [],
    notices: [notice],
  }),
};

/**
 * Makes the notifier of the channels in `--notify`; without that option it notifies nobody. Throws `BAD_OPTION` for an unusable
 * setting, before any work.
 */
export function createRunNotifier<Report>(
  who: string | undefined,
  context: Pick<CommandContext, 'environment' | 'errorStream'>,
  form: NotificationForm<Report>,
): RunNotifier<Report> {
  if (who === undefined) return async (work) => ({ report: await work(), undelivered: [] });
  const { environment, errorStream } = context;
  const notifiers = createNotifiers(readNotifiersOptions(who, environment));
  const notify = (report: Report) => notifiers.notify(form.notificationOf(report, runUrlOf(environment)));

  return async (work) => {
    let report: Report;
    try {
      report = await work();
    } catch (thrown) {
      // Who typed something wrong is there to read it. A database that is gone at night is what people want to be told.
      if (thrown instanceof UsageError) throw thrown;
      const undelivered = await notify(form.ofTrouble(toBackfieldError(thrown).message));
      for (const notice of undelivered) errorStream.write(`Note: ${notice}\n`);
      throw thrown;
    }
    return { report, undelivered: await notify(report) };
  };
}

export interface NotifySlackOptions {
  /** The run's name in the message. Default: "Backfield". */
  title?: string | undefined;
  /** Whether somebody has to look. */
  isProblem: boolean;
}

/**
 * Notifies Slack, and no other channel, how a run went, where SLACK_WEBHOOK_URL is set. Never rejects: resolves with a notice
 * for each thing that could not be sent, a wrong setting included.
 */
export async function notifySlack(
  report: RunReport,
  environment: Environment,
  { title, isProblem }: NotifySlackOptions,
): Promise<string[]> {
  if (!environment.SLACK_WEBHOOK_URL?.trim()) return [];
  try {
    const notifiers = createNotifiers({ slack: readSlackOptions(environment) });
    const slack = slackMessage(report, { runUrl: runUrlOf(environment), title });
    return await notifiers.notify({ isProblem, ...briefReport(report, { title }), slack });
  } catch (thrown) {
    return [toBackfieldError(thrown).message];
  }
}

const channels = ['slack', 'desktop'];

export function readNotifiersOptions(who: string, environment: Environment): NotifiersOptions {
  const names = new Set(who.split(',').map((name) => name.trim()));
  if (![...names].every((name) => channels.includes(name))) {
    throw new UsageError('BAD_OPTION', `--notify is "${who}"; it takes slack, desktop, or both: slack,desktop.`);
  }
  return {
    ...(names.has('slack') ? { slack: readSlackOptions(environment) } : {}),
    ...(names.has('desktop') ? { desktop: {} } : {}),
  };
}

function readSlackOptions(environment: Environment): NonNullable<NotifiersOptions['slack']> {
  const read = (name: string) => environment[name]?.trim() || undefined;
  const asked = read('SLACK_NOTIFY') ?? 'always';
  const when = slackOccasions.find((occasion) => occasion === asked);
  if (!when) throw new UsageError('BAD_OPTION', `SLACK_NOTIFY is "${asked}"; it takes ${slackOccasions.join(', ')}.`);
  const webhookUrl = read('SLACK_WEBHOOK_URL');
  if (webhookUrl === undefined && when !== 'never') {
    throw new UsageError(
      'BAD_OPTION',
      '--notify slack needs SLACK_WEBHOOK_URL, the address of an incoming webhook: https://api.slack.com/messaging/webhooks.',
    );
  }
  return { webhookUrl: webhookUrl ?? '', allowedOrigin: read('SLACK_WEBHOOK_ORIGIN'), when };
}

/** The page of a run on GitHub Actions; undefined elsewhere. */
export function runUrlOf(environment: Environment): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = environment;
  return server && repository && run ? `${server}/${repository}/actions/runs/${run}` : undefined;
}

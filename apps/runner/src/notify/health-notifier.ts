import type { FindingOver, NewsStore } from '@backfield/contract/store';
import { healthNews } from '@backfield/engine';
import { createNotifiers, type Notification } from '@backfield/notify';
import { briefHealth, type HealthReport, healthVerdict, slackHealth } from '@backfield/report';
import type { CommandContext } from '../command-context.ts';
import { readNotifiersOptions, runUrlOf } from './notifications.ts';

/** Notifies of the health of leagues. Each method resolves with a notice for each channel that was not reached. */
export interface HealthNotifier {
  /** Posts to Slack what is news by the record of earlier notifications; the desktop gets all of it. */
  notify(report: HealthReport, store: NewsStore): Promise<string[]>;
  /** Notifies of a failed health check. Sent each time: without a database there is no record of earlier ones. */
  notifyTrouble(report: HealthReport): Promise<string[]>;
}

export interface HealthNotifierOptions {
  /** The channels: slack, desktop or both; undefined for none. */
  who: string | undefined;
  /** Time after which a finding that still holds is repeated; undefined for the default. */
  repeatMs: number | undefined;
  context: Pick<CommandContext, 'environment' | 'now'>;
}

/** Makes the notifier of the health check. Throws `BAD_OPTION` for an unusable setting. */
export function createHealthNotifier({ who, repeatMs, context }: HealthNotifierOptions): HealthNotifier {
  const { slack, desktop } = who === undefined ? {} : readNotifiersOptions(who, context.environment);
  const toDesktop = createNotifiers(desktop ? { desktop } : {});
  // Whatever is posted is news: that something is over has to reach those who hear of problems alone, too.
  const toSlack = createNotifiers(slack && slack.when !== 'never' ? { slack: { ...slack, when: 'always' } } : {});
  const runUrl = runUrlOf(context.environment);

  const notificationOf = (report: HealthReport, over: readonly FindingOver[] = []): Notification => ({
    isProblem: healthVerdict(report) !== 'good',
    ...briefHealth(report, { over }),
    slack: slackHealth(report, { runUrl, over }),
  });

  async function notifyNews(report: HealthReport, store: NewsStore): Promise<string[]> {
    if (!slack || slack.when === 'never') return [];
    const undelivered: string[] = [];
    const options = { leagues: report.leagues, nowMs: context.now(), repeatMs, notifyCalm: slack.when !== 'problems' };
    await store.notifyInTurn(async (notified) => {
      const news = healthNews({ ...options, notified });
      if (!news.isNews) return null;
      undelivered.push(...(await toSlack.notify(notificationOf(report, news.over))));
      return undelivered.length === 0 ? news.notified : null;
    });
    return undelivered;
  }

  return {
    notify: async (report, store) => [
      ...(await toDesktop.notify(notificationOf(report))),
      ...(await notifyNews(report, store)),
    ],
    notifyTrouble: async (report) => {
      const notification = notificationOf(report);
      return [...(await toDesktop.notify(notification)), ...(await toSlack.notify(notification))];
    },
  };
}

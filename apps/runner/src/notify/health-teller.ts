import type { FindingOver, NewsStore } from '@backfield/contract/store';
import { healthNews } from '@backfield/engine';
import { createNotifiers, type Notification } from '@backfield/notify';
import { briefHealth, type HealthReport, healthVerdict, slackHealth } from '@backfield/report';
import type { Face } from '../face.ts';
import { readNotifiersOptions, runUrlOf } from './notifications.ts';

/** Notifies of the health of leagues. Each method resolves with a notice for each channel that was not reached. */
export interface HealthTeller {
  /** Posts to Slack what is news by the record of earlier notifications; the desktop gets all of it. */
  tell(report: HealthReport, store: NewsStore): Promise<string[]>;
  /** Notifies of a failed health check. Sent each time: without a database there is no record of earlier ones. */
  tellTrouble(report: HealthReport): Promise<string[]>;
}

export interface HealthTellerOptions {
  /** The channels: slack, desktop or both; undefined for none. */
  who: string | undefined;
  /** Time after which a finding that still holds is repeated; undefined for the default. */
  repeatMs: number | undefined;
  face: Pick<Face, 'environment' | 'now'>;
}

/** Makes the notifier of the health check. Throws `BAD_OPTION` for an unusable setting. */
export function createHealthTeller({ who, repeatMs, face }: HealthTellerOptions): HealthTeller {
  const { slack, desktop } = who === undefined ? {} : readNotifiersOptions(who, face.environment);
  const toDesktop = createNotifiers(desktop ? { desktop } : {});
  // Whatever is posted is news: that something is over has to reach those who hear of problems alone, too.
  const toSlack = createNotifiers(slack && slack.when !== 'never' ? { slack: { ...slack, when: 'always' } } : {});
  const runUrl = runUrlOf(face.environment);

  const notificationOf = (report: HealthReport, over: readonly FindingOver[] = []): Notification => ({
    isProblem: healthVerdict(report) !== 'good',
    ...briefHealth(report, { over }),
    slack: slackHealth(report, { runUrl, over }),
  });

  async function tellNews(report: HealthReport, store: NewsStore): Promise<string[]> {
    if (!slack || slack.when === 'never') return [];
    const untold: string[] = [];
    const options = { leagues: report.leagues, nowMs: face.now(), repeatMs, tellCalm: slack.when !== 'problems' };
    await store.tellInTurn(async (told) => {
      const news = healthNews({ ...options, told });
      if (!news.isNews) return null;
      untold.push(...(await toSlack.notify(notificationOf(report, news.over))));
      return untold.length === 0 ? news.told : null;
    });
    return untold;
  }

  return {
    tell: async (report, store) => [
      ...(await toDesktop.notify(notificationOf(report))),
      ...(await tellNews(report, store)),
    ],
    tellTrouble: async (report) => {
      const notification = notificationOf(report);
      return [...(await toDesktop.notify(notification)), ...(await toSlack.notify(notification))];
    },
  };
}

import type { FindingOver, NewsStore } from '@backfield/contract/store';
import { healthNews } from '@backfield/engine';
import { createNotifiers, type Notification } from '@backfield/notify';
import { briefHealth, type HealthReport, healthVerdict, slackHealth } from '@backfield/report';
import type { Face } from '../face.ts';
import { readNotifiersOptions, runUrlOf } from './notifications.ts';

/** Each resolves with what could not be told. */
export interface HealthTeller {
  /** Slack hears what is news by what it was told before; the desktop hears all of it. */
  tell(report: HealthReport, store: NewsStore): Promise<string[]>;
  /** What kept anybody from looking. Told each time: there is nowhere to keep that it was. */
  tellTrouble(report: HealthReport): Promise<string[]>;
}

export interface HealthTellerOptions {
  /** slack, desktop or both; undefined for nobody. */
  who: string | undefined;
  /** What still holds is told again after this time; undefined for the ordinary one. */
  repeatMs: number | undefined;
  face: Pick<Face, 'environment' | 'now'>;
}

/** Throws `BAD_OPTION` for what can't work. */
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

import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '@backfield/contract';
import { createDesktop, type DesktopOptions } from './desktop.ts';
import { type Channel, type Notification, NotTold } from './notification.ts';
import { createSlack, type SlackOptions } from './slack.ts';

/** When Slack is told. */
export const slackOccasions = ['always', 'problems', 'never'] as const;
export type SlackOccasion = (typeof slackOccasions)[number];

export interface NotifiersOptions {
  /** Default: Slack is not told. */
  slack?: Omit<SlackOptions, 'clock' | 'random'> & {
    /** Default: `always`. */
    when?: SlackOccasion | undefined;
  };
  /** Default: nothing is shown on the desktop. */
  desktop?: DesktopOptions;
  /** Default: the process's own. */
  clock?: Clock | undefined;
  /** A number from 0 up to 1. Default: Math.random. */
  random?: (() => number) | undefined;
}

export interface Notifiers {
  /** Tells everybody at once. Never rejects: resolves with a notice for each channel that could not be told. */
  notify(notification: Notification): Promise<string[]>;
}

const systemClock: Clock = { now: Date.now, sleep: (ms) => wait(ms) };

/** Those who are told how a run went. Throws `BAD_OPTION` for a Slack address that is none. */
export function createNotifiers(options: NotifiersOptions): Notifiers {
  const { slack, desktop, clock = systemClock, random = Math.random } = options;
  const channels: Channel[] = [];
  if (slack && slack.when !== 'never') {
    const tell = createSlack({ ...slack, clock, random });
    const isAsked = ({ isProblem }: Notification) => isProblem || slack.when !== 'problems';
    channels.push(async (notification) => (isAsked(notification) ? tell(notification) : undefined));
  }
  if (desktop) channels.push(createDesktop(desktop));

  return {
    async notify(notification) {
      const told = await Promise.allSettled(channels.map((tell) => tell(notification)));
      return told.flatMap((outcome) => (outcome.status === 'rejected' ? [noticeOf(outcome.reason)] : []));
    },
  };
}

/** What else is thrown is a fault of ours, and its message may hold an address. */
function noticeOf(thrown: unknown): string {
  return thrown instanceof NotTold ? thrown.message : `Somebody was not told: ${(thrown as Error)?.name}.`;
}

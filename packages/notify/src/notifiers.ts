import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '@backfield/contract';
import { createDesktop, type DesktopOptions } from './desktop.ts';
import { type Channel, NotDelivered, type Notification } from './notification.ts';
import { createSlack, type SlackOptions } from './slack.ts';

/** The occasions on which Slack is notified. */
export const slackOccasions = ['always', 'problems', 'never'] as const;
export type SlackOccasion = (typeof slackOccasions)[number];

export interface NotifiersOptions {
  /** Slack's settings. Default: Slack is not notified. */
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
  /** Notifies all channels at once. Never rejects: resolves with a notice for each channel that was not reached. */
  notify(notification: Notification): Promise<string[]>;
}

const systemClock: Clock = { now: Date.now, sleep: (ms) => wait(ms) };

/** The channels that are notified how a run went. Throws `BAD_OPTION` for a Slack address that is none. */
export function createNotifiers(options: NotifiersOptions): Notifiers {
  const { slack, desktop, clock = systemClock, random = Math.random } = options;
  const channels: Channel[] = [];
  if (slack && slack.when !== 'never') {
    const post = createSlack({ ...slack, clock, random });
    const isAsked = ({ isProblem }: Notification) => isProblem || slack.when !== 'problems';
    channels.push(async (notification) => (isAsked(notification) ? post(notification) : undefined));
  }
  if (desktop) channels.push(createDesktop(desktop));

  return {
    async notify(notification) {
      const sent = await Promise.allSettled(channels.map((send) => send(notification)));
      return sent.flatMap((outcome) => (outcome.status === 'rejected' ? [noticeOf(outcome.reason)] : []));
    },
  };
}

/**
 * The notice about a failed channel. An unexpected exception is a fault of ours, and its message may hold an address: it is not
 * quoted.
 */
function noticeOf(thrown: unknown): string {
  return thrown instanceof NotDelivered ? thrown.message : `Somebody was not notified: ${(thrown as Error)?.name}.`;
}

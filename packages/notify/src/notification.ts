/** A message about a run, in the form that each channel takes. Its texts hold no secrets. */
export interface Notification {
  /** Whether somebody has to look: some channels are only asked for these. */
  isProblem: boolean;
  /** The message in a few words, for where there is no room. */
  title: string;
  message: string;
  slack: SlackPayload;
}

/** A message as Slack takes it: https://docs.slack.dev/reference/block-kit */
export interface SlackPayload {
  /** The plain text, shown in notifications and read by screen readers. */
  text: string;
  blocks: readonly { type: string }[];
}

/** One way to notify. Rejects with NotDelivered where the notification was not delivered. */
export type Channel = (notification: Notification) => Promise<void>;

/** A notification that reached nobody. The message says why and what to do, and never holds an address. */
export class NotDelivered extends Error {
  override readonly name = 'NotDelivered';
}

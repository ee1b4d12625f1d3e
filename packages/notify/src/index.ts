export type { DesktopOptions } from './desktop.ts';
export type { Notification, SlackPayload } from './notification.ts';
export {
  createNotifiers,
  type Notifiers,
  type NotifiersOptions,
  type SlackOccasion,
  slackOccasions,
} from './notifiers.ts';

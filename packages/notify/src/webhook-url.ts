import { UsageError } from '@backfield/contract';

/** Slack itself, and Slack for the US government: https://api.slack-gov.com/gov-slack/about */
const slackHosts: ReadonlySet<string> = new Set(['hooks.slack.com', 'hooks.slack-gov.com']);

const expected = 'It takes the address of an incoming webhook, such as "https://hooks.slack.com/services/...".';

/**
 * Throws `BAD_OPTION` where the address is not that of an incoming webhook of Slack, or of a stand-in at
 * `allowedOrigin`. The address is a secret: whoever has it may post, so no message repeats any of it.
 */
export function checkWebhookUrl(webhookUrl: string, allowedOrigin?: string): void {
  const url = URL.parse(webhookUrl);
  if (!url) throw badWebhook('is not an address');
  if (allowedOrigin !== undefined && url.origin === originOf(allowedOrigin)) return;
  if (url.protocol !== 'https:') throw badWebhook('is not an https address');
  if (!slackHosts.has(url.host) || url.username !== '' || url.password !== '') {
    throw badWebhook('does not lead to Slack', ' For a relay of your own, name its origin in SLACK_WEBHOOK_ORIGIN.');
  }
  if (!/^\/services\/[^/]+\/[^/]+\/[^/]+$/.test(url.pathname)) {
    throw badWebhook('leads to Slack, but to no incoming webhook', ' The triggers of workflows take no messages.');
  }
}

/** Throws `BAD_OPTION` where it is not `https://host` or `http://host:port`. */
function originOf(allowedOrigin: string): string {
  const url = URL.parse(allowedOrigin);
  if (url && /^https?:$/.test(url.protocol)) return url.origin;
  throw new UsageError('BAD_OPTION', 'SLACK_WEBHOOK_ORIGIN takes an origin such as https://slack-relay.example.com.');
}

function badWebhook(problem: string, advice = ''): UsageError {
  return new UsageError('BAD_OPTION', `SLACK_WEBHOOK_URL ${problem}. ${expected}${advice}`);
}

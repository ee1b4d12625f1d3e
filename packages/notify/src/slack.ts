import { type Clock, type FailureKind, failureOfStatus, nextStep, parseRetryAfter } from '@backfield/contract';
import { IncomingWebhook } from '@slack/webhook';
import { type Channel, NotDelivered, type SlackPayload } from './notification.ts';
import { checkWebhookUrl } from './webhook-url.ts';

export interface SlackOptions {
  /** `https://hooks.slack.com/services/...`, a secret. */
  webhookUrl: string;
  /** An origin besides Slack's own that may get the message, such as a relay. Default: none. */
  allowedOrigin?: string | undefined;
  clock: Clock;
  /** A number from 0 up to 1. */
  random: () => number;
  /** The longest that one attempt may take. Default: 10 s. */
  deadlineMs?: number | undefined;
}

const retries = 3;
/** Slack asks for a few seconds. A run that is over waits for no more than this. */
const longestWaitMs = 60_000;

/** One attempt that failed. */
interface Failure {
  kind: FailureKind;
  /** The reason, which finishes the sentence "Slack was not notified: it ...". */
  reason: string;
  /** True where Slack did not take the blocks of the message. */
  isAboutBlocks?: boolean;
  /** How long Slack asked us to wait. */
  retryAfterMs?: number | undefined;
}

/** Posts to a channel of Slack; what can heal is tried again. Throws `BAD_OPTION` for an address that is none of Slack's. */
export function createSlack({ webhookUrl, allowedOrigin, clock, random, deadlineMs = 10_000 }: SlackOptions): Channel {
  checkWebhookUrl(webhookUrl, allowedOrigin);

  async function post({ text, blocks }: SlackPayload): Promise<Failure | null> {
    let retryAfter: string | undefined;
    const webhook = new IncomingWebhook(webhookUrl, {
      timeout: deadlineMs,
      // The library's error has no headers, and how long to wait stands in one of them.
      async fetch(url, init) {
        const response = await fetch(url, init);
        retryAfter = response.headers.get('retry-after') ?? undefined;
        return response;
      },
    });
    try {
      await webhook.send({ text, blocks: [...blocks], unfurl_links: false, unfurl_media: false });
      return null;
    } catch (thrown) {
      return { ...failureOf(thrown), retryAfterMs: parseRetryAfter(retryAfter, clock.now()) };
    }
  }

  return async ({ slack }) => {
    const failures: FailureKind[] = [];
    let payload = slack;
    for (;;) {
      const failure = await post(payload);
      if (!failure) return;
      const { kind, reason, isAboutBlocks, retryAfterMs } = failure;
      failures.push(kind);
      const attempts = failures.length;
      if (isAboutBlocks && payload === slack) {
        // Better told in plain words than not at all, should Slack change what it takes.
        payload = { text: slack.text, blocks: [] };
        continue;
      }
      const ofThisKind = failures.filter((earlier) => earlier === kind).length;
      const step = nextStep({ kind, attempts, ofThisKind, retries, retryAfterMs }, { longestWaitMs, random });
      if (step.do !== 'retry') {
        const tried = attempts > 1 ? ` (tried ${attempts} times)` : '';
        throw new NotDelivered(`Slack was not notified: it ${reason}${tried}. ${adviceFor(kind)}`);
      }
      await clock.sleep(step.afterMs);
    }
  };
}

/** The parts of the library's errors that are looked at. Their messages are not: what fetch says may name the address. */
interface WebhookError {
  statusCode?: number;
  body?: string;
  original?: Error & { cause?: { code?: string } };
}

function failureOf(thrown: unknown): Failure {
  const { statusCode, body = '', original } = thrown as WebhookError;
  if (statusCode !== undefined) {
    // Slack says what is wrong in a word: no_service, invalid_blocks, channel_is_archived.
    const word = /^[a-z_]{2,40}$/.exec(body.trim())?.[0];
    const reason = `answered ${statusCode}${word === undefined ? '' : ` (${word})`}`;
    return { kind: failureOfStatus(statusCode, false), reason, isAboutBlocks: word?.includes('blocks') ?? false };
  }
  if (original?.name === 'TimeoutError') return { kind: 'timeout', reason: 'did not answer in time' };
  const code = original?.cause?.code;
  return { kind: 'network', reason: `can't be reached${code === undefined ? '' : ` (${code})`}` };
}

function adviceFor(kind: FailureKind): string {
  if (kind === 'not-found' || kind === 'refused') return 'Check SLACK_WEBHOOK_URL and the webhook in the Slack app.';
  if (kind === 'network') return 'Check the network; behind a proxy, set HTTPS_PROXY and NODE_USE_ENV_PROXY=1.';
  return 'Slack has trouble or wants to be left alone; nothing is to be done here.';
}

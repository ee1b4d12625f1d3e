import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import type { Notification } from './notification.ts';
import { createNotifiers, type SlackOccasion } from './notifiers.ts';

const slack = {
  text: '✓ Good: Backfield',
  blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '*NHL* & others' } }],
};
const notification: Notification = { isProblem: false, title: 'Backfield', message: 'complete', slack };

/** The server's reaction to one request; `accept` unless set. */
type Reply = 'accept' | 'reset' | 'hang' | 'redirect' | { status: number; body?: string; retryAfter?: string };

interface Bed extends AsyncDisposable {
  /** The bodies as they arrived. */
  posted: unknown[];
  paths: string[];
  /** The pauses between the attempts, in milliseconds. */
  slept: number[];
  tell(changes?: Partial<Notification>): Promise<string[]>;
}

/** A Slack that answers as it is told, one reply a request, and somebody who tells it. */
async function createBed(
  replies: Reply[],
  { when, deadlineMs = 5000 }: { when?: SlackOccasion; deadlineMs?: number } = {},
): Promise<Bed> {
  const posted: unknown[] = [];
  const paths: string[] = [];
  const slept: number[] = [];
  const server = createServer(async (request, response) => {
    const { method, url } = request;
    paths.push(`${method} ${url} ${request.headers['content-type']}`);
    posted.push(JSON.parse(await text(request)));
    send(response, replies[posted.length - 1] ?? 'accept');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const notifiers = createNotifiers({
    slack: { webhookUrl: `${origin}/services/T000/B000/hunter2`, allowedOrigin: origin, when, deadlineMs },
    clock: { now: () => Date.UTC(2024, 9, 8, 12), sleep: async (ms) => void slept.push(ms) },
    random: () => 0,
  });
  return {
    posted,
    paths,
    slept,
    tell: (changes) => notifiers.notify({ ...notification, ...changes }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function send(response: ServerResponse, reply: Reply): void {
  if (reply === 'hang') return;
  if (reply === 'reset') {
    response.socket?.resetAndDestroy();
  } else if (reply === 'accept') {
    response.end('ok');
  } else if (reply === 'redirect') {
    response.writeHead(302, { location: 'https://elsewhere.test/hunter2' }).end();
  } else {
    const { status, body = '', retryAfter } = reply;
    response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': retryAfter }).end(body);
  }
}

describe('Slack', () => {
  it('gets text and blocks as they are, without previews of links', async () => {
    await using bed = await createBed([]);
    expect(await bed.tell()).toEqual([]);
    expect(bed.posted).toEqual([{ ...slack, unfurl_links: false, unfurl_media: false }]);
    expect(bed.paths).toEqual(['POST /services/T000/B000/hunter2 application/json']);
  });

  it.each<[string, Reply[], number[]]>([
    ['a server error', [{ status: 503 }, { status: 500 }], [1000, 2000]],
    ['a broken connection', ['reset'], [1000]],
    ['too many requests, as long as it asks for', [{ status: 429, retryAfter: '30' }], [30_000]],
    [
      'too many requests, until the time it names',
      [{ status: 429, retryAfter: 'Tue, 08 Oct 2024 12:00:10 GMT' }],
      [10_000],
    ],
    ['three failures of all kinds', ['reset', { status: 502 }, { status: 429 }], [1000, 2000, 4000]],
  ])('is told again after %s', async (_, replies, pauses) => {
    await using bed = await createBed(replies);
    expect(await bed.tell()).toEqual([]);
    expect(bed.slept).toEqual(pauses);
    expect(bed.posted).toHaveLength(replies.length + 1);
  });

  it.each<[string, Reply[], string]>([
    ['keeps failing', Array(4).fill({ status: 503 }), 'it answered 503 (tried 4 times). Slack has trouble'],
    [
      'cannot be reached',
      Array(4).fill('reset'),
      'it can’t be reached (ECONNRESET) (tried 4 times). Check the network',
    ],
    [
      'has no such webhook',
      [{ status: 404, body: 'no_service' }],
      'it answered 404 (no_service). Check SLACK_WEBHOOK_URL',
    ],
    [
      'does not take the message',
      [{ status: 400, body: 'invalid_payload' }],
      'it answered 400 (invalid_payload). Check',
    ],
    ['is somebody else', [{ status: 403, body: '<a href="/hunter2">' }], 'it answered 403. Check SLACK_WEBHOOK_URL'],
    ['wants to be left alone for long', [{ status: 429, retryAfter: '3600' }], 'it answered 429. Slack has trouble'],
  ])('that %s gives a notice without its address', async (_, replies, notice) => {
    await using bed = await createBed(replies);
    const [told, ...others] = await bed.tell();
    expect(told).toMatch(new RegExp(`^Slack was not notified: ${RegExp.escape(notice.replace('’', "'"))}`));
    expect(told).not.toMatch(/hunter2|127\.0\.0\.1/);
    expect(others).toEqual([]);
    expect(bed.posted).toHaveLength(replies.length);
  });

  it('that does not take the blocks is told in plain words', async () => {
    await using bed = await createBed([{ status: 400, body: 'invalid_blocks' }]);
    expect(await bed.tell()).toEqual([]);
    expect(bed.posted).toEqual([
      expect.objectContaining({ blocks: slack.blocks }),
      { text: slack.text, blocks: [], unfurl_links: false, unfurl_media: false },
    ]);
  });

  it('that hangs is given up after a second deadline', async () => {
    await using bed = await createBed(['hang', 'hang', 'hang'], { deadlineMs: 100 });
    expect(await bed.tell()).toEqual([expect.stringContaining('did not answer in time (tried 2 times)')]);
    expect(bed.posted).toHaveLength(2);
  });

  it('leads the message nowhere else', async () => {
    await using bed = await createBed(Array(4).fill('redirect'));
    const [notice] = await bed.tell();
    expect(notice).toContain("can't be reached");
    expect(notice).not.toMatch(/hunter2|elsewhere/);
  });

  it.each<[SlackOccasion, boolean, number]>([
    ['always', false, 1],
    ['always', true, 1],
    ['problems', false, 0],
    ['problems', true, 1],
    ['never', true, 0],
  ])('asked for %s is told of a run (problem: %s) %d times', async (when, isProblem, times) => {
    await using bed = await createBed([], { when });
    expect(await bed.tell({ isProblem })).toEqual([]);
    expect(bed.posted).toHaveLength(times);
  });

  it('is not told at an address that is none of its own', () => {
    const webhookUrl = 'https://example.com/services/T000/B000/hunter2';
    expect(() => createNotifiers({ slack: { webhookUrl } })).toThrow(/^SLACK_WEBHOOK_URL does not lead to Slack/);
  });
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Slack's incoming webhooks on this machine. */
export interface SlackStandIn extends AsyncDisposable {
  /** What was posted, in order. */
  posted: { text: string; blocks: unknown[] }[];
  /** What it answers from now on. Default: 200. */
  status: number;
  environment: Record<'SLACK_WEBHOOK_URL' | 'SLACK_WEBHOOK_ORIGIN', string>;
}

export async function startSlack(): Promise<SlackStandIn> {
  const server = createServer(async (request, response) => {
    slack.posted.push(JSON.parse(await text(request)));
    response.writeHead(slack.status).end(slack.status === 200 ? 'ok' : 'no_service');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const slack: SlackStandIn = {
    posted: [],
    status: 200,
    environment: { SLACK_WEBHOOK_URL: `${origin}/services/T000/B000/made-up-secret`, SLACK_WEBHOOK_ORIGIN: origin },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return slack;
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A webhook on this machine that takes what Slack takes. */
export interface SlackServer extends AsyncDisposable {
  origin: string;
  webhookUrl: string;
  /** The messages posted so far, in order. */
  posted: { text: string; blocks: unknown[] }[];
  /** The status of the answers from now on. Default: 200. */
  status: number;
}

export async function startSlack(): Promise<SlackServer> {
  const server = createServer(async (request, response) => {
    slack.posted.push(JSON.parse(await text(request)));
    response.writeHead(slack.status).end(slack.status === 200 ? 'ok' : 'no_service');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const slack: SlackServer = {
    origin,
    webhookUrl: `${origin}/services/T000/B000/hunter2`,
    posted: [],
    status: 200,
    async [Symbol.asyncDispose]() {
      server.close();
    },
  };
  return slack;
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { makeZip, type ZipContents } from './forged-zip.ts';
import { answerRequest, type StandInAnswer } from './stand-in-answers.ts';
import type { StandInArtifact, StandInFault, StandInRun, StandInState } from './stand-in-state.ts';

export interface NewArtifact {
  name: string;
  /** The artifact's files, or a zip that was made otherwise. */
  contents: ZipContents | Buffer;
  runId: number;
  /** ISO 8601. Default: a minute after the artifact before it. */
  createdAt?: string;
  expired?: boolean;
  /** The size claimed in the list. Default: the true one. */
  sizeBytes?: number;
}

/** GitHub's API on this machine, as far as Backfield asks it: a real HTTP server that checks what it is asked. */
export interface GitHubStandIn extends AsyncDisposable {
  url: string;
  readonly state: Readonly<StandInState>;
  addRun(run?: Partial<StandInRun>): StandInRun;
  addArtifact(artifact: NewArtifact): Promise<StandInArtifact>;
  setFaults(faults: readonly StandInFault[]): void;
  /** The requests so far, in order: "GET /repos/o/r/actions/artifacts?name=x". */
  requests(): string[];
  /** Faults in the requests so far; a test expects none. */
  problems(): string[];
  /** The runner's environment variables for this server and a run of the workflow. */
  environment(run?: Pick<StandInRun, 'id'>): Record<string, string>;
  close(): Promise<void>;
}

const minuteMs = 60_000;

export async function startGitHub(changes: Partial<StandInState> = {}): Promise<GitHubStandIn> {
  const state: StandInState = {
    token: 'ghs_made-up-token',
    owner: 'octo',
    repo: 'fork-of-backfield',
    repositoryId: 42,
    defaultBranch: 'main',
    workflow: 'backfill.yml',
    artifacts: [],
    runs: new Map(),
    dispatched: [],
    ...changes,
  };
  let faults: { fault: StandInFault; left: number }[] = [];
  const requests: string[] = [];
  const problems: string[] = [];

  const server = createServer(async (request, response) => {
    const asked = `${request.method} ${request.url}`;
    requests.push(asked);
    const struck = faults.find(({ fault, left }) => left > 0 && fault.match.test(asked));
    if (struck) {
      struck.left -= 1;
      return misbehave(struck.fault, request, response);
    }
    const body = await text(request);
    const answer = answerRequest(state, { request, body, baseUrl: url() });
    if (answer.problem) problems.push(`${asked}: ${answer.problem}`);
    send(response, answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function close(): Promise<void> {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
  }

  return {
    url: url(),
    state,
    addRun(run = {}) {
      const whole: StandInRun = {
        id: 1000 + state.runs.size,
        event: 'schedule',
        path: `.github/workflows/${state.workflow}`,
        headBranch: state.defaultBranch,
        headRepositoryId: state.repositoryId,
        ...run,
      };
      state.runs.set(whole.id, whole);
      return whole;
    },
    async addArtifact({ contents, ...artifact }) {
      const zip = Buffer.isBuffer(contents) ? contents : await makeZip(contents);
      const last = Date.parse(
        state.artifacts.at(-1)?.createdAt ?? new Date(Date.now() - 24 * 60 * minuteMs).toISOString(),
      );
      const whole: StandInArtifact = {
        id: 1 + state.artifacts.length,
        createdAt: new Date(last + minuteMs).toISOString(),
        expired: false,
        sizeBytes: zip.length,
        ...artifact,
        zip,
      };
      state.artifacts.push(whole);
      return whole;
    },
    setFaults(next) {
      faults = next.map((fault) => ({ fault, left: fault.times }));
    },
    requests: () => [...requests],
    problems: () => [...problems],
    environment: ({ id } = { id: 1 }) => ({
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: url(),
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: `${state.owner}/${state.repo}`,
      GITHUB_WORKFLOW_REF: `${state.owner}/${state.repo}/.github/workflows/${state.workflow}@refs/heads/${state.defaultBranch}`,
      GITHUB_RUN_ID: String(id),
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_TOKEN: state.token,
    }),
    close,
    [Symbol.asyncDispose]: close,
  };
}

function misbehave(fault: StandInFault, request: IncomingMessage, response: ServerResponse): void {
  const limited = { message: 'API rate limit exceeded' };
  if (fault.do === 'reset') request.socket.resetAndDestroy();
  else if (fault.do === 'rate-limited') {
    const resetAt = String(Math.ceil(Date.now() / 1000));
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': resetAt };
    send(response, { status: 403, json: limited, headers });
  } else if (fault.do === 'secondary-limit') {
    const message = 'You have exceeded a secondary rate limit.';
    send(response, { status: 403, json: { message }, headers: { 'retry-after': '1' } });
  } else send(response, { status: fault.do === 'gone' ? 410 : fault.do, json: { message: 'made up' } });
}

function send(response: ServerResponse, { status, json, body, headers = {} }: StandInAnswer): void {
  const type = body ? 'application/zip' : 'application/json; charset=utf-8';
  response.writeHead(status, { 'content-type': type, ...headers });
  response.end(body ?? (json === undefined ? undefined : JSON.stringify(json)));
}

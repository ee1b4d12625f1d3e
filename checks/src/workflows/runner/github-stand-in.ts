import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { json } from 'node:stream/consumers';
import { zip } from '@backfield/github';
import type { ArtifactShelf, KeptArtifact } from './artifact-steps.ts';

/** A run of the workflow, as far as artifacts tell of it. */
export interface GitHubRun {
  id: number;
  event: 'schedule' | 'workflow_dispatch';
}

/** The part of GitHub that a run of the workflow meets: its artifacts, and the start of the next run. */
export interface GitHubStandIn extends ArtifactShelf, AsyncDisposable {
  url: string;
  /** Begins a run; what is kept from now on is its own. */
  begin(run: GitHubRun): void;
  /** Everything kept so far. */
  artifacts(): (KeptArtifact & { runId: number; retentionDays: number })[];
  /** The inputs of the runs that were started through the API. */
  dispatched: Record<string, string>[];
}

const repository = { id: 7, default_branch: 'main' };
const repositoryPath = '/repos/fan/backfield';
export const workflowPath = '.github/workflows/backfill.yml';

/** Starts it on this machine; artifacts are kept in a folder. */
export async function startGitHubStandIn(folder: string): Promise<GitHubStandIn> {
  const kept: ReturnType<GitHubStandIn['artifacts']> = [];
  const runs = new Map<number, GitHubRun>();
  const dispatched: Record<string, string>[] = [];
  let current: GitHubRun = { id: 0, event: 'schedule' };
  const zipOf = (id: number) => join(folder, 'zips', `${id}.zip`);

  function listEntry({ name, runId }: (typeof kept)[number], index: number) {
    const run = { id: runId, repository_id: 7, head_repository_id: 7, head_branch: 'main' };
    const size = readFileSync(zipOf(index)).length;
    const created = new Date(Date.UTC(2026, 0, 1, 0, 0, index)).toISOString();
    return { id: index, name, size_in_bytes: size, expired: false, created_at: created, workflow_run: run };
  }

  function runEntry({ id, event }: GitHubRun) {
    return { id, event, path: workflowPath, head_branch: 'main', head_repository: { id: 7 } };
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', 'http://localhost');
    const path = url.pathname.replace(repositoryPath, '');
    const send = (body: unknown) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    const [, archive] = path.match(/^\/actions\/artifacts\/(\d+)\/zip$/) ?? [];
    const [, run] = path.match(/^\/actions\/runs\/(\d+)$/) ?? [];
    if (archive) return void response.writeHead(302, { location: `http://127.0.0.1:${port()}/blob/${archive}` }).end();
    if (path.startsWith('/blob/')) return void response.end(readFileSync(zipOf(Number(path.slice(6)))));
    if (run) return void send(runEntry(runs.get(Number(run)) as GitHubRun));
    if (path === '') return void send(repository);
    if (path === '/actions/artifacts') {
      const found = kept.map(listEntry).filter(({ name }) => name === url.searchParams.get('name'));
      return void send({ total_count: found.length, artifacts: found });
    }
    if (request.method === 'POST' && path === '/actions/workflows/backfill.yml/dispatches') {
      const { inputs } = (await json(request)) as { inputs: Record<string, string> };
      dispatched.push(inputs);
      return void response.writeHead(204).end();
    }
    response.writeHead(404).end();
  }

  const server = createServer((request, response) => void answer(request, response));
  const port = () => (server.address() as AddressInfo).port;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${port()}`,
    dispatched,
    artifacts: () => kept,
    ofThisRun: () => kept.filter(({ runId }) => runId === current.id),
    begin(run) {
      current = run;
      runs.set(run.id, run);
    },
    async keep({ name, retentionDays, files }) {
      const id = kept.length;
      const home = join(folder, 'files', String(id));
      const copies = files.map(({ path, from }) => ({ path, from: copyTo(join(home, path), from) }));
      await zip(home, zipOf(id));
      kept.push({ name, retentionDays, files: copies, runId: current.id });
    },
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function copyTo(target: string, from: string): string {
  mkdirSync(dirname(target), { recursive: true });
  cpSync(from, target);
  return target;
}

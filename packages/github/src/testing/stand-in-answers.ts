import type { IncomingMessage } from 'node:http';
import type { StandInArtifact, StandInState } from './stand-in-state.ts';

export interface StandInAnswer {
  status: number;
  json?: unknown;
  body?: Buffer;
  headers?: Record<string, string>;
  /** The fault in the request. */
  problem?: string;
}

export interface StandInRequest {
  request: IncomingMessage;
  body: string;
  baseUrl: string;
}

/** Answers as GitHub does: https://docs.github.com/en/rest/actions. A request that it would refuse is refused, and noted. */
export function answerRequest(state: StandInState, asked: StandInRequest): StandInAnswer {
  const { request } = asked;
  const { pathname, searchParams } = new URL(request.url ?? '/', asked.baseUrl);
  const blob = /^\/blobs\/(\d+)$/.exec(pathname);
  if (blob) return answerBlob(state, Number(blob[1]), request, searchParams);
  const problem = headerProblem(state, request);
  if (problem) return { status: 401, json: { message: problem }, problem };
  const home = `/repos/${state.owner}/${state.repo}`;
  if (!pathname.startsWith(home)) return unknown(request);
  const route = `${request.method} ${pathname.slice(home.length)}`;
  if (route === 'GET ') return { status: 200, json: repository(state) };
  if (route === 'GET /actions/artifacts') return listArtifacts(state, searchParams);
  const [, run] = /^GET \/actions\/runs\/(\d+)$/.exec(route) ?? [];
  if (run !== undefined) return answerRun(state, Number(run));
  const [, zipped] = /^GET \/actions\/artifacts\/(\d+)\/zip$/.exec(route) ?? [];
  if (zipped !== undefined) return redirectToBlob(state, Number(zipped), asked.baseUrl);
  const [, deleted] = /^DELETE \/actions\/artifacts\/(\d+)$/.exec(route) ?? [];
  if (deleted !== undefined) return deleteArtifact(state, Number(deleted));
  if (route === `POST /actions/workflows/${state.workflow}/dispatches`) return dispatch(state, asked.body);
  return unknown(request);
}

function unknown(request: IncomingMessage): StandInAnswer {
  return { status: 404, json: { message: 'Not Found' }, problem: `nobody knows ${request.method} ${request.url}` };
}

function headerProblem({ token }: StandInState, { headers }: IncomingMessage): string | null {
  if (!/^(token|bearer) /i.test(headers.authorization ?? '')) return 'no token';
  if (headers.authorization?.split(' ')[1] !== token) return 'another token';
  if (headers.accept !== 'application/vnd.github+json') return `accept is ${headers.accept}`;
  if (headers['x-github-api-version'] !== '2022-11-28') return 'no version of the API';
  if (!headers['user-agent']?.startsWith('Backfield/')) return `the user agent is ${headers['user-agent']}`;
  return null;
}

function repository({ repositoryId, owner, repo, defaultBranch }: StandInState) {
  return { id: repositoryId, name: repo, full_name: `${owner}/${repo}`, default_branch: defaultBranch };
}

function listArtifacts(state: StandInState, query: URLSearchParams): StandInAnswer {
  const perPage = Number(query.get('per_page') ?? 30);
  if (perPage > 100) return { status: 422, json: {}, problem: `per_page is ${perPage}` };
  const name = query.get('name');
  const named = state.artifacts.filter((artifact) => name === null || artifact.name === name);
  const newestFirst = named.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
  const artifacts = newestFirst.slice(0, perPage).map((artifact) => listed(state, artifact));
  return { status: 200, json: { total_count: named.length, artifacts } };
}

function listed(state: StandInState, { id, name, sizeBytes, expired, createdAt, runId }: StandInArtifact) {
  const run = state.runs.get(runId);
  return {
    ...{ id, name, expired, size_in_bytes: sizeBytes, created_at: createdAt, updated_at: createdAt },
    workflow_run: run && {
      id: run.id,
      repository_id: state.repositoryId,
      head_repository_id: run.headRepositoryId,
      head_branch: run.headBranch,
      head_sha: '0123456789abcdef0123456789abcdef01234567',
    },
  };
}

function answerRun(state: StandInState, id: number): StandInAnswer {
  const run = state.runs.get(id);
  if (!run) return { status: 404, json: { message: 'Not Found' } };
  const { event, path, headBranch, headRepositoryId } = run;
  const json = { id, event, path, head_branch: headBranch, head_repository: { id: headRepositoryId } };
  return { status: 200, json };
}

function redirectToBlob(state: StandInState, id: number, baseUrl: string): StandInAnswer {
  const artifact = state.artifacts.find((candidate) => candidate.id === id);
  if (!artifact) return { status: 404, json: { message: 'Not Found' } };
  if (artifact.expired) return { status: 410, json: { message: 'Artifact has expired' } };
  return { status: 302, headers: { location: `${baseUrl}/blobs/${id}?signature=made-up` } };
}

/** Answers as the storage service, which is told nothing of a token. */
function answerBlob(state: StandInState, id: number, request: IncomingMessage, query: URLSearchParams): StandInAnswer {
  if (request.headers.authorization) return { status: 400, problem: 'the token was sent to the store of artifacts' };
  if (query.get('signature') !== 'made-up') return { status: 403, problem: 'the address has lost its signature' };
  const artifact = state.artifacts.find((candidate) => candidate.id === id);
  return artifact ? { status: 200, body: artifact.zip } : { status: 404 };
}

function deleteArtifact(state: StandInState, id: number): StandInAnswer {
  const place = state.artifacts.findIndex((artifact) => artifact.id === id);
  if (place < 0) return { status: 404, json: { message: 'Not Found' } };
  state.artifacts.splice(place, 1);
  return { status: 204 };
}

/**
 * Starts a workflow. GitHub takes at most 25 inputs, all of them text:
 * https://docs.github.com/en/rest/actions/workflows#create-a-workflow-dispatch-event
 */
function dispatch(state: StandInState, body: string): StandInAnswer {
  const { ref, inputs = {}, ...rest } = JSON.parse(body) as { ref?: string; inputs?: Record<string, unknown> };
  const isText = Object.values(inputs).every((value) => typeof value === 'string');
  const length = JSON.stringify(inputs).length;
  if (typeof ref !== 'string' || !isText || Object.keys(rest).length > 0 || length > 65_535) {
    return { status: 422, json: { message: 'Unprocessable' }, problem: `the body is ${body.slice(0, 200)}` };
  }
  state.dispatched.push({ ref, inputs: inputs as Record<string, string> });
  return { status: 204 };
}

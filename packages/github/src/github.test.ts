import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGitHub, type GitHub } from './github.ts';
import { workflowIdentity } from './identity.ts';
import { type GitHubStandIn, startGitHub } from './testing/github-stand-in.ts';

let server: GitHubStandIn;
let github: GitHub;
let scratch: string;

beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'backfield-github-'));
  server = await startGitHub();
  github = open();
});
afterEach(async () => {
  expect(server.problems()).toEqual([]);
  await server.close();
  await rm(scratch, { recursive: true, force: true });
});

function open(token = server.state.token): GitHub {
  const { GITHUB_REPOSITORY: repository, GITHUB_WORKFLOW_REF: workflowRef } = server.environment();
  const identity = workflowIdentity({ repository, workflowRef });
  return createGitHub({ apiUrl: server.url, token, userAgent: 'Backfield/test', identity, retryBaseMs: 1 });
}

const contents = { 'progress.json': '{}' };
const add = (name: string, run = {}, artifact = {}) =>
  server.addArtifact({ name, contents, runId: server.addRun(run).id, ...artifact });

describe('finding artifacts', () => {
  it('takes those of this workflow, of every attempt, newest first', async () => {
    const old = await add('progress-nfl-1');
    const again = await add('progress-nfl-2');
    const newest = await add('progress-nfl-1', { event: 'workflow_dispatch' });
    await add('progress-nba-1');
    const { trusted, refused } = await github.findArtifacts('progress-nfl');
    expect(trusted.map(({ id }) => id)).toEqual([newest.id, again.id, old.id]);
    expect(refused).toEqual([]);
  });

  it('names those that are not to be trusted, however new they are', async () => {
    const good = await add('progress-nfl-1');
    await add('progress-nfl-1', { headRepositoryId: 666 });
    await add('progress-nfl-1', { path: '.github/workflows/ci.yml' });
    await add('progress-nfl-1', { headBranch: 'feature' });
    await add('progress-nfl-1', { event: 'pull_request' });
    await add('progress-nfl-1', {}, { expired: true });
    const { trusted, refused } = await github.findArtifacts('progress-nfl');
    expect(trusted.map(({ id }) => id)).toEqual([good.id]);
    expect(refused.map(({ reason }) => reason).sort()).toEqual([
      'its run was of a fork',
      'its run was of another workflow, .github/workflows/ci.yml',
      'its run was of the branch feature, not main',
      'its run was started by pull_request',
    ]);
  });

  it('asks for no more runs than it needs', async () => {
    for (let count = 0; count < 12; count += 1) await add('progress-nfl-1');
    await github.findArtifacts('progress-nfl');
    expect(server.requests().filter((request) => request.includes('/actions/runs/'))).toHaveLength(5);
  });
});

describe('fetching an artifact', () => {
  const file = () => join(scratch, 'artifact.zip');

  it('streams it to a file, and sends the token to GitHub alone', async () => {
    const artifact = await add('progress-nfl-1');
    await github.download(artifact, file(), 1_000_000);
    expect(await readFile(file())).toEqual(artifact.zip);
  });

  it('refuses what is larger than it may be, by its claim or by its bytes', async () => {
    const claimed = await add('progress-nfl-1', {}, { sizeBytes: 5_000_000 });
    await expect(github.download(claimed, file(), 1_000_000)).rejects.toThrow(
      `The artifact progress-nfl-1 (${claimed.id}, of run ${claimed.runId}) is not used: it is larger than 1 MB.`,
    );
    expect(server.requests().filter((request) => request.includes('/zip'))).toEqual([]);
    const lying = await add('progress-nfl-1', {}, { contents: Buffer.alloc(3_000_000, 1), sizeBytes: 10 });
    await expect(github.download(lying, file(), 1_000_000)).rejects.toThrow('it is larger than 1 MB');
    await expect(readFile(file())).rejects.toThrow('ENOENT');
  });

  it.each([503, 'reset'] as const)('is begun anew where the store answers with %s', async (fault) => {
    const artifact = await add('progress-nfl-1');
    server.setFaults([{ match: /blobs/, times: 2, do: fault }]);
    await github.download(artifact, file(), 1_000_000);
    expect(await readFile(file())).toEqual(artifact.zip);
    server.setFaults([{ match: /blobs/, times: 3, do: fault }]);
    await expect(github.download(artifact, join(scratch, 'again.zip'), 1_000_000)).rejects.toMatchObject({
      code: 'GITHUB_API',
    });
  });

  it('refuses what has expired meanwhile', async () => {
    const artifact = await add('progress-nfl-1');
    server.setFaults([{ match: /\/zip/, times: 9, do: 'gone' }]);
    await expect(github.download(artifact, file(), 1_000_000)).rejects.toMatchObject({ code: 'ARTIFACT_REFUSED' });
  });
});

describe('a GitHub that misbehaves', () => {
  it.each(['rate-limited', 'secondary-limit', 502, 'reset'] as const)('is asked again after %s', async (fault) => {
    await add('progress-nfl-1');
    server.setFaults([{ match: /artifacts\?name=progress-nfl-1/, times: 1, do: fault }]);
    expect((await github.findArtifacts('progress-nfl')).trusted).toHaveLength(1);
  });

  it('is told of in plain words where it stays so', async () => {
    server.setFaults([{ match: /artifacts/, times: 100, do: 503 }]);
    await expect(github.findArtifacts('progress-nfl')).rejects.toThrow(
      /^GitHub did not let this run list the artifacts \(503, made up.*\)\. Run the job again; if it stays so, look/,
    );
  });

  it('is not asked again where the token is not enough', async () => {
    server.setFaults([{ match: /dispatches/, times: 1, do: 403 }]);
    await expect(github.dispatch({})).rejects.toMatchObject({ code: 'GITHUB_API' });
    expect(server.requests()).toHaveLength(1);
  });
});

describe('the next run', () => {
  it('is started on the same branch with its inputs', async () => {
    await github.dispatch({ league: 'NBA', generation: '2' });
    expect(server.state.dispatched).toEqual([{ ref: 'main', inputs: { league: 'NBA', generation: '2' } }]);
  });
});

it('deletes an artifact', async () => {
  const artifact = await add('database-nfl-1');
  await github.deleteArtifact(artifact);
  expect(server.state.artifacts).toEqual([]);
});

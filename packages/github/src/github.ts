import { BackfieldError } from '@backfield/contract';
import type { RestEndpointMethodTypes } from '@octokit/rest';
import type { Artifact, FoundArtifacts } from './artifact.ts';
import { downloadTo } from './download.ts';
import type { WorkflowIdentity } from './identity.ts';
import { createOctokit, type OctokitOptions } from './octokit.ts';
import { type ArtifactOrigin, distrustArtifact, distrustRun, type HomeRepository, type RunOrigin } from './trust.ts';

/** The few things that are asked of GitHub. All reject with `GITHUB_API` where it can't be had. */
export interface GitHub {
  /**
   * The artifacts of this workflow that are called `<name>-<attempt>`, newest first, and those that are not trusted. Only
   * runs of this workflow, in this repository, on its default branch are; a pull request from a fork is none of them.
   */
  findArtifacts(name: string): Promise<FoundArtifacts>;
  /** Fetches an artifact's zip to a file. Throws `ARTIFACT_REFUSED` where it is gone or larger than `limitBytes`. */
  download(artifact: Artifact, file: string, limitBytes: number): Promise<void>;
  /** Starts another run of this workflow on the same branch. */
  dispatch(inputs: Readonly<Record<string, string>>): Promise<void>;
  deleteArtifact(artifact: Artifact): Promise<void>;
}

export interface GitHubOptions extends OctokitOptions {
  identity: WorkflowIdentity;
}

/** A run that was started again has artifacts of each attempt. Nobody starts one again more often than this. */
const attempts = [1, 2, 3, 4, 5];
/** Artifacts listed for each name and attempt; of so many at least some are of the default branch. */
const perPage = 30;

export function createGitHub({ identity, ...options }: GitHubOptions): GitHub {
  const octokit = createOctokit(options);
  const api = octokit.rest.actions;
  const { owner, repo } = identity;
  const here = { owner, repo };
  let home: Promise<HomeRepository> | null = null;
  const runs = new Map<number, Promise<RunOrigin>>();

  async function readHome(): Promise<HomeRepository> {
    const { data } = await octokit.rest.repos.get(here);
    return { id: data.id, defaultBranch: data.default_branch };
  }

  async function readRun(runId: number): Promise<RunOrigin> {
    const { data } = await api.getWorkflowRun({ ...here, run_id: runId });
    const headRepositoryId = (data.head_repository as { id: number } | null)?.id;
    return { event: data.event, path: data.path, headBranch: data.head_branch, headRepositoryId };
  }

  function runOf(runId: number): Promise<RunOrigin> {
    const run = runs.get(runId) ?? readRun(runId);
    runs.set(runId, run);
    return run;
  }

  async function listed(name: string): Promise<ListedArtifact[]> {
    const { data } = await api.listArtifactsForRepo({ ...here, name, per_page: perPage });
    // The name is a filter of the server's; what else it sends is not what was asked for.
    return data.artifacts.filter((artifact) => artifact.name === name).map(listedArtifact);
  }

  /** Asks for the runs of the newest ones only: a name has hundreds of artifacts, and one of them is used. */
  async function findArtifacts(name: string): Promise<FoundArtifacts> {
    home ??= readHome();
    const trustedHome = await home;
    const pages = await Promise.all(attempts.map((attempt) => listed(`${name}-${attempt}`)));
    const newestFirst = pages.flat().sort((a, b) => b.createdAt.localeCompare(a.createdAt) || b.id - a.id);
    const found: FoundArtifacts = { trusted: [], refused: [] };
    for (const { origin, ...artifact } of newestFirst) {
      // It goes the way of all artifacts; nobody needs to be told.
      if (origin.expired) continue;
      if (found.trusted.length === mostCandidates) break;
      const reason =
        distrustArtifact(origin, trustedHome) ?? distrustRun(await runOf(artifact.runId), trustedHome, identity);
      if (reason === null) found.trusted.push(artifact);
      else found.refused.push({ ...artifact, reason });
    }
    return found;
  }

  return {
    findArtifacts: (name) => explainingErrors('list the artifacts', () => findArtifacts(name)),
    download: (artifact, file, limitBytes) =>
      explainingErrors(`fetch the artifact ${artifact.name}`, () =>
        downloadTo({ octokit, identity, artifact, file, limitBytes }),
      ),
    dispatch: (inputs) =>
      explainingErrors('start the next run', async () => {
        const workflow = identity.workflowPath.split('/').at(-1) as string;
        await api.createWorkflowDispatch({ ...here, workflow_id: workflow, ref: identity.ref, inputs });
      }),
    deleteArtifact: (artifact) =>
      explainingErrors(`delete the artifact ${artifact.name}`, async () => {
        await api.deleteArtifact({ ...here, artifact_id: artifact.id });
      }),
  };
}

interface ListedArtifact extends Artifact {
  origin: ArtifactOrigin;
}

type ArtifactAnswer =
  RestEndpointMethodTypes['actions']['listArtifactsForRepo']['response']['data']['artifacts'][number];

function listedArtifact({ id, name, created_at, size_in_bytes, expired, workflow_run: run }: ArtifactAnswer) {
  const origin = {
    expired,
    repositoryId: run?.repository_id,
    headRepositoryId: run?.head_repository_id,
    headBranch: run?.head_branch,
  };
  return { id, name, runId: run?.id ?? 0, createdAt: created_at ?? '', sizeBytes: size_in_bytes, origin };
}

/** How many trustworthy ones are enough: the newest, and some older ones should it turn out to be unusable. */
const mostCandidates = 5;

async function explainingErrors<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof BackfieldError) throw cause;
    const { status, message } = cause as { status?: number; message: string };
    const said = status === undefined ? message : `${status}, ${message}`;
    throw new BackfieldError(
      'GITHUB_API',
      `GitHub did not let this run ${what} (${said}). Run the job again; if it stays so, look at the job's permissions.`,
      { cause },
    );
  }
}

import { UsageError } from '@backfield/contract';

/** The workflow and the repository of the current run, from the runner's environment. */
export interface WorkflowIdentity {
  owner: string;
  repo: string;
  /** The workflow's file, `.github/workflows/backfill.yml`. */
  workflowPath: string;
  /** The branch or tag that this run is of, `main`. */
  ref: string;
}

export interface IdentityOptions {
  /** The repository, from GITHUB_REPOSITORY: `owner/name`. */
  repository: string | undefined;
  /** The workflow, from GITHUB_WORKFLOW_REF: `owner/name/.github/workflows/backfill.yml@refs/heads/main`. */
  workflowRef: string | undefined;
}

/** Reads what GitHub says of a run. Throws `BAD_OPTION` outside of GitHub Actions. */
export function workflowIdentity({ repository = '', workflowRef = '' }: IdentityOptions): WorkflowIdentity {
  const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(repository) ?? [];
  const prefix = `${repository}/`;
  const [path, ref] = workflowRef.startsWith(prefix) ? workflowRef.slice(prefix.length).split('@') : [];
  if (owner === undefined || repo === undefined || !path || !ref) {
    throw new UsageError(
      'BAD_OPTION',
      'GITHUB_REPOSITORY and GITHUB_WORKFLOW_REF do not name a workflow. This command runs on GitHub Actions only.',
    );
  }
  return { owner, repo, workflowPath: path, ref: ref.replace(/^refs\/(heads|tags)\//, '') };
}

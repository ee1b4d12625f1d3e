import type { WorkflowIdentity } from './identity.ts';

/** The repository as GitHub knows it. */
export interface HomeRepository {
  id: number;
  defaultBranch: string;
}

/** The part of an artifact, and of the run that made it, on which trust is decided. Absent is not trusted. */
export interface ArtifactOrigin {
  expired: boolean;
  repositoryId: number | undefined;
  headRepositoryId: number | undefined;
  headBranch: string | null | undefined;
}

export interface RunOrigin {
  event: string;
  /** `.github/workflows/backfill.yml`, on some servers with `@main` after it. */
  path: string;
  headRepositoryId: number | undefined;
  headBranch: string | null | undefined;
}

/** Events that make a run trustworthy: somebody with write access started it, or the clock did. A pull request is neither. */
const trustedEvents: ReadonlySet<string> = new Set(['schedule', 'workflow_dispatch']);

/**
 * The reason not to trust an artifact, by its entry in the list; null where nothing speaks against it. A pull request from a
 * fork runs in the name of the repository that it is made to, so its artifacts lie among our own: what tells them apart is the
 * head repository.
 */
export function distrustArtifact(origin: ArtifactOrigin, home: HomeRepository): string | null {
  if (origin.expired) return 'it has expired';
  if (origin.repositoryId !== home.id) return 'it is of another repository';
  if (origin.headRepositoryId !== home.id) return 'its run was of a fork';
  if (origin.headBranch !== home.defaultBranch) {
    return `its run was of the branch ${origin.headBranch ?? 'nobody knows'}, not ${home.defaultBranch}`;
  }
  return null;
}

/** The reason not to trust an artifact because of the run that made it; null where there is none. */
export function distrustRun(run: RunOrigin, home: HomeRepository, identity: WorkflowIdentity): string | null {
  const path = run.path.split('@')[0];
  if (path !== identity.workflowPath) return `its run was of another workflow, ${path}`;
  if (!trustedEvents.has(run.event)) return `its run was started by ${run.event}`;
  if (run.headRepositoryId !== home.id) return 'its run was of a fork';
  if (run.headBranch !== home.defaultBranch) return `its run was of another branch than ${home.defaultBranch}`;
  return null;
}

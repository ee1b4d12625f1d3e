import { describe, expect, it } from 'vitest';
import { workflowIdentity } from './identity.ts';
import { distrustArtifact, distrustRun } from './trust.ts';

const home = { id: 42, defaultBranch: 'main' };
const identity = workflowIdentity({
  repository: 'octo/fork',
  workflowRef: 'octo/fork/.github/workflows/backfill.yml@refs/heads/main',
});
const artifact = { expired: false, repositoryId: 42, headRepositoryId: 42, headBranch: 'main' };
const run = { event: 'schedule', path: '.github/workflows/backfill.yml', headRepositoryId: 42, headBranch: 'main' };

describe('trust', () => {
  it('is given to what this workflow left on the default branch of this repository', () => {
    expect(distrustArtifact(artifact, home)).toBeNull();
    expect(distrustRun(run, home, identity)).toBeNull();
    expect(distrustRun({ ...run, event: 'workflow_dispatch', path: `${run.path}@main` }, home, identity)).toBeNull();
  });

  it.each([
    [{ expired: true }, 'it has expired'],
    [{ repositoryId: 43 }, 'it is of another repository'],
    [{ headRepositoryId: 43 }, 'its run was of a fork'],
    [{ headRepositoryId: undefined }, 'its run was of a fork'],
    [{ headBranch: 'feature' }, 'its run was of the branch feature, not main'],
    [{ headBranch: null }, 'its run was of the branch nobody knows, not main'],
  ])('is not given to an artifact with %j', (changes, reason) => {
    expect(distrustArtifact({ ...artifact, ...changes }, home)).toBe(reason);
  });

  it.each([
    [{ path: '.github/workflows/ci.yml' }, 'its run was of another workflow, .github/workflows/ci.yml'],
    [{ event: 'pull_request' }, 'its run was started by pull_request'],
    [{ headRepositoryId: 43 }, 'its run was of a fork'],
    [{ headBranch: 'feature' }, 'its run was of another branch than main'],
  ])('is not given to the artifacts of a run with %j', (changes, reason) => {
    expect(distrustRun({ ...run, ...changes }, home, identity)).toBe(reason);
  });
});

describe('the workflow that runs', () => {
  it('is what the environment says', () => {
    const workflowPath = '.github/workflows/backfill.yml';
    expect(identity).toEqual({ owner: 'octo', repo: 'fork', workflowPath, ref: 'main' });
    const workflowRef = 'octo/fork/.github/workflows/backfill.yml@refs/heads/fix/a-branch';
    expect(workflowIdentity({ repository: 'octo/fork', workflowRef }).ref).toBe('fix/a-branch');
  });

  it.each([
    [undefined, undefined],
    ['octo/fork', 'octo/other/.github/workflows/backfill.yml@refs/heads/main'],
    ['octo', 'octo/.github/workflows/backfill.yml@refs/heads/main'],
  ])('is not known from %s and %s', (repository, workflowRef) => {
    expect(() => workflowIdentity({ repository, workflowRef })).toThrow(/runs on GitHub Actions only/);
  });
});

import { UsageError } from '@backfield/core';
import { createGitHub, type GitHub, workflowIdentity } from '@backfield/github';
import { defaultUserAgent } from '@backfield/http';
import type { Face } from '../face.ts';
import { inWorkingDirectory } from '../settings.ts';

type Environment = Face['environment'];

/** GitHub as the runner's environment leads to it. Throws `BAD_OPTION` outside of GitHub Actions. */
export function openGitHub(environment: Environment): GitHub {
  const { GITHUB_API_URL: apiUrl = 'https://api.github.com', GITHUB_TOKEN: token } = environment;
  if (!token) {
    throw new UsageError(
      'BAD_OPTION',
      'GITHUB_TOKEN is unset. The workflow passes its own token to the steps that need it.',
    );
  }
  const { GITHUB_REPOSITORY: repository, GITHUB_WORKFLOW_REF: workflowRef } = environment;
  return createGitHub({
    apiUrl,
    token,
    userAgent: defaultUserAgent,
    identity: workflowIdentity({ repository, workflowRef }),
  });
}

/** Which attempt of the run this is: one that is started again has the same number and artifacts of its own. */
export function runAttempt({ GITHUB_RUN_ATTEMPT: attempt = '1' }: Environment): number {
  return /^\d+$/.test(attempt) ? Number(attempt) : 1;
}

/** Where a job leaves what the workflow uploads. */
export function uploadDirectory(face: Pick<Face, 'workingDirectory'>): string {
  return inWorkingDirectory(face, 'backfill-upload');
}

/** Where the report finds what the workflow downloaded. */
export function resultsDirectory(face: Pick<Face, 'workingDirectory'>): string {
  return inWorkingDirectory(face, 'backfill-results');
}

import { UsageError } from '@backfield/contract';
import { createGitHub, type GitHub, workflowIdentity } from '@backfield/github';
import { defaultUserAgent } from '@backfield/http';
import type { CommandContext } from '../command-context.ts';
import { inWorkingDirectory } from '../settings.ts';

type Environment = CommandContext['environment'];

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

/** Number of this attempt at the run: one that is started again keeps its number and has artifacts of its own. */
export function runAttempt({ GITHUB_RUN_ATTEMPT: attempt = '1' }: Environment): number {
  return /^\d+$/.test(attempt) ? Number(attempt) : 1;
}

/** The directory of files that the workflow uploads for a job. */
export function uploadDirectory(context: Pick<CommandContext, 'workingDirectory'>): string {
  return inWorkingDirectory(context, 'backfill-upload');
}

/** The directory of files that the workflow downloaded for the report. */
export function resultsDirectory(context: Pick<CommandContext, 'workingDirectory'>): string {
  return inWorkingDirectory(context, 'backfill-results');
}

import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { Octokit } from '@octokit/rest';

export interface OctokitOptions {
  /** GITHUB_API_URL: `https://api.github.com`, or that of a server of one's own. */
  apiUrl: string;
  token: string;
  userAgent: string;
  /** Base of the pauses before the retries: each is a multiple of it. Default: 1 s. */
  retryBaseMs?: number | undefined;
}

const Throttled = Octokit.plugin(throttling, retry);

/** A longer wait than this is not worth a job's minutes: the next run does what this one could not. */
const longestWaitSeconds = 120;
const mostAttempts = 3;

/** GitHub's own client, which waits where it is told to and asks again what can heal. */
export function createOctokit({ apiUrl, token, userAgent, retryBaseMs = 1000 }: OctokitOptions) {
  const worthWaiting = (retryAfter: number, _options: object, _octokit: object, retryCount: number) =>
    retryAfter <= longestWaitSeconds && retryCount < mostAttempts;
  const octokit = new Throttled({
    auth: token,
    baseUrl: apiUrl,
    userAgent,
    // Without a log of its own the client writes to the console, requests with their addresses included.
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    throttle: { onRateLimit: worthWaiting, onSecondaryRateLimit: worthWaiting },
    retry: { retryAfterBaseValue: retryBaseMs },
  });
  octokit.hook.before('request', (options) => {
    options.headers.accept = 'application/vnd.github+json';
    options.headers['x-github-api-version'] = '2022-11-28';
  });
  return octokit;
}

function ignore(): void {}

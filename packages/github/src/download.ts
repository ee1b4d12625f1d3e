import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { BackfieldError } from '@backfield/contract';
import type { Artifact } from './artifact.ts';
import type { WorkflowIdentity } from './identity.ts';
import type { createOctokit } from './octokit.ts';
import { refused } from './refused.ts';

export interface DownloadOptions {
  octokit: ReturnType<typeof createOctokit>;
  identity: WorkflowIdentity;
  artifact: Artifact;
  file: string;
  limitBytes: number;
}

const deadlineMs = 30 * 60_000;

const mostAttempts = 3;

/**
 * Asks where the zip lies, and streams it to a file, never more of it than `limitBytes`. What breaks on the way is begun
 * anew, with a new address: the old one is signed for a minute.
 */
export async function downloadTo(options: DownloadOptions): Promise<void> {
  const { artifact, limitBytes } = options;
  if (artifact.sizeBytes > limitBytes) throw tooLarge(options);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await downloadOnce(options);
    } catch (error) {
      const isFinal = error instanceof BackfieldError && error.code === 'ARTIFACT_REFUSED';
      if (isFinal || attempt === mostAttempts) throw error;
    }
  }
}

async function downloadOnce(options: DownloadOptions): Promise<void> {
  const { artifact, file } = options;
  const address = await addressOf(options);
  // The address is signed and needs no token; what it leads to is none of GitHub's API.
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(deadlineMs) });
  if (response.status === 404 || response.status === 410) throw gone(options);
  if (!response.ok || !response.body) throw new BackfieldError('GITHUB_API', failedDownload(artifact, response.status));
  const body = Readable.fromWeb(response.body as ReadableStream<Uint8Array>);
  try {
    await pipeline(body, (source) => capped(source, options), createWriteStream(file, { flags: 'wx' }));
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}

async function addressOf(options: DownloadOptions): Promise<string> {
  const { octokit, identity, artifact } = options;
  try {
    const { headers } = await octokit.request(
      'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
      {
        owner: identity.owner,
        repo: identity.repo,
        artifact_id: artifact.id,
        archive_format: 'zip',
        // The client would follow, and take the whole zip into memory.
        request: { redirect: 'manual' },
      },
    );
    if (headers.location !== undefined) return headers.location;
    throw new BackfieldError('GITHUB_API', failedDownload(artifact, 'no address'));
  } catch (error) {
    const { status } = error as { status?: number };
    if (status === 404 || status === 410) throw gone(options);
    throw error;
  }
}

async function* capped(source: AsyncIterable<Uint8Array>, options: DownloadOptions) {
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.length;
    if (bytes > options.limitBytes) throw tooLarge(options);
    yield chunk;
  }
}

function tooLarge({ artifact, limitBytes }: DownloadOptions): BackfieldError {
  return refused(artifact, `it is larger than ${limitBytes / 1e6} MB`);
}

function gone({ artifact }: DownloadOptions): BackfieldError {
  return refused(artifact, 'it has expired or was deleted');
}

function failedDownload({ name }: Artifact, what: number | string): string {
  return `The artifact ${name} could not be fetched (${what}). Run the job again.`;
}

import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Artifact, type GitHub, refused, type UnzipLimits, unzip, ZipRefused } from '@backfield/github';

/** The files that an artifact may hold, by name, and the most that it may hold. */
export interface ArtifactContents {
  /** Size of the zip file, as fetched. */
  zippedBytes: number;
  expects(name: string): boolean;
  limits: UnzipLimits;
}

const megabyte = 1_000_000;

export const progressFile = 'progress.json';
export const ledgerFile = 'ledger.json';
/** The file that names the job. It is always there: the workflow's upload fails where there is nothing to upload. */
export const jobFile = 'job.json';
export const databaseFile = 'database.zip';

/** A ledger entry takes some 350 bytes: 25 years of days are 3 MB. */
export const progressContents: ArtifactContents = {
  zippedBytes: 20 * megabyte,
  expects: (name) => [progressFile, ledgerFile, jobFile].includes(name),
  limits: { bytes: 100 * megabyte, files: 3 },
};

/** 25 seasons of a league are some 2 GB of database, a tenth of that when zipped. A runner has 14 GB of disk. */
const databaseContents: ArtifactContents = {
  zippedBytes: 2000 * megabyte,
  expects: (name) => name === databaseFile,
  limits: { bytes: 2000 * megabyte, files: 1 },
};

/** A Postgres data directory: `base/5/1259`, `pg_wal/000000010000000000000001`, `PG_VERSION`. */
const databaseNames = /^([A-Za-z_.0-9-]+\/)*[A-Za-z_.0-9-]+$/;
const databaseLimits: UnzipLimits = { bytes: 6000 * megabyte, files: 200_000 };

export interface FetchArtifactOptions {
  github: GitHub;
  artifact: Artifact;
  contents: ArtifactContents;
}

/** Fetches an artifact into a new directory, which the caller removes. Throws `ARTIFACT_REFUSED` and `GITHUB_API`. */
export async function fetchArtifact({ github, artifact, contents }: FetchArtifactOptions): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'backfield-artifact-'));
  const { zippedBytes, expects, limits } = contents;
  try {
    const file = join(directory, 'artifact.zip');
    await github.download(artifact, file, zippedBytes);
    await unzipOf(artifact, { file, directory: join(directory, 'files'), expects, limits });
    await rm(file);
    return join(directory, 'files');
  } catch (error) {
    await rm(directory, { recursive: true, force: true });
    throw error;
  }
}

/** Puts the database of an artifact where there is none yet: all of it, or nothing. */
export async function fetchDatabase(options: Omit<FetchArtifactOptions, 'contents'>, directory: string): Promise<void> {
  const files = await fetchArtifact({ ...options, contents: databaseContents });
  const half = `${directory}.part`;
  try {
    const file = join(files, databaseFile);
    const expects = (name: string) => databaseNames.test(name);
    await rm(half, { recursive: true, force: true });
    await unzipOf(options.artifact, { file, directory: half, expects, limits: databaseLimits });
    await rename(half, directory);
  } finally {
    await rm(half, { recursive: true, force: true });
    await rm(dirname(files), { recursive: true, force: true });
  }
}

async function unzipOf(artifact: Artifact, options: Parameters<typeof unzip>[0]): Promise<void> {
  try {
    await unzip(options);
  } catch (error) {
    if (error instanceof ZipRefused) throw refused(artifact, error.message);
    throw error;
  }
}

import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { toBackfieldError } from '@backfield/contract';
import { backfillProgressSchema } from '@backfield/contract/store';
import { type Artifact, type GitHub, refused } from '@backfield/github';
import { makeDirectory } from '@backfield/store';
import writeFileAtomic from 'write-file-atomic';
import type { CommandContext } from '../command-context.ts';
import { embeddedDirectory, progressDirectory, readSettings, type Settings } from '../settings.ts';
import { fetchArtifact, fetchDatabase, progressContents, progressFile } from './artifact-contents.ts';
import { type JobEntry, parseEntry, planOfEntry } from './job-entry.ts';
import { jobStarted } from './run-job.ts';
import { openGitHub } from './runner-environment.ts';
import { annotate, exportVariable, maskSecrets } from './workflow-commands.ts';

/**
 * `backfill github restore`: brings back what the newest trustworthy job of the same name left. What can't be trusted or
 * used is named and changes nothing: what is stored says what is done. A database that can't be fetched for another
 * reason ends the job, as going on without it would leave an empty one as the newest.
 */
export async function restoreJob(context: CommandContext): Promise<void> {
  const { environment } = context;
  maskSecrets(context);
  await exportVariable(context, jobStarted, String(context.now()));
  const entry = parseEntry(environment.ENTRY);
  const settings = readSettings(context);
  const github = openGitHub(environment);
  if (entry.embedded) await restoreDatabase(github, entry, settings, context);
  try {
    await restoreProgress(github, entry, settings, context);
  } catch (thrown) {
    // Progress saves work, the ledger saves the data.
    const { code, message } = toBackfieldError(thrown);
    if (code !== 'ARTIFACT_REFUSED' && code !== 'GITHUB_API') throw thrown;
    annotate(context, { kind: 'warning', messages: [`${message} The ledger says what is done.`] });
  }
}

async function restoreDatabase(
  github: GitHub,
  { league, artifact: name }: JobEntry,
  settings: Settings,
  context: CommandContext,
) {
  const directory = embeddedDirectory(settings);
  if (existsSync(directory)) {
    context.print(`${directory} is there already and stays as it is.`);
    return;
  }
  makeDirectory(dirname(directory));
  const candidates = await trustworthy(context, github, `database-${name}`);
  for (const artifact of candidates) {
    try {
      await fetchDatabase({ github, artifact }, directory);
      context.print(`${league} goes on with the database of run ${artifact.runId}, from ${artifact.createdAt}.`);
      return;
    } catch (thrown) {
      const { code, message } = toBackfieldError(thrown);
      if (code !== 'ARTIFACT_REFUSED') throw thrown;
      annotate(context, { kind: 'warning', messages: [message] });
    }
  }
  const nothing = candidates.length === 0 ? 'There is no earlier database' : 'No earlier database can be used';
  context.print(`${nothing}: ${league} begins with an empty one.`);
}

async function restoreProgress(
  github: GitHub,
  entry: JobEntry,
  settings: Settings,
  context: CommandContext,
): Promise<void> {
  const plan = await planOfEntry(entry, context.now());
  const [newest] = await trustworthy(context, github, `progress-${entry.artifact}`);
  if (!newest || !plan) return;
  const directory = await fetchArtifact({ github, artifact: newest, contents: progressContents });
  const text = await readFile(join(directory, progressFile), 'utf8').catch(() => null);
  await rm(dirname(directory), { recursive: true, force: true });
  if (text === null) {
    context.print(`Run ${newest.runId} came to its end; nothing is to be gone on with.`);
    return;
  }
  const progress = backfillProgressSchema.safeParse(parseJson(text, newest));
  if (!progress.success) {
    const issue = progress.error.issues[0];
    throw refused(newest, `its ${progressFile} has another form (${issue?.path.join('.')}: ${issue?.message})`);
  }
  if (progress.data.league !== entry.league || progress.data.plan !== plan.key) {
    context.print(`Run ${newest.runId} was about other days; nothing is to be gone on with.`);
    return;
  }
  const file = join(progressDirectory(settings), `${plan.key}.json`);
  makeDirectory(dirname(file));
  await writeFileAtomic(file, `${JSON.stringify(progress.data, null, 2)}\n`);
  const { processedDates, totalDates } = progress.data;
  context.print(`Goes on with run ${newest.runId}: ${processedDates} of ${totalDates} days were looked at.`);
}

/** Trustworthy artifacts, newest first; those that are not trusted are named. */
async function trustworthy(context: CommandContext, github: GitHub, name: string): Promise<Artifact[]> {
  const { trusted, refused: untrusted } = await github.findArtifacts(name);
  const messages = untrusted.map(({ reason, ...artifact }) => refused(artifact, reason).message);
  annotate(context, { kind: 'warning', messages });
  return trusted;
}

function parseJson(text: string, artifact: Artifact): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refused(artifact, `its ${progressFile} is not JSON`);
  }
}

import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { toBackfieldError } from '@backfield/contract';
import { type Artifact, type GitHub, refused } from '@backfield/github';
import { fetchArtifact, ledgerFile, progressContents } from './artifact-contents.ts';
import { type LeagueState, stateOfLedgerFile } from './league-state.ts';
import { type LedgerFile, ledgerFileSchema } from './ledger-file.ts';

export interface ReadLedgerOptions {
  github: GitHub;
  league: string;
  /** Called for each artifact that is not used, with the reason. */
  onRefused(message: string): void;
}

/** The league's state from the ledger file that its last job left; a league without one is new. Throws `GITHUB_API`. */
export async function readArtifactState(options: ReadLedgerOptions): Promise<LeagueState> {
  const { github, league, onRefused } = options;
  const code = league.toLowerCase();
  const { trusted, refused: untrusted } = await github.findArtifacts(`progress-${code}`);
  for (const { reason, ...artifact } of untrusted) onRefused(refused(artifact, reason).message);
  for (const artifact of trusted) {
    const file = await readLedger(options, artifact);
    if (file) return stateOfLedgerFile(file, artifact.createdAt);
  }
  // Its database lives longer: what is known is lost then, and what is stored is not.
  const databases = await github.findArtifacts(`database-${code}`);
  return stateOfLedgerFile(null, databases.trusted[0]?.createdAt ?? null);
}

async function readLedger(options: ReadLedgerOptions, artifact: Artifact): Promise<LedgerFile | null> {
  const { github, league, onRefused } = options;
  try {
    const directory = await fetchArtifact({ github, artifact, contents: progressContents });
    const text = await readFile(join(directory, ledgerFile), 'utf8').catch(() => null);
    await rm(dirname(directory), { recursive: true, force: true });
    // A run with a database of its own leaves none, and one that failed early neither.
    return text === null ? null : parseLedger(text, artifact, league);
  } catch (error) {
    const { code, message } = toBackfieldError(error);
    if (code !== 'ARTIFACT_REFUSED') throw error;
    onRefused(message);
    return null;
  }
}

function parseLedger(text: string, artifact: Artifact, league: string): LedgerFile {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw refused(artifact, `its ${ledgerFile} is not JSON`);
  }
  const parsed = ledgerFileSchema.safeParse(data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw refused(artifact, `its ${ledgerFile} has another form (${issue?.path.join('.')}: ${issue?.message})`);
  }
  if (parsed.data.league !== league) throw refused(artifact, `its ${ledgerFile} is of ${parsed.data.league}`);
  return parsed.data;
}

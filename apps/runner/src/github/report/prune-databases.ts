import { toBackfieldError } from '@backfield/contract';
import type { GitHub } from '@backfield/github';
import type { JobEntry } from '../job-entry.ts';

/** The newest, and some older ones should it turn out to be unusable. */
const kept = 3;

/**
 * Removes the databases that newer ones have taken the place of: a league leaves one with every run, and storage is paid for
 * in private repositories. Resolves with what could not be done; it never fails a run.
 */
export async function pruneDatabases(openGitHub: () => GitHub, entries: readonly JobEntry[]): Promise<string[]> {
  const embedded = entries.filter((entry) => entry.embedded);
  if (embedded.length === 0) return [];
  try {
    const github = openGitHub();
    for (const { artifact } of embedded) {
      const { trusted } = await github.findArtifacts(`database-${artifact}`);
      for (const old of trusted.slice(kept)) await github.deleteArtifact(old);
    }
    return [];
  } catch (thrown) {
    return [`Older databases stay: ${toBackfieldError(thrown).message}`];
  }
}

import { BackfieldError } from '@backfield/contract';
import type { RefusedArtifact } from './artifact.ts';

/** The error `ARTIFACT_REFUSED`, with the artifact's name and the reason, in words that follow the name. */
export function refused(artifact: Omit<RefusedArtifact, 'reason'>, reason: string): BackfieldError {
  const { name, id, runId } = artifact;
  return new BackfieldError(
    'ARTIFACT_REFUSED',
    `The artifact ${name} (${id}, of run ${runId}) is not used: ${reason}.`,
  );
}

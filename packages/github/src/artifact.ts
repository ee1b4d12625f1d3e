/** A file that a run of the workflow left behind, zipped. */
export interface Artifact {
  id: number;
  name: string;
  runId: number;
  /** ISO 8601. */
  createdAt: string;
  /** Size of the zip file in bytes. */
  sizeBytes: number;
}

/** An artifact that is not touched, and why, in words that follow its name. */
export interface RefusedArtifact extends Pick<Artifact, 'id' | 'name' | 'runId'> {
  reason: string;
}

/** The artifacts found under some names, newest first. */
export interface FoundArtifacts {
  trusted: Artifact[];
  refused: RefusedArtifact[];
}

/** A run as the stand-in knows it. Default: of the workflow itself, by the clock, on the default branch, of no fork. */
export interface StandInRun {
  id: number;
  event: string;
  path: string;
  headBranch: string;
  headRepositoryId: number;
}

export interface StandInArtifact {
  id: number;
  name: string;
  runId: number;
  createdAt: string;
  expired: boolean;
  sizeBytes: number;
  zip: Buffer;
}

/** A fault of the server: `rate-limited` asks for a second's wait, `gone` is 410, a number is a status. */
export interface StandInFault {
  /** Matches requests, written as "GET /repos/..." */
  match: RegExp;
  times: number;
  do: 'rate-limited' | 'secondary-limit' | 'gone' | 'reset' | number;
}

export interface StandInState {
  token: string;
  owner: string;
  repo: string;
  repositoryId: number;
  defaultBranch: string;
  workflow: string;
  artifacts: StandInArtifact[];
  runs: Map<number, StandInRun>;
  dispatched: { ref: string; inputs: Record<string, string> }[];
}

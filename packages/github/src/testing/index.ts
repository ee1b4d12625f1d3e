export { claimSize, forgeNames, makeZip, type ZipContents } from './forged-zip.ts';
export { type GitHubStandIn, type NewArtifact, startGitHub } from './github-stand-in.ts';
export type { StandInArtifact, StandInFault, StandInRun, StandInState } from './stand-in-state.ts';

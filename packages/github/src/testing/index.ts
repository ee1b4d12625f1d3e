export { claimSize, forgeNames, makeZip, type ZipContents } from './forged-zip.ts';
export {
  type GitHubStandIn,
  type NewArtifact,
  type StandInArtifact,
  type StandInFault,
  type StandInRun,
  type StandInState,
  startGitHub,
} from './github-stand-in.ts';

export type { Artifact, FoundArtifacts, RefusedArtifact } from './artifact.ts';
export { createGitHub, type GitHub, type GitHubOptions } from './github.ts';
export { type IdentityOptions, type WorkflowIdentity, workflowIdentity } from './identity.ts';
export { refused } from './refused.ts';
export { type UnzipLimits, type UnzipOptions, unzip, ZipRefused } from './unzip.ts';
export { zip } from './zip.ts';

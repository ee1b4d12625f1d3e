import { cpSync, existsSync, globSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, matchesGlob } from 'node:path';

/** Where the artifacts of a run are kept. */
export interface ArtifactShelf {
  keep(artifact: {
    name: string;
    retentionDays: number;
    files: { path: string; from: string }[];
  }): Promise<void> | void;
  /** The artifacts of this run: each file's name in the artifact, and where it lies. */
  ofThisRun(): Promise<KeptArtifact[]> | KeptArtifact[];
}
export interface KeptArtifact {
  name: string;
  files: { path: string; from: string }[];
}

type Settings = Record<string, string>;

/** What actions/upload-artifact does with a folder: hidden files and empty folders stay behind. */
export async function uploadArtifact(settings: Settings, workspace: string, shelf: ArtifactShelf): Promise<void> {
  const folder = join(workspace, settings.path ?? '');
  const found = existsSync(folder) ? globSync('**/*', { cwd: folder }) : [];
  const files = found
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => ({ path, from: join(folder, path) }));
  if (files.length === 0 && settings['if-no-files-found'] === 'error')
    throw new Error(`No files were found with the provided path: ${settings.path}. No artifacts will be uploaded.`);
  await shelf.keep({ name: settings.name ?? '', retentionDays: Number(settings['retention-days']), files });
}

/** What actions/download-artifact does: a folder an artifact, unless there is only one, or all are merged. */
export async function downloadArtifacts(settings: Settings, workspace: string, shelf: ArtifactShelf): Promise<void> {
  const artifacts = (await shelf.ofThisRun()).filter(({ name }) => matchesGlob(name, settings.pattern ?? '*'));
  const isFlat = settings['merge-multiple'] === 'true' || artifacts.length === 1;
  for (const { name, files } of artifacts) {
    for (const { path, from } of files) {
      const target = join(workspace, settings.path ?? '', isFlat ? '' : name, path);
      mkdirSync(dirname(target), { recursive: true });
      cpSync(from, target);
    }
  }
}

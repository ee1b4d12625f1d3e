import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, matchesGlob } from 'node:path';

export interface KeptArtifact {
  name: string;
  retentionDays: number;
  /** The files, by their paths in the artifact. */
  files: Record<string, Buffer>;
}

/** The artifacts kept by a run. */
export interface ArtifactShelf {
  keep(artifact: KeptArtifact): Promise<void> | void;
  ofThisRun(): KeptArtifact[];
}

type Settings = Record<string, string>;

/** Does actions/upload-artifact's work on a folder: hidden files and empty folders stay behind. */
export async function uploadArtifact(settings: Settings, workspace: string, shelf: ArtifactShelf): Promise<void> {
  const folder = join(workspace, settings.path ?? '');
  const found = existsSync(folder) ? globSync('**/*', { cwd: folder }) : [];
  const paths = found.filter((path) => statSync(join(folder, path)).isFile()).sort();
  if (paths.length === 0 && settings['if-no-files-found'] === 'error')
    throw new Error(`No files were found with the provided path: ${settings.path}. No artifacts will be uploaded.`);
  const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path))]));
  await shelf.keep({ name: settings.name ?? '', retentionDays: Number(settings['retention-days']), files });
}

/** Does actions/download-artifact's work: a folder an artifact, unless there is only one, or all are merged. */
export function downloadArtifacts(settings: Settings, workspace: string, shelf: ArtifactShelf): void {
  const artifacts = shelf.ofThisRun().filter(({ name }) => matchesGlob(name, settings.pattern ?? '*'));
  const isFlat = settings['merge-multiple'] === 'true' || artifacts.length === 1;
  for (const { name, files } of artifacts) {
    for (const [path, content] of Object.entries(files)) {
      const target = join(workspace, settings.path ?? '', isFlat ? '' : name, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
  }
}

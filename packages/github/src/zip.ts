import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** Packs a directory with everything in it, empty folders too, into one zip file, which is there whole or not at all. */
export async function zip(directory: string, file: string): Promise<void> {
  const archive = new ZipFile();
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(directory, path).split(sep).join('/');
    if (entry.isDirectory()) archive.addEmptyDirectory(name);
    if (entry.isFile()) archive.addFile(path, name);
  }
  await mkdir(dirname(file), { recursive: true });
  const half = `${file}.part`;
  await rm(half, { force: true });
  const failed = new Promise<never>((_resolve, reject) => archive.once('error', reject));
  archive.end();
  await Promise.race([pipeline(archive.outputStream, createWriteStream(half, { flags: 'wx' })), failed]);
  await rename(half, file);
}

import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';

export interface UnzipOptions {
  file: string;
  /** The directory to make, which must not be there yet. */
  directory: string;
  /** Whether a file of this name belongs there; names use `/`. */
  expects(name: string): boolean;
  limits: UnzipLimits;
}

export interface UnzipLimits {
  /** Most bytes of all files together, unpacked. */
  bytes: number;
  files: number;
}

/** The refusal of a zip file. Its message follows the file's name. */
export class ZipRefused extends Error {
  override readonly name = 'ZipRefused';
}

/**
 * Unpacks a zip file of unknown origin into a fresh directory. Throws ZipRefused for anything that is not expected: names,
 * `..`, absolute paths, links, sizes. What a file claims to be is checked first and what it is while it is read, as a
 * small file may unpack to a large one whatever it claims. Where it throws, the directory is not to be used.
 */
export async function unzip({ file, directory, expects, limits }: UnzipOptions): Promise<void> {
  await mkdir(dirname(directory), { recursive: true });
  await mkdir(directory);
  let zip: ZipFile | null = null;
  try {
    zip = await openPromise(file);
    await unpack(zip, { directory, expects, limits });
  } catch (error) {
    if (error instanceof ZipRefused || isOfTheDisk(error)) throw error;
    throw new ZipRefused(`it can't be unpacked (${(error as Error).message})`);
  } finally {
    zip?.close();
  }
}

async function unpack(zip: ZipFile, { directory, expects, limits }: Omit<UnzipOptions, 'file'>): Promise<void> {
  const left = { bytes: limits.bytes };
  const seen = new Set<string>();
  if (zip.entryCount > limits.files) throw new ZipRefused(`it holds more than ${limits.files} files`);
  for await (const entry of zip.eachEntry()) {
    const isDirectory = entry.fileName.endsWith('/');
    const name = isDirectory ? entry.fileName.slice(0, -1) : entry.fileName;
    assertHarmless(entry, name);
    if (seen.has(name)) throw new ZipRefused(`it holds ${quoted(name)} twice`);
    seen.add(name);
    if (!isDirectory && !expects(name)) throw new ZipRefused(`it holds ${quoted(name)}, which does not belong there`);
    if (entry.uncompressedSize > left.bytes) throw tooLarge(limits);
    const target = join(directory, ...name.split('/'));
    await mkdir(isDirectory ? target : dirname(target), { recursive: true });
    if (!isDirectory) await unpackFile(zip, entry, target, left, limits);
  }
}

async function unpackFile(
  zip: ZipFile,
  entry: Entry,
  target: string,
  left: { bytes: number },
  limits: UnzipLimits,
): Promise<void> {
  async function* capped(source: AsyncIterable<Uint8Array>) {
    for await (const chunk of source) {
      left.bytes -= chunk.length;
      if (left.bytes < 0) throw tooLarge(limits);
      yield chunk;
    }
  }
  await pipeline(await zip.openReadStreamPromise(entry), capped, createWriteStream(target, { flags: 'wx' }));
}

/** The bits of a Unix mode that say what kind of file it is: https://man7.org/linux/man-pages/man7/inode.7.html */
const kindBits = 0o170000;
const [regularFile, directoryKind, unknownKind] = [0o100000, 0o040000, 0];

/** The library refuses `..`, absolute paths and backslashes itself; this must not depend on it. */
function assertHarmless({ externalFileAttributes }: Entry, name: string): void {
  if (!/^[\w.-]+(\/[\w.-]+)*$/.test(name) || name.split('/').some((part) => /^\.+$/.test(part))) {
    throw new ZipRefused(`it holds ${quoted(name)}, which is no plain name`);
  }
  const kind = (externalFileAttributes >>> 16) & kindBits;
  if (![regularFile, directoryKind, unknownKind].includes(kind)) {
    throw new ZipRefused(`it holds ${quoted(name)}, which is a link or a device`);
  }
}

function tooLarge({ bytes }: UnzipLimits): ZipRefused {
  return new ZipRefused(`it unpacks to more than ${bytes / 1e6} MB`);
}

/** A name from elsewhere, as one short line. */
function quoted(name: string): string {
  return JSON.stringify(name.length > 100 ? `${name.slice(0, 100)}…` : name);
}

function isOfTheDisk(error: unknown): boolean {
  return ['ENOSPC', 'EACCES', 'EROFS', 'EIO'].includes((error as NodeJS.ErrnoException).code ?? '');
}

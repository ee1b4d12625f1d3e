import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { promisify } from 'node:util';

const unpack = promisify(execFile);

/** A whole real season in the form of recorded answers. */
interface WholeSeason {
  /** `nhl-2022`. */
  name: string;
  /** The folder with its answers and what they come to. */
  data: string;
}

/**
 * The seasons of a folder of recorded answers, each unpacked once for all tests of this machine: whoever is first does it
 * beside the place, so that nobody finds half of one.
 */
export async function wholeSeasons(dir: string): Promise<WholeSeason[]> {
  const archives = (await readdir(`${dir}/seasons`)).filter((name) => name.endsWith('.tar.xz')).sort();
  const seasons: WholeSeason[] = [];
  for (const archive of archives) {
    const packed = `${dir}/seasons/${archive}`;
    const name = archive.replace('.tar.xz', '');
    const { size, mtimeMs } = await stat(packed);
    const place = `${tmpdir()}/backfield-seasons/${name}-${size}-${Math.trunc(mtimeMs)}`;
    const [folder] = (await readdir(place).catch(() => null)) ?? (await unpackTo(packed, place));
    seasons.push({ name, data: `${place}/${folder}` });
  }
  return seasons;
}

async function unpackTo(packed: string, place: string): Promise<string[]> {
  await mkdir(`${tmpdir()}/backfield-seasons`, { recursive: true });
  const beside = await mkdtemp(`${place}.`);
  await unpack('tar', ['-xJf', packed, '-C', beside]);
  // Somebody else may have been as quick.
  await rename(beside, place).catch(() => rm(beside, { recursive: true }));
  return readdir(place);
}

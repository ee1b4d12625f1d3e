import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimSize, forgeNames, makeZip } from './testing/forged-zip.ts';
import { type UnzipLimits, unzip } from './unzip.ts';
import { zip } from './zip.ts';

let scratch: string;
beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'backfield-unzip-'));
});
afterEach(() => rm(scratch, { recursive: true, force: true }));

async function unpack(bytes: Buffer, limits: Partial<UnzipLimits> = {}) {
  await writeFile(join(scratch, 'artifact.zip'), bytes);
  await unzip({
    file: join(scratch, 'artifact.zip'),
    directory: join(scratch, 'inner', 'files'),
    expects: (name) => name.endsWith('.json'),
    limits: { bytes: 10_000, files: 5, ...limits },
  });
}

/** Expects nothing to lie outside of where files belong. */
async function expectNoEscape() {
  expect((await readdir(scratch)).sort()).toEqual(['artifact.zip', 'inner']);
  expect(await readdir(join(scratch, 'inner'))).toEqual(['files']);
  expect(existsSync('/tmp/evil.json')).toBe(false);
}

describe('unpacking', () => {
  it('writes the files of an honest zip', async () => {
    await unpack(await makeZip({ 'progress.json': '{}', 'deep/er.json': '[]' }));
    expect(await readFile(join(scratch, 'inner/files/progress.json'), 'utf8')).toBe('{}');
    expect(await readFile(join(scratch, 'inner/files/deep/er.json'), 'utf8')).toBe('[]');
  });

  it.each([
    ['../../evil.json', 'xx/xx/evil.json'],
    ['a/../../up.json', 'a/xx/xx/up.json'],
    ['/tmp/evil.json', 'xtmp/evil.json'],
    ['..\\..\\evil.json', 'xx_xx_evil.json'.slice(0, 15)],
    ['C:/evil.json', 'Cx/evil.json'],
    ['./../up.json', 'x/xx/up.json'],
    ['new\nline.json', 'new_line.json'],
  ])('refuses the name %j', async (forged, harmless) => {
    const bytes = await forgeNames({ 'first.json': '{}', [harmless]: '{}' }, { [harmless]: forged });
    await expect(unpack(bytes)).rejects.toThrow(/can't be unpacked|no plain name/);
    await expectNoEscape();
  });

  it('refuses a link', async () => {
    const bytes = await makeZip({ 'link.json': { linkTo: '/etc/passwd' } });
    await expect(unpack(bytes)).rejects.toThrow('it holds "link.json", which is a link or a device');
  });

  it('refuses a name that is not expected, or is there twice', async () => {
    await expect(unpack(await makeZip({ 'run.sh': 'rm' }))).rejects.toThrow(
      'it holds "run.sh", which does not belong there',
    );
    await rm(join(scratch, 'inner'), { recursive: true });
    const twice = await forgeNames({ 'a.json': '1', 'b.json': '2' }, { 'b.json': 'a.json' });
    await expect(unpack(twice)).rejects.toThrow('it holds "a.json" twice');
  });

  it('refuses too many files before it writes any', async () => {
    const bytes = await makeZip({ 'a.json': '1', 'b.json': '2', 'c.json': '3' });
    await expect(unpack(bytes, { files: 2 })).rejects.toThrow('it holds more than 2 files');
    expect(await readdir(join(scratch, 'inner/files'))).toEqual([]);
  });

  it('refuses a size that is claimed', async () => {
    await expect(unpack(claimSize(await makeZip({ 'a.json': '1' }), 20_000))).rejects.toThrow(
      'it unpacks to more than 0.01 MB',
    );
  });

  it('refuses a size that is not claimed: a bomb', async () => {
    const bomb = claimSize(await makeZip({ 'a.json': Buffer.alloc(50_000_000) }), 100);
    expect(bomb.length).toBeLessThan(60_000);
    await expect(unpack(bomb)).rejects.toThrow(/can't be unpacked \(too many bytes/);
    const honestBomb = await makeZip({ 'a.json': Buffer.alloc(50_000_000) });
    await rm(join(scratch, 'inner'), { recursive: true });
    await expect(unpack(honestBomb)).rejects.toThrow('it unpacks to more than 0.01 MB');
  });

  it('adds up the sizes of all files', async () => {
    const bytes = await makeZip({ 'a.json': Buffer.alloc(6000), 'b.json': Buffer.alloc(6000) });
    await expect(unpack(bytes)).rejects.toThrow('it unpacks to more than 0.01 MB');
  });

  it.each([
    ['no zip at all', Buffer.from('<html>')],
    ['nothing', Buffer.alloc(0)],
  ])('refuses %s', async (_, bytes) => {
    await expect(unpack(bytes)).rejects.toThrow("it can't be unpacked");
  });

  it('writes nothing over what is there', async () => {
    await mkdir(join(scratch, 'inner/files'), { recursive: true });
    await expect(unpack(await makeZip({ 'a.json': '1' }))).rejects.toThrow('EEXIST');
  });
});

describe('packing', () => {
  it('keeps files and empty folders', async () => {
    await mkdir(join(scratch, 'db/base/1'), { recursive: true });
    await mkdir(join(scratch, 'db/empty/deep'), { recursive: true });
    await writeFile(join(scratch, 'db/base/1/1259.json'), Buffer.alloc(70_000, 7));
    await zip(join(scratch, 'db'), join(scratch, 'out/database.zip'));
    expect(await readdir(join(scratch, 'out'))).toEqual(['database.zip']);
    const limits = { bytes: 100_000, files: 10 };
    const back = join(scratch, 'back');
    await unzip({ file: join(scratch, 'out/database.zip'), directory: back, expects: () => true, limits });
    expect((await readdir(back, { recursive: true })).sort()).toEqual(
      (await readdir(join(scratch, 'db'), { recursive: true })).sort(),
    );
    expect(await readFile(join(back, 'base/1/1259.json'))).toEqual(Buffer.alloc(70_000, 7));
  });

  it('leaves nothing where it fails', async () => {
    await expect(zip(join(scratch, 'not-there'), join(scratch, 'out.zip'))).rejects.toThrow('ENOENT');
    expect(await readdir(scratch)).toEqual([]);
  });
});

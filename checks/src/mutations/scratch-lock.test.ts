import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockScratch } from './scratch-lock.ts';

describe('the lock of a scratch checkout', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'backfield-lock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps a second run off until the first has let go', () => {
    const file = join(folder, 'lock');
    const unlock = lockScratch(file);
    expect(() => lockScratch(file)).toThrow(`Process ${process.pid} is trying mutations of this commit.`);
    unlock();
    expect(existsSync(file)).toBe(false);
    lockScratch(file)();
  });

  it('does not count where its process is gone', () => {
    const file = join(folder, 'lock');
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(file, String(pid));
    lockScratch(file)();
  });
});

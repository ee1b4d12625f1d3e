import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockScratch } from './scratch-lock.ts';

/** A checkout of one commit that may be changed at will. */
export interface ScratchTree {
  directory: string;
  commit: string;
  /** Takes every change back. */
  restore(): void;
  remove(): void;
}

/** Makes the checkout and installs what it needs, or takes the one that an interrupted run has left. */
export function openScratchTree(repository: string, ref: string): ScratchTree {
  const git = (words: readonly string[], cwd = repository) =>
    execFileSync('git', words, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();
  const commit = git(['rev-parse', '--verify', `${ref}^{commit}`]);
  const directory = join(tmpdir(), `backfield-mutations-${commit.slice(0, 12)}`);
  process.once('exit', lockScratch(`${directory}.lock`));
  if (!existsSync(directory)) git(['worktree', 'add', '--force', '--detach', directory, commit]);
  const restore = () => void git(['checkout', '--force', '--quiet', commit, '--', '.'], directory);
  restore();
  const install = ['-y', 'pnpm@12', 'install', '--frozen-lockfile', '--prefer-offline'];
  execFileSync('npx', install, { cwd: directory, stdio: ['ignore', 'ignore', 'inherit'] });
  return { directory, commit, restore, remove: () => void git(['worktree', 'remove', '--force', directory]) };
}

import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { root, workspacePackages } from '../../house.ts';

/** A checkout of its own in which steps run, set up as the setup action would. */
export interface ScratchCheckout extends Disposable {
  directory: string;
  /** A folder beside the checkout, for what a runner keeps: scripts, outputs, summaries. */
  runnerTemp: string;
  /** The `PATH` of the steps. */
  path: string;
  /** Removes what a run left, as the next job's machine has nothing of it. */
  clean(): void;
}

/** Files of the repository that no checkout has. */
const notCheckedOut = new Set([
  '.git',
  'node_modules',
  'backfill-data',
  'backfill-upload',
  'backfill-results',
  '.turbo',
]);
/** Folders that jobs leave behind. */
const left = ['backfill-data', 'backfill-upload', 'backfill-results'];

export function createScratchCheckout(): ScratchCheckout {
  const directory = mkdtempSync(join(tmpdir(), 'backfield-checkout-'));
  const runnerTemp = mkdtempSync(join(tmpdir(), 'backfield-runner-'));
  cpSync(root, directory, { recursive: true, filter: (source) => !notCheckedOut.has(basename(source)) });
  for (const folder of ['.', ...workspacePackages().map(({ folder }) => folder)])
    symlinkSync(join(root, folder, 'node_modules'), join(directory, folder, 'node_modules'));
  return {
    directory,
    runnerTemp,
    path: `${npxFolder(runnerTemp)}:${process.env.PATH}`,
    clean() {
      for (const name of left) rmSync(join(directory, name), { recursive: true, force: true });
    },
    [Symbol.dispose]() {
      rmSync(directory, { recursive: true, force: true });
      rmSync(runnerTemp, { recursive: true, force: true });
    },
  };
}

/** An npx that takes the pnpm on which the tests run, where they do, so that nothing is asked of a registry. */
function npxFolder(runnerTemp: string): string {
  const folder = join(runnerTemp, 'bin');
  mkdirSync(folder);
  // Without its own folder, or it would find itself.
  const script = [
    '#!/bin/sh',
    'PATH=$(echo "$PATH" | cut -d: -f2-)',
    'command -v pnpm >/dev/null || exec npx "$@"',
    'shift 2',
    'exec pnpm "$@"',
  ];
  writeFileSync(join(folder, 'npx'), `${script.join('\n')}\n`);
  chmodSync(join(folder, 'npx'), 0o755);
  return folder;
}

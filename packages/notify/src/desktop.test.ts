import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DesktopOptions, Toaster } from './desktop.ts';
import type { Notification } from './notification.ts';
import { createNotifiers } from './notifiers.ts';

const awkward = [
  ['quotes', `it's "quoted"`],
  ['backticks', '`touch made-by-the-shell`'],
  ['a substitution', '$(touch made-by-the-shell)'],
  ['a second command', '; touch made-by-the-shell & echo | cat > made-by-the-shell'],
  ['an option', '--help'],
  ['lines', 'one\ntwo\\nthree'],
  ['other letters', '✗ Doncic is Dončić'],
] as const;

function notification(title: string, message: string): Notification {
  return { isProblem: true, title, message, slack: { text: '', blocks: [] } };
}

/** A directory that is all of PATH, with a program in it that notes its words. */
async function createStub(program: string, script = 'printf "%s\\0" "$@" > "$0.words"') {
  const directory = await mkdtemp(join(tmpdir(), 'backfield-desktop-'));
  const file = join(directory, program);
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
  vi.stubEnv('PATH', directory);
  return {
    words: async () => (await readFile(`${file}.words`, 'utf8')).split('\0').slice(0, -1),
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true }),
  };
}

const show = (options: DesktopOptions, title: string, message = 'a message') =>
  createNotifiers({ desktop: options }).notify(notification(title, message));

afterEach(() => void vi.unstubAllEnvs());

describe.skipIf(process.platform === 'win32')('a note on the desktop', () => {
  it.each(awkward)('with %s in it reaches notify-send as it is', async (_, text) => {
    await using stub = await createStub('notify-send');
    expect(await show({ platform: 'linux' }, text, text)).toEqual([]);
    expect(await stub.words()).toEqual(['--app-name=Backfield', '--', text, text]);
  });

  it.each(awkward)(
    'with %s in it reaches osascript as an argument and not as a part of the script',
    async (_, text) => {
      await using stub = await createStub('osascript');
      expect(await show({ platform: 'darwin' }, text, text)).toEqual([]);
      const words = await stub.words();
      expect(words.slice(-3)).toEqual(['--', text, text]);
      expect(words.slice(0, -3)).toEqual([
        ...['-e', 'on run argv'],
        ...['-e', 'display notification (item 2 of argv) with title (item 1 of argv)'],
        ...['-e', 'end run'],
      ]);
    },
  );

  it('gives a notice where notify-send is not installed', async () => {
    vi.stubEnv('PATH', '/nowhere');
    expect(await show({ platform: 'linux' }, 'title')).toEqual([
      'No note was shown on the desktop: notify-send is not installed (Debian: libnotify-bin).',
    ]);
  });

  it('gives a notice, without what was to be shown, where there is no desktop', async () => {
    await using _ = await createStub('notify-send', 'exit 1');
    expect(await show({ platform: 'linux' }, 'title')).toEqual([
      'No note was shown on the desktop: this machine has no desktop that takes one (1).',
    ]);
  });

  it('is given up where the desktop hangs', async () => {
    await using _ = await createStub('notify-send', 'read never < /dev/zero');
    expect(await show({ platform: 'linux', deadlineMs: 100 }, 'title')).toEqual([
      'No note was shown on the desktop: the desktop did not answer in time.',
    ]);
  });
});

describe('a note on Windows', () => {
  it.each(awkward)('with %s in it reaches the library as it is', async (_, text) => {
    const notify = vi.fn<Toaster['notify']>((_toast, done) => done(null));
    expect(await show({ platform: 'win32', loadToaster: async () => ({ notify }) }, text, text)).toEqual([]);
    expect(notify.mock.calls.map(([toast]) => toast)).toEqual([{ title: text, message: text }]);
  });

  it('that fails gives a notice', async () => {
    const notify: Toaster['notify'] = (_toast, done) => done(new Error('secret words'));
    expect(await show({ platform: 'win32', loadToaster: async () => ({ notify }) }, 'title')).toEqual([
      'No note was shown on the desktop: this machine has no desktop that takes one.',
    ]);
  });

  it('finds the library’s toaster', async () => {
    const { WindowsToaster } = await import('toasted-notifier');
    expect(new WindowsToaster().notify).toBeTypeOf('function');
  });
});

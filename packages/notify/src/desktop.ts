import { execFile } from 'node:child_process';
import { type Channel, NotDelivered } from './notification.ts';

/** The part of toasted-notifier's WindowsToaster that is used. */
export interface Toaster {
  notify(toast: { title: string; message: string }, done: (error: Error | null) => void): void;
}

export interface DesktopOptions {
  /** Default: this machine's. */
  platform?: NodeJS.Platform | undefined;
  /** Default: that of the library. */
  loadToaster?: (() => Promise<Toaster>) | undefined;
  /** A desktop that does not answer in time is given up. Default: 10 s. */
  deadlineMs?: number | undefined;
}

type Show = (title: string, message: string) => Promise<void>;

/**
 * Shows a note on the desktop. Title and message are arguments of a program and never part of a command line, so nothing
 * in them can act. That is why the library serves Windows alone: on Linux it writes a command for a shell, and its program
 * for macOS is one for Intel processors (https://github.com/mikaelbr/node-notifier/issues/361).
 */
export function createDesktop(options: DesktopOptions = {}): Channel {
  const { platform = process.platform, loadToaster = loadWindowsToaster, deadlineMs = 10_000 } = options;
  const show = showOn(platform, loadToaster, deadlineMs);
  return async ({ title, message }) => {
    try {
      await show(title, message);
    } catch (thrown) {
      throw new NotDelivered(`No note was shown on the desktop: ${reasonOf(thrown, platform)}.`);
    }
  };
}

const appleScript = ['on run argv', 'display notification (item 2 of argv) with title (item 1 of argv)', 'end run'];

function showOn(platform: NodeJS.Platform, loadToaster: () => Promise<Toaster>, deadlineMs: number): Show {
  if (platform === 'win32') return (title, message) => toast(loadToaster, title, message);
  if (platform === 'darwin') {
    const script = appleScript.flatMap((line) => ['-e', line]);
    return (title, message) => run('osascript', [...script, '--', title, message], deadlineMs);
  }
  return (title, message) => run('notify-send', ['--app-name=Backfield', '--', title, message], deadlineMs);
}

async function loadWindowsToaster(): Promise<Toaster> {
  const { WindowsToaster } = await import('toasted-notifier');
  return new WindowsToaster();
}

async function toast(loadToaster: () => Promise<Toaster>, title: string, message: string): Promise<void> {
  const toaster = await loadToaster();
  return new Promise((resolve, reject) => {
    toaster.notify({ title, message }, (error) => (error ? reject(error) : resolve()));
  });
}

async function run(program: string, words: string[], timeout: number): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(program, words, { timeout, killSignal: 'SIGKILL' }, (error) => (error ? reject(error) : resolve()));
  });
}

/** The parts of execFile's errors that are looked at; their messages repeat the whole text that was to be shown. */
interface RunError {
  code?: string | number | null;
  killed?: boolean;
}

function reasonOf(thrown: unknown, platform: NodeJS.Platform): string {
  const { code, killed } = thrown as RunError;
  if (killed) return 'the desktop did not answer in time';
  if (code === 'ENOENT' && platform !== 'darwin') return 'notify-send is not installed (Debian: libnotify-bin)';
  return `this machine has no desktop that takes one${code == null ? '' : ` (${code})`}`;
}

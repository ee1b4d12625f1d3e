import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Keeps a second run off a checkout: each would take the other's fault for its own. Held until the returned function is
 * called; one that was left by a process that is gone does not count. Throws where a living one has it.
 */
export function lockScratch(file: string): () => void {
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : null;
  if (pid !== null && isAlive(pid)) throw new Error(`Process ${pid} is trying mutations of this commit. Wait for it.`);
  rmSync(file, { force: true });
  writeFileSync(file, String(process.pid), { flag: 'wx' });
  return () => rmSync(file, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

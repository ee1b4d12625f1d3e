import { hostname } from 'node:os';

const pattern = /^(?<host>.+), process (?<pid>\d+)$/;

/** This run's name for others that want the same days: "laptop, process 4711". */
export function ownHolder(): string {
  return `${hostname()}, process ${process.pid}`;
}

/** Whether a holder was a process of this machine that is gone. Of other machines nothing is known. */
export function isDeadHolder(holder: string): boolean {
  const { host, pid } = pattern.exec(holder)?.groups ?? {};
  if (host !== hostname()) return false;
  // Our own number, held by somebody before us: containers give the same one again.
  if (Number(pid) === process.pid) return true;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

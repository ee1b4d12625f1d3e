import { isMainThread } from 'node:worker_threads';

/**
 * Loaded before the program: its clock then begins at CLOCK_AT and goes on from there. The embedded database has a thread and a
 * clock of its own, as a server has.
 */
const { CLOCK_AT = '' } = process.env;
const systemNow = Date.now;
const shiftMs = Date.parse(CLOCK_AT) - systemNow();
if (isMainThread) Date.now = () => systemNow() + shiftMs;

import { writeFileSync } from 'node:fs';

/** Loaded into a process that is measured: leaves its peak memory, in kilobytes, where the environment says. */
process.on('exit', () => {
  writeFileSync(process.env.BENCH_PEAK_MEMORY_FILE ?? '', String(process.resourceUsage().maxRSS));
});

import { writeFileSync } from 'node:fs';

/** Writes the process's peak memory, in kilobytes, to the file that the environment names. */
process.on('exit', () => {
  writeFileSync(process.env.BENCH_PEAK_MEMORY_FILE ?? '', String(process.resourceUsage().maxRSS));
});

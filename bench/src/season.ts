import { join } from 'node:path';
import { openStore } from '@backfield/store';
import { atMost, figure, format, type Section } from './measurement.ts';
import { runProgram } from './program-run.ts';
import { openScratchDirectory } from './scratch-directory.ts';
import { openSimulation } from './simulation.ts';

const words = ['MLB', '--from', '2024-03-28', '--to', '2024-09-30', '--rate', '1000', '--json'];
const hundred = 100;

/** A whole regular season in one run: memory stays bounded, and the end is as fast as the beginning. */
export const season: Section = {
  name: 'season',
  title: 'A simulated MLB season, embedded database',
  async run() {
    await using simulation = await openSimulation();
    await using directory = await openScratchDirectory();
    const run = await runProgram({ words, dataDirectory: directory.path, upstream: simulation.url });
    const store = await openStore({ directory: join(directory.path, 'db') });
    const rows = await store.query<{ ms: string; lines: number }>(
      'select extract(epoch from created_at) * 1000 as ms, line_count as lines from games order by created_at',
    );
    await store.close();
    const times = rows.map(({ ms }) => Number(ms));
    const lines = rows.reduce((sum, row) => sum + row.lines, 0);
    const [first, last] = [spanOf(times.slice(0, hundred)), spanOf(times.slice(-hundred))];
    return [
      figure('whole run', `${format(run.seconds)} s`, `${format(rows.length)} games, ${format(lines)} lines`),
      atMost('peak memory of the process', run.peakMemoryMegabytes, 1000, ' MB'),
      figure('first hundred games', `${format(first)} ms`),
      figure('last hundred games', `${format(last)} ms`),
      atMost('the last hundred, in times of the first', last / first, 1.1),
    ];
  },
};

function spanOf(times: readonly number[]): number {
  return (times.at(-1) ?? 0) - (times[0] ?? 0);
}

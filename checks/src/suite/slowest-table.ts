import { type FileCost, type SuiteRun, totalMs } from './file-costs.ts';

const shown = 25;
const numbers = ['total s', 'import', 'hooks', 'tests', 'procs', 'dbs'] as const;

/** The slowest files of a run and what they spend it on, in so many columns of a terminal. */
export function slowestTable(run: SuiteRun | null, { width }: { width: number }): string {
  if (!run) return 'No test was run here yet: npx -y pnpm@12 test';
  const files = run.files.toSorted((a, b) => totalMs(b) - totalMs(a));
  const slowest = files.slice(0, shown);
  const cells = slowest.map(cellsOf);
  const widths = numbers.map((name, index) => Math.max(name.length, ...cells.map((row) => row[index]?.length ?? 0)));
  const line = (row: readonly string[], file: string) =>
    [...row.map((cell, index) => cell.padStart(widths[index] ?? 0)), file].join('  ');
  const room = Math.max(10, width - widths.reduce((sum, cell) => sum + cell + 2, 0));
  return [
    title(run, slowest),
    '',
    line(numbers, 'file'),
    ...slowest.map(({ file }, index) => line(cells[index] ?? [], shorten(file, room))),
  ].join('\n');
}

function title({ files, tookMs }: SuiteRun, slowest: readonly FileCost[]): string {
  const sum = (costs: readonly FileCost[]) => minutes(costs.reduce((total, cost) => total + totalMs(cost), 0));
  const which = files.length > shown ? `${shown} slowest of ${files.length} test files` : `${files.length} test files`;
  const share = files.length > shown ? `${sum(slowest)} of ${sum(files)}` : sum(files);
  return `${which}: ${share} min, in ${minutes(tookMs)} by the clock`;
}

function cellsOf(cost: FileCost): string[] {
  const { importMs, hooksMs, testsMs, processes, databases } = cost;
  const times = [totalMs(cost), importMs, hooksMs, testsMs].map((ms) => (ms / 1000).toFixed(1));
  return [...times, ...[processes, databases].map((count) => (count === 0 ? '-' : String(count)))];
}

function minutes(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** The end of a path tells more than its beginning; what every test file ends in tells nothing. */
function shorten(file: string, room: number): string {
  const name = file.replace(/\.test\.ts$/, '').replace('/src/', '/');
  if (name.length <= room) return name;
  const folders = name.split('/');
  while (folders.length > 1 && folders.join('/').length + 2 > room) folders.shift();
  const end = `…/${folders.join('/')}`;
  return end.length <= room ? end : `…${end.slice(1 - room)}`;
}

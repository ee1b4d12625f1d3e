import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { HttpClient } from '@backfield/contract';
import { type Answers, isFigure, type PayloadPlace, replaying } from './unreadable.ts';

/** Files of comma-separated lines, by address; the first line has the names of the columns. */
type Files = Readonly<Record<string, string[]>>;

const cell = /(?:^|,)("(?:[^"]|"")*"|[^,]*)/g;

function filesOf(answers: Answers): Files {
  return Object.fromEntries(Object.entries(answers).map(([url, text]) => [url, String(text).trimEnd().split('\n')]));
}

function answersOf(files: Files): Answers {
  return Object.fromEntries(Object.entries(files).map(([url, lines]) => [url, `${lines.join('\n')}\n`]));
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(cell)].map(([, content = '']) => content);
}

/** Every cell below the heads: its file, the number of its line, the name of its column. */
export function cellsBelow(answers: Answers): PayloadPlace[] {
  return Object.entries(filesOf(answers)).flatMap(([url, [head = '', ...lines]]) => {
    const columns = cellsOf(head);
    return lines.flatMap((_, index) => columns.map((column) => [url, String(index + 1), column]));
  });
}

/** The files without the lines on which the reader's result does not depend; only those with one of the words are tried. */
export async function withoutIdleLines<T>(
  answers: Answers,
  words: readonly string[],
  read: (http: HttpClient) => Promise<T>,
): Promise<Answers> {
  const whole = await read(replaying(answers));
  const isEnough = async (files: Files) => {
    const result = await read(replaying(answersOf(files))).catch(() => null);
    return isDeepStrictEqual(result, whole);
  };
  let files: Files = Object.fromEntries(
    Object.entries(filesOf(answers)).map(([url, [head = '', ...lines]]) => {
      return [url, [head, ...lines.filter((line) => words.some((word) => line.includes(word)))]];
    }),
  );
  for (const url of Object.keys(files)) files = await withOneValue(files, url, isEnough);
  for (const [url, lines] of Object.entries(files)) {
    for (const line of lines.slice(1)) {
      const shorter = { ...files, [url]: (files[url] ?? []).filter((other) => other !== line) };
      if (await isEnough(shorter)) files = shorter;
    }
  }
  return answersOf(files);
}

/** A file with the lines of one week, team or the like, where they are enough: a thousand are too many to try one by one. */
async function withOneValue(files: Files, url: string, isEnough: (files: Files) => Promise<boolean>): Promise<Files> {
  let [head = '', ...lines] = files[url] ?? [];
  for (const place of cellsOf(head).keys()) {
    for (const group of Map.groupBy(lines, (line) => cellsOf(line)[place]).values()) {
      if (group.length === lines.length || !(await isEnough({ ...files, [url]: [head, ...group] }))) continue;
      lines = group;
      break;
    }
  }
  return { ...files, [url]: [head, ...lines] };
}

/** Does `work` while one cell can't be read: a word stands for a figure, nothing for the rest. */
export async function whileCellUnreadable<T>(
  answers: Answers,
  [url = '', line = '', column = '']: PayloadPlace,
  work: (http: HttpClient) => Promise<T>,
): Promise<T> {
  const lines = [...(filesOf(answers)[url] ?? [])];
  const place = cellsOf(lines[0] ?? '').indexOf(column);
  const cells = cellsOf(lines[Number(line)] ?? '');
  lines[Number(line)] = cells.with(place, isFigure(cells[place]) ? 'unreadable' : '').join(',');
  await setImmediate();
  return work(replaying({ ...answers, [url]: `${lines.join('\n')}\n` }));
}

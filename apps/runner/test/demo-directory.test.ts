import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { lockDirectory } from '@backfield/store';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { takeDemoDirectory } from '../src/tasks/demo-directory.ts';
import { until } from './support/made-up-upstream.ts';
import { startProcess } from './support/run-process.ts';
import { runProgram } from './support/run-program.ts';
import { createScratch, type Scratch } from './support/scratch.ts';

let scratch: Scratch;
let made = 0;
let directory: string;
beforeAll(async () => {
  scratch = await createScratch();
});
beforeEach(() => {
  made += 1;
  directory = scratch.path(`data-${made}/demo`);
});
afterAll(() => scratch[Symbol.asyncDispose]());

async function write(name: string): Promise<string> {
  const file = `${directory}/${name}`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, 'rows');
  return file;
}

describe('the directory of the demo', () => {
  it('loses what the last demo left, and nothing else', async () => {
    takeDemoDirectory(directory)[Symbol.dispose]();
    const left = [await write('db/base/1'), await write('progress/nfl.json')];
    const own = await write('notes.txt');
    using _taken = takeDemoDirectory(directory);
    expect(left.filter(existsSync)).toEqual([]);
    expect(await readFile(own, 'utf8')).toBe('rows');
  });

  it('is left alone where its database is open', async () => {
    takeDemoDirectory(directory)[Symbol.dispose]();
    const left = [await write('db/base/1'), await write('progress/nfl.json')];
    const lock = lockDirectory(`${directory}/db`);
    expect(() => takeDemoDirectory(directory)).toThrow(expect.objectContaining({ code: 'DATA_DIRECTORY_IN_USE' }));
    expect(left.filter(existsSync)).toEqual(left);
    lock.release();
    takeDemoDirectory(directory)[Symbol.dispose]();
  });

  it('is left alone where no demo made what is in it', async () => {
    const games = await write('db/base/1');
    expect(() => takeDemoDirectory(directory)).toThrow(
      `${directory} holds data that no demo made. Move it away, or set BACKFIELD_DATA_DIR to another directory.`,
    );
    expect(existsSync(games)).toBe(true);
  });
});

describe('a second demo', () => {
  it('is refused while the first one runs, and harms nothing', { timeout: 120_000 }, async () => {
    const environment = { BACKFIELD_DATA_DIR: `${directory}/..` };
    await mkdir(directory, { recursive: true });
    const first = startProcess(['demo'], environment);
    try {
      await until(() => first.errors().includes('Making the embedded database in '));
      await until(() => existsSync(`${directory}/db/PG_VERSION`));
      const { exitCode, output, errors } = await runProgram(['demo'], environment);
      expect({ exitCode, output }).toEqual({ exitCode: 1, output: '' });
      expect(errors).toMatch(
        new RegExp(`demo is in use by another run \\(process ${first.child.pid} on .*\\(DATA_DIRECTORY_IN_USE\\)\n$`),
      );
      expect(existsSync(`${directory}/db/PG_VERSION`)).toBe(true);
      expect(first.child.exitCode).toBeNull();
    } finally {
      first.child.kill('SIGKILL');
      await first.done;
    }
  });
});

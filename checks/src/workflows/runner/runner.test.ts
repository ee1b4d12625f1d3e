import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { downloadArtifacts, type KeptArtifact, uploadArtifact } from './artifact-steps.ts';
import { fileCommands, programWords } from './run-command.ts';

// The steps of the workflow are tried on a runner of our own. What GitHub's does, it must do too.

let workspace: string;
let kept: KeptArtifact[];
const shelf = { keep: (artifact: KeptArtifact) => void kept.push(artifact), ofThisRun: () => kept };

function put(path: string, text: string): void {
  mkdirSync(join(workspace, path, '..'), { recursive: true });
  writeFileSync(join(workspace, path), text);
}

beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'backfield-workspace-'));
  kept = [];
});
afterEach(() => rmSync(workspace, { recursive: true }));

describe('what a step hands on', () => {
  it('is read in both of its forms', () => {
    const text = 'any=true\nmatrix<<END\n{"a":\n1}\nEND\nurl=a=b\nempty=\n';
    expect(fileCommands(text)).toEqual({ any: 'true', matrix: '{"a":\n1}', url: 'a=b', empty: '' });
  });

  it('is refused where its end is missing', () => {
    expect(() => fileCommands('matrix<<END\n{}')).toThrow('matrix has no end: END');
  });
});

describe('an upload', () => {
  it('keeps files, and loses hidden ones and empty folders', async () => {
    put('up/result.json', '{}');
    put('up/deep/one', '1');
    put('up/.hidden', 'x');
    mkdirSync(join(workspace, 'up/empty'));
    await uploadArtifact({ name: 'result-nfl-1', path: 'up', 'retention-days': '30' }, workspace, shelf);
    expect(kept.map(({ name, files }) => [name, Object.keys(files)])).toEqual([
      ['result-nfl-1', ['deep/one', 'result.json']],
    ]);
  });

  it('of nothing fails where it was asked to', async () => {
    const settings = { name: 'a', path: 'never', 'if-no-files-found': 'error' };
    await expect(uploadArtifact(settings, workspace, shelf)).rejects.toThrow('No files were found');
  });
});

describe('a download', () => {
  const fetch = (settings: Record<string, string>) =>
    downloadArtifacts({ path: 'down', ...settings }, workspace, shelf);
  const keep = async (...names: string[]) => {
    for (const name of names) {
      put(`${name}/${name}.json`, name);
      await uploadArtifact({ name, path: name }, workspace, shelf);
    }
  };

  it('makes a folder an artifact, but none where only one is found', async () => {
    await keep('result-nfl-1', 'progress-nfl-1');
    await fetch({ pattern: 'result-*' });
    expect(readFileSync(join(workspace, 'down/result-nfl-1.json'), 'utf8')).toBe('result-nfl-1');
    await fetch({});
    expect(existsSync(join(workspace, 'down/progress-nfl-1/progress-nfl-1.json'))).toBe(true);
  });

  it('makes no folders where all are merged', async () => {
    await keep('result-nfl-1', 'result-nba-1');
    await fetch({ pattern: 'result-*', 'merge-multiple': 'true' });
    expect(existsSync(join(workspace, 'down/result-nfl-1.json'))).toBe(true);
    expect(existsSync(join(workspace, 'down/result-nba-1.json'))).toBe(true);
  });

  it('of nothing is no failure', async () => {
    await fetch({ pattern: 'result-*' });
    expect(existsSync(join(workspace, 'down'))).toBe(false);
  });
});

describe('a step that is nothing but the program', () => {
  it('is known by its words', () => {
    expect(programWords('npx -y pnpm@12.21.0 run backfill github plan\n')).toEqual(['github', 'plan']);
    expect(programWords('npx -y pnpm@12.21.0 run backfill health --notify slack')?.at(-1)).toBe('slack');
  });

  it('is not one that does something else besides', () => {
    for (const more of ['&& rm x', '> file', '$(date)', '\nexit 1'])
      expect(programWords(`npx -y pnpm@12.21.0 run backfill github plan ${more}`)).toBeNull();
    expect(programWords('.github/has-server')).toBeNull();
  });
});

import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from './house.ts';
import { tagRelease } from './tag-release.ts';

let checkout: string;
const git = (...words: string[]) => execFileSync('git', words, { cwd: checkout, encoding: 'utf8' });

function commitVersion(version: string): void {
  mkdirSync(join(checkout, 'apps/runner'), { recursive: true });
  writeFileSync(join(checkout, 'apps/runner/package.json'), JSON.stringify({ name: '@backfield/runner', version }));
  git('add', '.');
  git('commit', '--quiet', '--message', version);
}

beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'backfield-release-'));
  git('init', '--quiet');
  git('config', 'user.email', 'someone@example.com');
  git('config', 'user.name', 'Someone');
});
afterEach(() => rmSync(checkout, { recursive: true }));

describe('a release', () => {
  it('is one tag a version, told to the action in the form it reads', () => {
    const output = join(checkout, 'output.ndjson');
    commitVersion('1.2.0');
    expect(tagRelease(checkout, output)).toBe('v1.2.0 is tagged.');
    commitVersion('1.3.0');
    expect(tagRelease(checkout, output)).toBe('v1.3.0 is tagged.');
    expect(git('tag').trim().split('\n')).toEqual(['v1.2.0', 'v1.3.0']);
    const told = readFileSync(output, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(told).toEqual(
      ['v1.2.0', 'v1.3.0'].map((tag) => ({ type: 'git-tag', tag, packageName: '@backfield/runner' })),
    );
  });

  it('happens once: later commits of the same version are not tagged', () => {
    commitVersion('1.2.0');
    tagRelease(checkout, undefined);
    writeFileSync(join(checkout, 'later'), '');
    git('add', '.');
    git('commit', '--quiet', '--message', 'later');
    expect(tagRelease(checkout, undefined)).toBe('v1.2.0 is released already.');
    expect(git('rev-list', '--count', 'v1.2.0').trim()).toBe('1');
  });
});

describe('changesets', () => {
  it('all name the program, whose changelog becomes the notes', () => {
    const changesets = globSync('.changeset/*.md', { cwd: root }).filter((file) => !file.endsWith('README.md'));
    const silent = changesets.filter(
      (file) => !/^"@backfield\/runner": /m.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(silent).toEqual([]);
  });
});

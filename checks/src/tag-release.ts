import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './house.ts';

/** The program's package. All packages share one version, so a release is one tag, with the program's notes. */
const program = { name: '@backfield/runner', manifest: 'apps/runner/package.json' };

/** The tag of a checkout's version, and whether the checkout has it. */
export function releaseOf(directory: string): { tag: string; isReleased: boolean } {
  const { version } = JSON.parse(readFileSync(join(directory, program.manifest), 'utf8'));
  const tag = `v${version}`;
  return { tag, isReleased: gitIn(directory, 'tag', '--list', tag).trim() !== '' };
}

/**
 * Tags this commit with its version, `v1.2.0`, where that has no tag yet, and tells the changesets action of it, which pushes
 * the tag and writes the notes from the program's changelog. Gives what it did, for people.
 * @param directory the checkout, with its tags
 * @param output the file in which the action looks for new tags, one JSON object a line
 */
export function tagRelease(directory: string, output: string | undefined): string {
  const { tag, isReleased } = releaseOf(directory);
  if (isReleased) return `${tag} is released already.`;
  gitIn(directory, 'tag', '--annotate', tag, '--message', tag);
  if (output) appendFileSync(output, `${JSON.stringify({ type: 'git-tag', tag, packageName: program.name })}\n`);
  return `${tag} is tagged.`;
}

function gitIn(directory: string, ...words: string[]): string {
  return execFileSync('git', words, { cwd: directory, encoding: 'utf8' });
}

if (import.meta.main) console.log(tagRelease(root, process.env.CHANGESETS_OUTPUT));

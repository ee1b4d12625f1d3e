import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The directory of recorded answers; undefined where there are none. */
export const recordedDirectory = process.env.BACKFIELD_RECORDED_DIR;

/** Recorded answers whose path under `data/` matches. */
export function recordedAnswers(pattern: RegExp): unknown[] {
  const data = join(recordedDirectory ?? '', 'data');
  const files = readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((name) => pattern.test(name));
  // Some files begin with a byte order mark, which is no JSON.
  return files.map((name) => JSON.parse(readFileSync(join(data, name), 'utf8').replace(/^\uFEFF/, '')));
}

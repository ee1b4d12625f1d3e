import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { leagueFiles } from './league-files.ts';
import { namesOf } from './league-names.ts';
import { registryEdits } from './registry-lines.ts';
import { type FreeIds, simulatedFiles } from './simulated-files.ts';
import { type NewLeague, WordsError } from './words.ts';

const registry = 'packages/leagues/registry';

/** Writes a league's two packages and its lines in the registry below `root`, and returns the paths. Overwrites nothing. */
export function layOut(root: string, league: NewLeague): string[] {
  const folder = `packages/leagues/${namesOf(league).lower}`;
  if (existsSync(join(root, folder))) {
    throw new WordsError(`There is a league ${league.code} already: ${folder} exists. Nothing was written.`);
  }
  const written = [
    ...within(folder, leagueFiles(league)),
    ...within(`${folder}/simulated`, simulatedFiles(league, freeIds(root))),
    ...Object.entries(registryEdits).map(([path, edit]): [string, string] => {
      const file = `${registry}/${path}`;
      return [file, edit(readFileSync(join(root, file), 'utf8'), league)];
    }),
  ];
  for (const [path, text] of written) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return written.map(([path]) => path);
}

function within(folder: string, files: Record<string, string>): [string, string][] {
  return Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]);
}

/** Ids that no simulated league has: the first digit that is free, and a range of player ids that goes with it. */
function freeIds(root: string): FreeIds {
  const files = globSync('packages/leagues/*/simulated/src/**/*.ts', { cwd: root });
  const text = files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
  const taken = [...text.matchAll(/(?:espnIds\(|EspnId\(|[dD]igit: )(\d)/g)].map(([, digit]) => Number(digit));
  const digit = [1, 2, 3, 4, 5, 6, 7, 8, 9].find((one) => !taken.includes(one));
  if (digit === undefined) throw new WordsError('Every digit of simulated game ids is taken: widen espnId first.');
  return { digit, firstPlayerId: 5_000_000 + 100_000 * digit };
}

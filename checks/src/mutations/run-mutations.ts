import { setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../house.ts';
import { importersOf } from './imports.ts';
import { mutations } from './list/index.ts';
import { changeOf, type Results, readResults, writeResults } from './results.ts';
import { openScratchTree } from './scratch-tree.ts';
import { lostSince, mutationTable, resultOf } from './table.ts';
import { readTree } from './tree.ts';
import { tryMutation } from './try-mutation.ts';

const { values } = parseArgs({
  options: {
    ref: { type: 'string', default: 'HEAD' },
    only: { type: 'string' },
    results: { type: 'string' },
    before: { type: 'string' },
    'limit-minutes': { type: 'string', default: '20' },
    json: { type: 'boolean', default: false },
  },
});

// Nobody waits for it: whatever else the machine does goes first.
setPriority(10);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const wanted = values.only?.split(',');
const unknown = wanted?.find((id) => mutations.every((mutation) => mutation.id !== id));
if (unknown !== undefined) throw new Error(`There is no mutation ${unknown}.`);

const limitMs = Number(values['limit-minutes']) * 60_000;
const scratch = openScratchTree(root, values.ref);
const tree = readTree(scratch.directory);
const importers = importersOf(tree);
const path = values.results ?? join(tmpdir(), `backfield-mutations-${scratch.commit.slice(0, 12)}.json`);
const earlier = readResults(path);
if (earlier && earlier.commit !== scratch.commit) throw new Error(`${path} is of the commit ${earlier.commit}.`);
let results: Results = earlier ?? { commit: scratch.commit, results: [] };
const before = values.before === undefined ? null : readResults(values.before);

for (const mutation of mutations) {
  const known = resultOf(results, mutation.id);
  const isTried = known?.change === changeOf(mutation);
  if (wanted ? !wanted.includes(mutation.id) : isTried) continue;
  const noticedBefore = (before && resultOf(before, mutation.id)?.caughtBy?.file) ?? null;
  const result = await tryMutation(mutation, { scratch, tree, importers, noticedBefore, limitMs });
  const others = results.results.filter(({ id }) => id !== mutation.id);
  results = { ...results, results: [...others, result] };
  writeResults(path, results);
  console.error(`${result.outcome} ${result.id} (${result.seconds} s) ${result.caughtBy?.file ?? ''}`);
}

console.log(values.json ? JSON.stringify(results, null, 2) : mutationTable(mutations, results, before));
const lost = lostSince(results, before);
if (lost.length > 0) console.error(`Caught before and not now: ${lost.join(', ')}.`);
if (!wanted) scratch.remove();
process.exitCode = lost.length > 0 || results.results.some(({ outcome }) => outcome !== 'caught') ? 1 : 0;

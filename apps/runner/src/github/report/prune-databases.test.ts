import { startGitHub } from '@backfield/github/testing';
import { expect, it } from 'vitest';
import { openGitHub } from '../runner-environment.ts';
import { pruneDatabases } from './prune-databases.ts';

const entry = { league: 'NHL', name: 'NHL', artifact: 'nhl', embedded: true, words: [] };

it('keeps the three newest databases of a league, and what is none of ours', async () => {
  await using github = await startGitHub();
  const add = (name: string, run = {}) =>
    github.addArtifact({ name, contents: { 'database.zip': 'made up' }, runId: github.addRun(run).id });
  await add('database-nhl-1', { headRepositoryId: 666 });
  for (let count = 0; count < 5; count += 1) await add('database-nhl-1');
  await add('database-nfl-1');
  const open = () => openGitHub(github.environment());
  expect(await pruneDatabases(open, [entry, { ...entry, artifact: 'nfl', embedded: false }])).toEqual([]);
  expect(github.state.artifacts.map(({ id }) => id)).toEqual([1, 4, 5, 6, 7]);
  expect(github.problems()).toEqual([]);
});

it('says so where GitHub does not let it', async () => {
  await using github = await startGitHub();
  github.setFaults([{ match: /^GET .*\/artifacts/, times: 100, do: 403 }]);
  const [notice] = await pruneDatabases(() => openGitHub(github.environment()), [entry]);
  expect(notice).toMatch(/^Older databases stay: GitHub did not let this run list the artifacts \(403, /);
});

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { claimSize, forgeNames, type GitHubStandIn, makeZip, startGitHub } from '@backfield/github/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { planOfEntry } from '../src/github/job-entry.ts';
import { createActionsRunner } from './support/actions-runner.ts';
import { createScratch, type Scratch } from './support/scratch.ts';

const words = ['NHL', '--dates', '2024-10-08..2024-10-16', '--mode', 'all'];
const entry = { league: 'NHL', name: 'NHL', artifact: 'nhl', embedded: true, words };
const plan = (await planOfEntry(entry, 0))?.key as string;
const progress = {
  ...{ version: 1, league: 'NHL', plan, startDate: '2024-10-08', endDate: '2024-10-16', currentDate: '2024-10-09' },
  ...{ processedDates: 2, totalDates: 9, inserted: 10, errors: 0 },
  ...{ startedAt: '2024-10-20T00:00:00.000Z', lastUpdatedAt: '2024-10-20T00:00:00.000Z' },
  ...{ done: ['2024-10-08', '2024-10-09'], waiting: [], failed: [] },
};
const honest = { 'job.json': '{}', 'progress.json': JSON.stringify(progress) };

let scratch: Scratch;
let github: GitHubStandIn;

beforeAll(async () => {
  scratch = await createScratch();
});
afterAll(() => scratch[Symbol.asyncDispose]());
beforeEach(async () => {
  github = await startGitHub();
});
afterEach(async () => {
  expect(github.problems()).toEqual([]);
  await github.close();
});

/** Runs the step on a fresh machine, and tells what is there afterwards. */
async function restore() {
  const actions = createActionsRunner({ directory: scratch.path(crypto.randomUUID()), github, environment: {} });
  const machine = await actions.newMachine();
  const environment = { ...github.environment(), ENTRY: JSON.stringify(entry) };
  const step = await actions.runStep(machine, 'restore', environment);
  const data = join(machine, 'backfill-data');
  const files = existsSync(data) ? await readdir(data, { recursive: true }) : [];
  return { ...step, machine, files: files.sort() };
}

const addProgress = (contents: Parameters<GitHubStandIn['addArtifact']>[0]['contents'], run = {}, artifact = {}) =>
  github.addArtifact({ name: 'progress-nhl-1', contents, runId: github.addRun(run).id, ...artifact });

describe('restoring', { timeout: 60_000 }, () => {
  it('brings back progress that the same workflow left on the default branch', async () => {
    const { id } = await addProgress(honest);
    const { exitCode, output, files, machine, errors } = await restore();
    expect(exitCode, errors).toBe(0);
    expect(output).toMatch(/Goes on with run \d+: 2 of 9 days were looked at./);
    expect(files).toEqual(['progress', `progress/${plan}.json`]);
    const restored = await readFile(join(machine, 'backfill-data/progress', `${plan}.json`), 'utf8');
    expect(JSON.parse(restored)).toEqual(progress);
    expect(await readFile(join(machine, 'runner.env'), 'utf8')).toContain('BACKFIELD_JOB_STARTED');
    expect(id).toBe(1);
  });

  const untrusted: [what: string, run: object, reason: RegExp][] = [
    ['of a fork', { headRepositoryId: 666, event: 'pull_request' }, /its run was of a fork/],
    ['of another workflow', { path: '.github/workflows/evil.yml' }, /its run was of another workflow, .*evil.yml/],
    ['of another branch', { headBranch: 'feature' }, /its run was of the branch feature, not main/],
    ['of a pull request', { event: 'pull_request_target' }, /its run was started by pull_request_target/],
  ];

  it.each(untrusted)(
    'leaves an artifact %s alone, and takes the older one that can be trusted',
    async (_, run, reason) => {
      await addProgress({ ...honest, 'progress.json': JSON.stringify({ ...progress, processedDates: 1 }) });
      const { id } = await addProgress(honest, run);
      const { exitCode, output } = await restore();
      expect(exitCode).toBe(0);
      expect(output).toMatch(
        new RegExp(`^::warning::The artifact progress-nhl-1 \\(${id}, of run .*${reason.source}`, 'm'),
      );
      expect(output).toContain('1 of 9 days were looked at');
    },
  );

  const forged: [what: string, make: () => Promise<Buffer>, reason: RegExp][] = [
    [
      'a name that climbs',
      () => forgeNames(honest, { 'progress.json': '../gress.json' }),
      /can't be unpacked|no plain name/,
    ],
    [
      'an absolute name',
      () => forgeNames(honest, { 'progress.json': '/rogress.json' }),
      /can't be unpacked|no plain name/,
    ],
    ['a link', () => makeZip({ 'progress.json': { linkTo: '/etc/passwd' } }), /"progress.json", which is a link/],
    ['a file too many', () => makeZip({ ...honest, 'evil.sh': 'rm' }), /"evil.sh", which does not belong there/],
    ['a bomb', () => makeZip({ 'progress.json': Buffer.alloc(101_000_000) }), /unpacks to more than 100 MB/],
    [
      'a bomb that lies',
      async () => claimSize(await makeZip({ 'progress.json': Buffer.alloc(9_000_000) }), 9),
      /can't be unpacked/,
    ],
    ['no zip', async () => Buffer.from('<html>'), /can't be unpacked/],
    ['no JSON', () => makeZip({ 'progress.json': '{' }), /its progress.json is not JSON/],
    [
      'another form',
      () => makeZip({ 'progress.json': '{"version":2}' }),
      /its progress.json has another form \(version/,
    ],
  ];

  it.each(forged)('refuses %s, names it, and leaves the rest to the ledger', async (_, make, reason) => {
    await addProgress(await make());
    const { exitCode, output, files, errors } = await restore();
    expect(exitCode, errors).toBe(0);
    const start = String.raw`^::warning::The artifact progress-nhl-1 \(1, of run 1000\) is not used: `;
    expect(output).toMatch(new RegExp(`${start}.*(${reason.source}).*The ledger says what is done\\.$`, 'm'));
    expect(files).toEqual([]);
  });

  it('refuses what claims to be too large, and what is gone', async () => {
    await addProgress(honest, {}, { sizeBytes: 21_000_000 });
    expect((await restore()).output).toContain('is not used: it is larger than 20 MB.');
    github.setFaults([{ match: /\/zip/, times: 1, do: 'gone' }]);
    await addProgress(honest);
    expect((await restore()).output).toContain('is not used: it has expired or was deleted.');
  });

  it('takes no progress of other days or of another league', async () => {
    await addProgress({ 'progress.json': JSON.stringify({ ...progress, plan: '../../evil' }) });
    const { output, files } = await restore();
    expect(output).toContain('was about other days; nothing is to be gone on with.');
    expect(files).toEqual([]);
  });

  it('takes the older database where the newest one is not what it should be, and never half of one', async () => {
    const good = await makeZip({ PG_VERSION: '18', 'base/1/1259': 'made up' });
    const add = async (zip: Buffer) =>
      github.addArtifact({ name: 'database-nhl-1', contents: { 'database.zip': zip }, runId: github.addRun().id });
    await add(good);
    await add(await forgeNames({ PG_VERSION: '99', 'xx/xx/evil': 'made up' }, { 'xx/xx/evil': '../../evil' }));
    await add(await makeZip({ PG_VERSION: '99', 'pg_wal/link': { linkTo: '/etc' } }));
    const { exitCode, output, files, machine } = await restore();
    expect(exitCode).toBe(0);
    expect(output.match(/^::warning::The artifact database-nhl-1 .* is not used: /gm)).toHaveLength(2);
    expect(output).toContain('NHL goes on with the database of run 1000');
    expect(files).toEqual(['db', 'db/PG_VERSION', 'db/base', 'db/base/1', 'db/base/1/1259']);
    expect(await readFile(join(machine, 'backfill-data/db/PG_VERSION'), 'utf8')).toBe('18');
    expect(existsSync(join(machine, 'evil'))).toBe(false);
  });
});

describe('planning', { timeout: 60_000 }, () => {
  it('reads no ledger that can not be trusted, and says so', async () => {
    await addProgress({ 'ledger.json': '{"version":1,"league":"NFL"}' });
    await addProgress({ 'ledger.json': '{}' }, { headRepositoryId: 666 });
    const actions = createActionsRunner({ directory: scratch.path(crypto.randomUUID()), github, environment: {} });
    const environment = { ...github.environment(), INPUT_LEAGUE: 'NHL', INPUT_DAYS: '1' };
    const step = await actions.runStep(await actions.newMachine(), 'plan', environment);
    expect(step.exitCode, step.errors).toBe(0);
    expect(step.output).toMatch(/^::warning::The artifact progress-nhl-1 \(2, .*: its run was of a fork\.$/m);
    expect(step.output).toMatch(/^::warning::The artifact progress-nhl-1 \(1, .*: its ledger.json has another form/m);
    expect(step.summary).toContain('| **NHL** | 2 | 2 asked |');
  });
});

import { addDays, gameDayAt } from '@backfield/contract';
import { offSeasonUntil } from '@backfield/engine';
import { leagues } from '@backfield/leagues';
import { databases, server } from '@backfield/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BackfillScene, openBackfillScene } from './runner/backfill-scene.ts';
import type { JobRun } from './runner/run-workflow.ts';
import { daysOf, keptLines, storedLines, trueLines } from './runner/stored-lines.ts';

// The steps of backfill.yml, as they stand there, against made-up leagues. What the program does with everything that can go
// wrong is tested beside the program; this is about the workflow that calls it.

interface Entry {
  league: string;
  name: string;
  words: string[];
}

let scene: BackfillScene;
beforeAll(async () => {
  scene = await openBackfillScene();
});
afterAll(async () => {
  expect(scene.github.problems()).toEqual([]);
  await scene[Symbol.asyncDispose]();
});

/** Runs the steps in this process, but for one league's, each of which is a shell of its own once. */
const inProcess = { inProcess: () => true };
const patiently = { timeout: 900_000 };
const entriesOf = (jobs: JobRun[]): Entry[] => JSON.parse(String(jobs[0]?.outputs.matrix)).include;
const statuses = (jobs: JobRun[]) => jobs.map(({ name, status }) => `${name}: ${status}`);
const named = (jobs: JobRun[], name: string) => jobs.find((job) => job.name === name);
const namesKept = (run: number) =>
  (scene.kept.get(run) ?? []).map(({ name, retentionDays }) => `${name}, ${retentionDays}`);
const databaseOf = (league: string, run: number) =>
  scene.kept.get(run)?.find(({ name }) => name === `database-${league.toLowerCase()}-1`);
/** The text that anybody can read in the logs; GitHub blots out a masked value from there on. */
const readable = (jobs: JobRun[], run: number) =>
  JSON.stringify([jobs, scene.posted]).replaceAll(/::add-mask::[^\\]*/g, '') +
  (scene.kept.get(run) ?? [])
    .flatMap(({ files }) => Object.values(files).map((file) => file.toString('latin1')))
    .join();

/** Leagues whose season touches the last week, the ones that a schedule has work for. */
function leaguesInSeason(): string[] {
  return leagues
    .filter((league) => {
      const today = gameDayAt(Date.now(), league.timeZone);
      return offSeasonUntil(league, addDays(today, -7), today) === null;
    })
    .map(({ code }) => code);
}

describe('the steps of backfill.yml', () => {
  let onSchedule: JobRun[];

  it('on a schedule, with nothing stored yet, fill a database for each league in season', patiently, async () => {
    const codes = leaguesInSeason();
    const others = codes.slice(1);
    onSchedule = await scene.run(1, { event: 'schedule', inProcess: (job) => others.some((code) => code === job) });
    expect(statuses(onSchedule)).toEqual(['Plan', ...codes, 'Report'].map((name) => `${name}: success`));
    expect(named(onSchedule, 'Plan')?.outputs.any).toBe('true');
    for (const { league, words } of entriesOf(onSchedule)) {
      expect(daysOf(words)).toHaveLength(8);
      const lines = await keptLines(databaseOf(league, 1), league);
      expect(lines).toEqual(trueLines(scene.simulator, league, daysOf(words)));
    }
    expect(namesKept(1)).toEqual(
      codes.flatMap((code) => {
        const name = code.toLowerCase();
        return [`result-${name}-1, 30`, `progress-${name}-1, 30`, `database-${name}-1, 90`];
      }),
    );
  });

  it('run every step of a job, in order', () => {
    const [first] = leaguesInSeason();
    expect(named(onSchedule, String(first))?.steps.map(({ name, status }) => `${name}: ${status}`)).toEqual(
      [
        'Check out',
        'Set up',
        'Restore',
        'Run',
        'Pack',
        'Keep the result',
        'Keep the progress',
        'Keep the database',
      ].map((name) => `${name}: success`),
    );
  });

  it('end with a summary, one message to Slack, and no other run', () => {
    const codes = leaguesInSeason();
    const summary = named(onSchedule, 'Report')?.summary ?? '';
    expect(summary).toMatch(/^## ✓ Good: Backfield/);
    for (const code of codes) expect(summary).toMatch(new RegExp(`\\*\\*${code}\\*\\* \\|`));
    expect(scene.posted.map(({ text }) => text.split('.')[0])).toEqual([summary.split('\n')[0]?.replace('## ', '')]);
    expect(JSON.stringify(scene.posted)).toContain('https://github.com/octo/fork-of-backfield/actions/runs/1|');
    expect(scene.github.state.dispatched).toEqual([]);
  });

  it('say no secret to anybody', () => {
    expect(readable(onSchedule, 1)).toContain('github report');
    expect(readable(onSchedule, 1)).not.toMatch(/hunter2|ghs_made-up-token/);
  });

  it('by hand, one league and three days, go on with the database of the run before', patiently, async () => {
    const [league] = leaguesInSeason() as [string];
    const before = await keptLines(databaseOf(league, 1), league);
    const inputs = { league, days: '3', mode: 'due', dry_run: false };
    const jobs = await scene.run(2, { event: 'workflow_dispatch', inputs, ...inProcess });
    expect(statuses(jobs)).toEqual(['Plan: success', `${league}: success`, 'Report: success']);
    expect(named(jobs, 'Plan')?.steps.at(-1)?.log).toContain(`${league}: 4 asked`);
    const steps = named(jobs, league)?.steps ?? [];
    expect(steps.find(({ name }) => name === 'Restore')?.log).toContain(`${league} goes on with the database of run 1`);
    expect(steps.find(({ name }) => name === 'Run')?.log).toContain(', 0 rows written');
    expect(await keptLines(databaseOf(league, 2), league)).toEqual(before);
  });

  it('keep and tell what there is where the league’s host is gone', patiently, async () => {
    const [league] = leaguesInSeason() as [string];
    const inputs = { league, days: '3', mode: 'due', dry_run: false };
    const beforeStep = (_job: string, step: string): Record<string, string> =>
      step === 'Run' ? { BACKFIELD_UPSTREAM: 'http://127.0.0.1:1' } : {};
    const jobs = await scene.run(3, { event: 'workflow_dispatch', inputs, ...inProcess, beforeStep });
    expect(statuses(jobs)).toEqual(['Plan: success', `${league}: failure`, 'Report: failure']);
    expect(namesKept(3)).toHaveLength(3);
    expect(await keptLines(databaseOf(league, 3), league)).toEqual(await keptLines(databaseOf(league, 2), league));
    expect(scene.posted.map(({ text }) => text)).toEqual([expect.stringMatching(/^✗ Bad: .*HOST_BLOCKED/)]);
    expect(scene.github.state.dispatched).toEqual([]);
  });

  it('stop at a plan that makes no sense, and tell', patiently, async () => {
    const inputs = { league: 'all', from: '2026-02-30', mode: 'due', dry_run: false };
    const jobs = await scene.run(4, { event: 'workflow_dispatch', inputs, ...inProcess });
    expect(statuses(jobs)).toEqual(['Plan: failure', 'Report: failure']);
    expect(namesKept(4)).toEqual([]);
    expect(scene.posted.map(({ text }) => text)).toEqual([expect.stringContaining('The plan failed')]);
  });

  const title = server.url ? '' : ' (skipped: TEST_DATABASE_URL is unset)';
  it.skipIf(!server.url)(`with a server keep no database as an artifact${title}`, patiently, async () => {
    await using database = await databases.onServerFromNothing();
    const DATABASE_URL = String(database.environment.DATABASE_URL);
    const [league] = leaguesInSeason() as [string];
    const inputs = { league, days: '3', mode: 'due', dry_run: false };
    const secrets = { DATABASE_URL };
    const jobs = await scene.run(5, { event: 'workflow_dispatch', inputs, ...inProcess, secrets });
    expect(statuses(jobs)).toEqual(['Plan: success', `${league}: success`, 'Report: success']);
    const name = league.toLowerCase();
    expect(namesKept(5)).toEqual([`result-${name}-1, 30`, `progress-${name}-1, 30`]);
    const days = daysOf(entriesOf(jobs)[0]?.words ?? []);
    expect(await storedLines(database.location, league)).toEqual(trueLines(scene.simulator, league, days));
    expect(readable(jobs, 5)).not.toContain(DATABASE_URL);
  });
});

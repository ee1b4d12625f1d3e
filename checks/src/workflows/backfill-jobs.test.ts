import { describe, expect, it } from 'vitest';
import { programOnShow } from '../generated-docs/command-help.ts';
import { job, situation, step, workflow } from './backfill-workflow.ts';
import { environment, evaluate, holds, resolved } from './evaluate.ts';
import { mapping } from './tree.ts';
import type { Step } from './workflow.ts';

describe('the jobs of backfill.yml', () => {
  it('run each of the program’s steps once, in the order in which it lists them', () => {
    const commands = workflow.jobs.flatMap(({ steps }) => steps.flatMap((step) => step.run ?? []));
    const program = programOnShow(() => {});
    const own = program.commands.find((command) => command.name() === 'github')?.commands ?? [];
    expect(commands.map((command) => command.split(' run ')[1])).toEqual(
      own.map((command) => `backfill github ${command.name()}`),
    );
  });

  it.each([
    ['plan', { actions: 'read', contents: 'read' }],
    ['backfill', { actions: 'read', contents: 'read' }],
    ['report', { actions: 'write', contents: 'read' }],
  ])('%s may do no more than it has to', (id, permissions) => {
    expect(job(id).tree.permissions).toEqual(permissions);
  });

  it('hand each secret to the steps that use it, and to no other', () => {
    const users = workflow.jobs.flatMap(({ id, steps }) =>
      steps.flatMap(({ name, tree }) =>
        Object.keys(mapping(tree.env)).map((variable) => `${variable}: ${id}, ${name}`),
      ),
    );
    const secret = /^(DATABASE_URL|SLACK_WEBHOOK_URL|GITHUB_TOKEN)/;
    expect(users.filter((user) => secret.test(user)).sort()).toEqual([
      'DATABASE_URL: backfill, Pack',
      'DATABASE_URL: backfill, Restore',
      'DATABASE_URL: backfill, Run',
      'DATABASE_URL: plan, Plan',
      'GITHUB_TOKEN: backfill, Restore',
      'GITHUB_TOKEN: plan, Plan',
      'GITHUB_TOKEN: report, Report',
      'SLACK_WEBHOOK_URL: report, Report',
    ]);
  });

  it.each([
    ['something is due', 'success', { any: 'true' }, true],
    ['nothing is due', 'success', { any: 'false' }, false],
    ['the plan failed', 'failure', {}, false],
    ['the plan was cancelled', 'cancelled', {}, false],
  ] as const)('backfill where %s', (_, status, outputs, runs) => {
    const needs = { plan: { result: status, outputs } };
    expect(holds(job('backfill').condition, { contexts: { needs }, status })).toBe(runs);
  });

  it.each(['success', 'failure', 'cancelled'] as const)('report after %s', (status) => {
    expect(job('report').needs).toEqual(['plan', 'backfill']);
    expect(holds(job('report').condition, { contexts: {}, status })).toBe(true);
  });

  it('backfill becomes the jobs that plan printed, and one that fails ends no other', () => {
    const printed = { include: [{ league: 'NFL', name: 'NFL 1/2', artifact: 'nfl-1', words: ['NFL', '7'] }] };
    const needs = { plan: { outputs: { matrix: JSON.stringify(printed) } } };
    const strategy = resolved(job('backfill').tree.strategy ?? null, situation({}, { needs }));
    expect(strategy).toEqual({ 'fail-fast': false, matrix: printed });
    const [entry] = printed.include;
    expect(resolved(job('backfill').tree.name ?? null, situation({}, { matrix: entry }))).toBe('NFL 1/2');
    const { ENTRY } = environment(step('backfill', 'Run').tree.env, situation({}, { matrix: entry }));
    expect(JSON.parse(ENTRY as string)).toEqual(entry);
  });

  it('hand the outputs of the step Plan to the jobs that follow', () => {
    const steps = { plan: { outputs: { any: 'true', matrix: '{"include":[]}' } } };
    expect(mapping(step('plan', 'Plan').tree).id).toBe('plan');
    expect(resolved(job('plan').tree.outputs ?? null, { contexts: { steps } })).toEqual(steps.plan.outputs);
  });

  it('end their work before the step is ended, the step before the job, and the job before GitHub ends it', () => {
    const hours = /^(\d+)h$/.exec(String(mapping(step('backfill', 'Run').tree.env).JOB_TIME_BUDGET))?.[1];
    const minutes = [
      Number(hours) * 60,
      step('backfill', 'Run').tree['timeout-minutes'],
      job('backfill').tree['timeout-minutes'],
      360,
    ];
    expect(minutes.map(Number)).toEqual([300, 330, 350, 360]);
  });
});

describe('what backfill.yml keeps', () => {
  const uploads = job('backfill').steps.filter(({ uses }) => uses?.startsWith('actions/upload-artifact@'));
  const settings = (upload: Step, artifact: string, attempt: string) =>
    resolved(
      mapping(upload.tree.with),
      situation({}, { matrix: { artifact }, github: { run_attempt: attempt } }),
    ) as Record<string, unknown>;
  const kept = (embedded: boolean, status: 'success' | 'failure' | 'cancelled') =>
    uploads
      .filter(({ condition }) => holds(condition, { contexts: { matrix: { embedded } }, status }))
      .map((upload) => settings(upload, 'nfl', '1').name);

  it.each(['success', 'failure', 'cancelled'] as const)(
    'is kept after %s, the database only where it is embedded',
    (status) => {
      expect(kept(false, status)).toEqual(['result-nfl-1', 'progress-nfl-1']);
      expect(kept(true, status)).toEqual(['result-nfl-1', 'progress-nfl-1', 'database-nfl-1']);
      expect(evaluate(step('backfill', 'Pack').condition, { contexts: {}, status })).toBe(true);
    },
  );

  it('has a name that no other job and no other attempt has', () => {
    const names = uploads.flatMap((upload) =>
      ['nfl', 'nba-1', 'nba-2'].flatMap((artifact) =>
        ['1', '2'].map((attempt) => settings(upload, artifact, attempt).name),
      ),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it('is missed loudly, and lasts 30 days, the database 90', () => {
    expect(uploads.map((upload) => settings(upload, 'nfl', '1')['if-no-files-found'])).toEqual([
      'error',
      'error',
      'error',
    ]);
    expect(uploads.map((upload) => settings(upload, 'nfl', '1')['retention-days'])).toEqual(['30', '30', '90']);
  });

  it('lands in one folder for the report, whether it is one result or many', () => {
    const fetch = step('report', 'Fetch the results');
    expect(fetch.tree).toMatchObject({
      'continue-on-error': true,
      with: { pattern: 'result-*', 'merge-multiple': 'true' },
    });
  });
});

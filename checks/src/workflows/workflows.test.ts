import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../house.ts';
import { expressionsIn, list, mapping } from './tree.ts';
import { actionFiles, readAction, readWorkflow, type Step, workflowFiles } from './workflow.ts';

const workflows = await Promise.all(workflowFiles().map(readWorkflow));
const actions = actionFiles().map(readAction);
const jobs = workflows.flatMap(({ file, jobs }) => jobs.map((job) => ({ where: `${file}, ${job.id}`, job })));
const steps: { where: string; step: Step }[] = [
  ...jobs.flatMap(({ where, job }) => job.steps.map((step) => ({ where: `${where}, ${step.name}`, step }))),
  ...actions.flatMap(({ file, steps }) => steps.map((step) => ({ where: `${file}, ${step.name}`, step }))),
];
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

describe('every workflow and action', () => {
  it('is there', () => {
    expect(workflows.map(({ file }) => file.split('/').at(-1))).toEqual([
      'backfill.yml',
      'canary.yml',
      'ci.yml',
      'health.yml',
      'release.yml',
    ]);
    expect(actions.map(({ file }) => file)).toEqual(['.github/actions/setup/action.yml']);
  });

  it.each([...workflows, ...actions].map(({ file, errors }) => [file, errors]))(
    '%s is taken by GitHub’s own parser',
    (_file, errors) => {
      expect(errors).toEqual([]);
    },
  );

  it.each([...workflows, ...actions].map(({ file, text }) => [file, text]))(
    '%s pins what it uses by the commit of a released version',
    (_file, text) => {
      const used = [...text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map(([, reference = '']) => reference);
      const pinned = /^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;
      expect(used.length).toBeGreaterThan(0);
      expect(used.filter((reference) => !reference.startsWith('./') && !pinned.test(reference))).toEqual([]);
      const own = used.filter((reference) => reference.startsWith('./'));
      expect(own.filter((folder) => !existsSync(join(root, folder, 'action.yml')))).toEqual([]);
    },
  );

  it('pins the same action by the same commit everywhere', () => {
    const pins = new Set(steps.flatMap(({ step }) => (step.uses?.includes('@') ? [step.uses] : [])));
    const names = [...pins].map((pin) => pin.split('@')[0]);
    expect(names).toEqual([...new Set(names)]);
  });

  it('has its pins renewed', () => {
    const [, covered = ''] =
      readFileSync(join(root, '.github/dependabot.yml'), 'utf8').match(
        /package-ecosystem: github-actions\n\s+directories: \[(.*)\]/,
      ) ?? [];
    expect(covered.split(', ')).toEqual(['/', ...actions.map(({ file }) => `/${dirname(file)}`)]);
  });
});

describe('every job', () => {
  it.each(workflows.map(({ file, tree }) => [file, tree] as const))(
    'of %s starts with no permission',
    (_file, tree) => {
      expect(tree.permissions).toEqual({});
    },
  );

  it.each(jobs.map(({ where, job }) => [where, job] as const))('%s says what it may do, and for how long', (_, job) => {
    expect(Object.keys(mapping(job.tree.permissions)).length).toBeGreaterThan(0);
    expect(Number(job.tree['timeout-minutes'])).toBeLessThanOrEqual(350);
    expect(job.tree.name).toBeTruthy();
  });

  it.each(jobs.map(({ where, job }) => [where, job] as const))('%s knows no secret; its steps do', (_, job) => {
    const { steps, ...rest } = job.tree;
    expect(expressionsIn(rest).filter(({ source }) => source.includes('secrets.'))).toEqual([]);
    expect(list(steps).length).toBe(job.steps.length);
  });
});

describe('every step', () => {
  it.each(steps.map(({ where, step }) => [where, step] as const))('%s has a name', (_, { name }) => {
    expect(name).not.toBe('undefined');
  });

  it('puts no expression into a command: values travel in the environment', () => {
    expect(steps.flatMap(({ where, step }) => expressionsIn(step.tree.run ?? null).map(() => where))).toEqual([]);
  });

  it('leaves no credentials behind when it checks out', () => {
    const checkouts = steps.filter(({ step }) => step.uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBeGreaterThanOrEqual(jobs.length);
    for (const { step } of checkouts) expect(step.tree.with).toMatchObject({ 'persist-credentials': 'false' });
  });

  it.each(steps.flatMap(({ where, step }) => (step.run ? [[where, step.run]] : [])))(
    '%s runs one command, and one that exists',
    (_, command = '') => {
      const [, version, words] = command.match(/^npx -y pnpm@(\S+) ([^\n;&|$`]+)$/) ?? [];
      if (!version || !words) return accessSync(join(root, command), constants.X_OK);
      const [verb = '', what = ''] = words.split(' ');
      if (verb === 'run') expect(Object.keys(manifest.scripts)).toContain(what);
      else if (verb === 'exec') accessSync(join(root, 'node_modules/.bin', what), constants.X_OK);
      else expect(['install', 'test']).toContain(verb);
    },
  );

  it('starts the pnpm that package.json names, but where the first command of the README is tried', () => {
    const versions = steps.flatMap(({ where, step }) => {
      const [, version] = step.run?.match(/pnpm@(\S+)/) ?? [];
      return version ? [`pnpm@${version}${where.includes('bootstrap') ? ' on a new machine' : ''}`] : [];
    });
    expect([...new Set(versions)].sort()).toEqual([manifest.packageManager, 'pnpm@12 on a new machine'].sort());
  });
});

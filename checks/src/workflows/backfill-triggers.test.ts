import { runModes } from '@backfield/engine';
import { leagues } from '@backfield/leagues';
import { inputNames } from '@backfield/runner/run-inputs';
import { describe, expect, it } from 'vitest';
import { inputs, situation, step, triggers, workflow } from './backfill-workflow.ts';
import { environment, resolved } from './evaluate.ts';
import { list, mapping } from './tree.ts';

const inputVariables = (environment: Record<string, string>) =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => name.startsWith('INPUT_')));
const variableOf = (input: string) => `INPUT_${input.toUpperCase()}`;
const planned = (given: Record<string, unknown>) =>
  inputVariables(environment(step('plan', 'Plan').tree.env, situation(given)));
const reported = (given: Record<string, unknown>) =>
  inputVariables(environment(step('report', 'Report').tree.env, situation(given)));

/** Every combination of one value for each key. */
function combinations(choices: Record<string, unknown[]>): Record<string, unknown>[] {
  return Object.entries(choices).reduce<Record<string, unknown>[]>(
    (made, [key, values]) => made.flatMap((one) => values.map((value) => ({ ...one, [key]: value }))),
    [{}],
  );
}

describe('backfill.yml, started', () => {
  it('twice a day, far apart, at odd minutes that are not round', () => {
    const crons = list(triggers.schedule).map((entry) => String(mapping(entry).cron).split(' '));
    expect(crons).toHaveLength(2);
    for (const [minute, , ...everyDay] of crons) {
      expect(Number(minute) % 2).toBe(1);
      expect(Number(minute) % 5).not.toBe(0);
      expect(everyDay).toEqual(['*', '*', '*']);
    }
    const hours = crons.map(([, hour]) => Number(hour));
    expect(Math.abs((hours[0] as number) - (hours[1] as number))).toBeGreaterThanOrEqual(8);
  });

  it('by hand offers every league and every mode', () => {
    expect(mapping(inputs.league).options).toEqual(['all', ...leagues.map(({ code }) => code)]);
    expect(list(mapping(inputs.mode).options).sort()).toEqual([...runModes].sort());
  });

  it('by hand asks for what the program reads, and for nothing else', () => {
    expect(Object.keys(inputs)).toEqual([...inputNames]);
  });

  it('by a schedule tells the program nothing, so that the defaults hold', () => {
    const nothing = Object.fromEntries(Object.keys(inputs).map((name) => [variableOf(name), '']));
    expect(planned({})).toEqual(nothing);
    expect(reported({})).toEqual(nothing);
  });

  it('by hand tells plan and report every combination of inputs as it was given', () => {
    const choices = Object.fromEntries(
      Object.entries(inputs).map(([name, input]) => {
        const { type, options } = mapping(input);
        if (type === 'choice') return [name, list(options)];
        return [name, type === 'boolean' ? [true, false] : ['', `${name}, as given`]];
      }),
    );
    const all = combinations(choices);
    expect(all.length).toBe((leagues.length + 1) * 6 * 2 * 2 ** 9);
    const asGiven = (given: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(given).map(([name, value]) => [variableOf(name), String(value)]));
    const told = (given: Record<string, unknown>) => JSON.stringify(planned(given)) === JSON.stringify(asGiven(given));
    expect(all.filter((given) => !told(given))).toEqual([]);
    for (const given of all.slice(0, 500)) expect(reported(given)).toEqual(planned(given));
  });

  it.each([
    '"; rm -rf / #',
    '$(curl example.com)',
    '`id`',
    '\u0024{{ secrets.DATABASE_URL }}',
    'a\nINPUT_LEAGUE=all',
    "it's",
  ])('with the input %j hands it on unread', (text) => {
    expect(planned({ days: text })).toMatchObject({ INPUT_DAYS: text, INPUT_LEAGUE: '' });
  });

  it.each([
    [{}, 'Backfill on schedule'],
    [{ league: 'NFL', generation: '' }, 'Backfill NFL'],
    [{ league: 'all', generation: '3' }, 'Backfill all, continued 3'],
  ])('with %j is called "%s"', (given, name) => {
    expect(resolved(workflow.tree['run-name'] ?? null, situation(given))).toBe(name);
  });

  it('runs one at a time, cancels nothing, and lets others wait', () => {
    expect(workflow.tree.concurrency).toEqual({ group: 'backfill', 'cancel-in-progress': false, queue: 'max' });
  });
});

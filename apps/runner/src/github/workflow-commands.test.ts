import { readFile, writeFile } from 'node:fs/promises';
import { EOL } from 'node:os';
import * as actions from '@actions/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createScratch, type Scratch } from '../../test/support/scratch.ts';
import { annotate, exportVariable, maskSecrets, setOutput, writeSummary } from './workflow-commands.ts';

const awkward = 'NBA: 50 % of it failed,\r\nsaid "::error::" and a,b:c\n';

let scratch: Scratch;
beforeEach(async () => {
  scratch = await createScratch();
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await scratch[Symbol.asyncDispose]();
});

/** The lines that `say` prints, through our own code into a list and through `@actions/core` to the process. */
function printed(say: (print: (text: string) => void) => void): string {
  const texts: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => texts.push(String(text)) > 0);
  say((text) => texts.push(`${text}${EOL}`));
  vi.restoreAllMocks();
  return texts.join('');
}

/** A file of a runner, named to ours in an environment and to `@actions/core` in that of the process. */
async function runnerFile(variable: string) {
  const file = scratch.path(variable);
  await writeFile(file, '');
  vi.stubEnv(variable, file);
  return { outside: { environment: { [variable]: file }, print: () => {} }, read: () => readFile(file, 'utf8') };
}

const said = { error: actions.error, warning: actions.warning };

/** Takes out the random delimiters, which differ from call to call. */
const withoutEnds = (text: string) => text.replaceAll(/(ghadelimiter|end)_[-\da-f]{36}/g, 'END');

describe('what a step says to its runner', () => {
  it.each(['error', 'warning'] as const)('is an %s in the words of @actions/core', (kind) => {
    for (const title of [undefined, awkward]) {
      const ours = printed((print) => annotate({ print }, { kind, messages: [awkward], ...(title && { title }) }));
      expect(ours).toBe(printed(() => said[kind](awkward, title ? { title } : {})));
    }
  });

  it('is a secret in the words of @actions/core, and nothing where there is no runner', () => {
    const environment = { GITHUB_ACTIONS: 'true', GITHUB_TOKEN: 'ghs_50%' };
    expect(printed((print) => maskSecrets({ environment, print }))).toBe(printed(() => actions.setSecret('ghs_50%')));
    expect(printed((print) => maskSecrets({ environment: { GITHUB_TOKEN: 'ghs_50%' }, print }))).toBe('');
  });

  it('is an output and a variable in the form of @actions/core', async () => {
    const { outside, read } = await runnerFile('GITHUB_OUTPUT');
    await setOutput(outside, 'matrix', awkward);
    actions.setOutput('matrix', awkward);
    const variables = await runnerFile('GITHUB_ENV');
    vi.stubEnv('BACKFIELD_JOB_STARTED', '');
    await exportVariable(variables.outside, 'BACKFIELD_JOB_STARTED', '7');
    actions.exportVariable('BACKFIELD_JOB_STARTED', '7');
    for (const text of [withoutEnds(await read()), withoutEnds(await variables.read())]) {
      expect(text).toBe(text.slice(0, text.length / 2).repeat(2));
      expect(text).not.toBe('');
    }
  });

  it('is a summary in the form of @actions/core, printed where there is no runner', async () => {
    const { outside, read } = await runnerFile('GITHUB_STEP_SUMMARY');
    await writeSummary(outside, '# Good');
    await actions.summary.addRaw('# Good', true).write();
    expect(await read()).toBe('# Good\n# Good\n');
    expect(printed((print) => void writeSummary({ environment: {}, print }, '# Good'))).toBe(`# Good${EOL}`);
  });
});

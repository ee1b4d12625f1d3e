import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCodes } from '@backfield/contract';
import { outcomes } from '@backfield/contract/store';
import { expect, it } from 'vitest';
import { runProgram } from './support/run-program.ts';

const runbook = readFileSync(join(import.meta.dirname, '../../../docs/runbook.md'), 'utf8');

it('the runbook has a section for every exit code that the help names', async () => {
  const { output } = await runProgram(['--help'], {});
  const [, list = ''] = /Exit codes: (.+?)\.\s*$/s.exec(output) ?? [];
  const codes = [...list.matchAll(/\b(\d+) /g)].map(([, code]) => Number(code));
  const sections = [...runbook.matchAll(/^## Exit code (\d+):/gm)].map(([, code]) => Number(code));
  expect(codes.length).toBeGreaterThan(5);
  expect(sections).toEqual(codes);
});

it.each(outcomes)('the runbook says what a day is that is %s', (outcome) => {
  expect(runbook).toMatch(new RegExp(`^\\| ${outcome} \\| `, 'm'));
});

const endings = Object.entries(errorCodes).filter(([, action]) => action === 'stop' || action === 'block');

it.each(endings)('the runbook says what to do about %s', (code) => {
  expect(runbook.includes(code)).toBe(true);
});

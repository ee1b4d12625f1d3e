import { writeFile } from 'node:fs/promises';
import { serveRecordedAnswers } from '@backfield/conformance';
import type { CanaryReport } from '@backfield/contract/results';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProgram } from './support/run-program.ts';
import { createScratch, type Scratch } from './support/scratch.ts';

const dir = process.env.BACKFIELD_RECORDED_DIR ?? '';
const title = dir ? 'canaries' : 'canaries (skipped: BACKFIELD_RECORDED_DIR is unset)';

interface Fault {
  match: string;
  times?: number | 'always';
  do: string;
}

describe.skipIf(!dir)(title, () => {
  let scratch: Scratch;
  beforeAll(async () => {
    scratch = await createScratch();
  });
  afterAll(() => scratch[Symbol.asyncDispose]());

  async function canary(words: string[], faults: Fault[] = []) {
    const file = scratch.path('faults.json');
    await writeFile(file, JSON.stringify(faults));
    await using upstream = await serveRecordedAnswers({ dir, faults: file });
    return await runProgram(['canary', ...words], { BACKFIELD_UPSTREAM: upstream.url });
  }

  it.each([
    ['NFL', 'espn'],
    ['NBA', 'espn'],
    ['MLB', 'espn'],
    ['NHL', 'espn'],
    ['NHL', 'nhl'],
  ])('know the recorded game of %s in %s', async (league, source) => {
    const { exitCode, output } = await canary([league, '--source', source]);
    expect(output).toContain('answers as known');
    expect(exitCode).toBe(0);
  });

  it('tell a value that changed, with both values', async () => {
    const patch = JSON.stringify(['/header/competitions/0/competitors/0/score', '7']);
    const { exitCode, output } = await canary(
      ['NBA', '--source', 'espn'],
      [{ match: 'summary', do: `patch:${patch}` }],
    );
    expect(exitCode).toBe(4);
    expect(output).toMatch(/NBA espn: (home|away) score: was \d+, is 7/);
  });

  it('name the JSON path of what can not be read any more', async () => {
    const patch = JSON.stringify(['/events/0/date', 20240317]);
    const { exitCode, output } = await canary(
      ['NBA', '--source', 'espn'],
      [{ match: 'scoreboard', do: `patch:${patch}` }],
    );
    expect(exitCode).toBe(4);
    expect(output).toContain('NBA espn: the known game: $.events[0].date: ');
  });

  it('tell a source that does not answer apart from one that has changed', async () => {
    const hang: Fault = { match: 'site.api.espn.com', times: 'always', do: 'hang' };
    const { exitCode, output } = await canary(['NBA', '--source', 'espn', '--deadline', '1s', '--json'], [hang]);
    expect(exitCode).toBe(5);
    const [report] = JSON.parse(output) as CanaryReport[];
    expect(report).toMatchObject({ league: 'NBA', verdict: 'unreachable' });
  });

  it('tell of a habit that ended', async () => {
    const patch = JSON.stringify(['/gameWeek/6/date', '2024-11-30']);
    const { exitCode, output } = await canary(
      ['NHL', '--source', 'nhl'],
      [{ match: 'schedule/2024-10-11', times: 'always', do: `patch:${patch}` }],
    );
    expect(exitCode).toBe(4);
    expect(output).toContain('a schedule answer holds seven days');
  });
});

it('refuse a source that no league has', async () => {
  const { exitCode, errors } = await runProgram(['canary', '--source', 'teletext'], {});
  expect(exitCode).toBe(2);
  expect(errors).toContain('No league asked for has a source "teletext". (BAD_OPTION)');
});

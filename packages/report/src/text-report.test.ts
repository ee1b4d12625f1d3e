import { toGameDay } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { formatDuration } from './figures.ts';
import { day, madeUpHost, madeUpReport as report, madeUpResult as result } from './testing/made-up-report.ts';
import { textReport } from './text-report.ts';

describe('the text report', () => {
  it('gives a league a line, then what each host cost, then the verdict', () => {
    expect(textReport(report())).toBe(
      [
        'League  Days                      Total  Skipped  Done  Empty  Waiting  Failed  Games  Stats    New  Changed    Time',
        'NHL     2024-10-08 .. 2024-10-08      8        3     3      1        1       0     12  5,832  5,000        4  1m 05s',
        '',
        'NHL: 4 values corrected in 2 games of 2024-10-08 (pnpm run backfill corrections NHL)',
        '',
        'api-web.nhle.com: 14 requests, 0.1 MB',
        '',
        'Complete: 12 games with 5,832 stats checked, 5,004 rows written to the embedded database in backfill-data/db. ' +
          '1 day has games that are not final yet.',
      ].join('\n'),
    );
  });

  it('does not call complete what has games that ought to have ended long ago', () => {
    const text = textReport(report({ results: [result({ gamesOverdue: 2 })] }));
    expect(text).toContain('Not complete (exit 0): ');
    expect(text).toContain('2 games are overdue');
  });

  it('shows no sample of a dry run that read nothing', () => {
    expect(textReport(report({ dryRun: true, sample: [] }))).not.toContain('sample');
  });

  it('names failed days and games, and the command that runs exactly those', () => {
    const failures = [{ sourceGameId: '2024020001', code: 'HTTP_STATUS' as const, error: 'answered 503' }];
    const failed = [
      { gameDay: day, code: 'HTTP_STATUS' as const, error: 'answered 503', failures },
      { gameDay: toGameDay('2024-10-10'), code: 'NOT_JSON' as const, error: 'not JSON', failures: [] },
    ];
    const text = textReport(report({ exitCode: 3, results: [result({ failed, errors: 2 })] }));
    expect(text).toContain('NHL: 2 failed days');
    expect(text).toContain('  2024-10-08  game 2024020001  HTTP_STATUS  answered 503');
    expect(text).toContain('  2024-10-10  NOT_JSON  not JSON');
    expect(text).toContain('pnpm run backfill NHL --dates 2024-10-08,2024-10-10');
    expect(text).toContain('Not complete (exit 3)');
  });

  it('names the places at which answers had another shape', () => {
    const place = {
      payload: 'box-score' as const,
      path: 'games[].id',
      expected: 'int',
      received: 'string',
      sample: '"7"',
    };
    const drifts = [
      { ...place, sourceGameId: '2024020001', answers: 3 },
      { ...place, payload: 'schedule' as const, sourceGameId: null, answers: 1 },
      ...Array.from({ length: 5 }, (_, index) => ({ ...place, path: `more${index}`, sourceGameId: null, answers: 1 })),
    ];
    const text = textReport(report({ exitCode: 3, results: [result({ drifts })] }));
    expect(text).toContain(
      [
        'NHL: another shape than expected in 7 places',
        '  box-score games[].id: int expected, string found in 3 answers, such as game 2024020001: "7"',
        '  schedule games[].id: int expected, string found in 1 answer: "7"',
      ].join('\n'),
    );
    expect(text).toContain('  ... and 2 more\n  All of it: pnpm run backfill drift NHL');
  });

  it('says why a league ended early and how much was not reached', () => {
    const ended = result({ end: 'blocked', code: 'HOST_BLOCKED', error: 'It hangs.', unreachedUnits: 4 });
    expect(textReport(report({ exitCode: 5, results: [ended] }))).toContain(
      'NHL blocked (HOST_BLOCKED): It hangs. 4 days were not reached.',
    );
  });

  it('has columns for days that a host blocked and that were not reached, so that a row adds up', () => {
    const units = { done: 1, empty: 0, waiting: 0, failed: 0, blocked: 2 };
    const ended = {
      end: 'blocked' as const,
      error: 'It hangs.',
      totalUnits: 7,
      skipped: { finished: 0, 'not-asked': 0, 'not-due': 0 },
      unreachedUnits: 4,
      units,
    };
    const row = (code: 'HOST_BLOCKED' | 'HOST_UNREACHABLE') =>
      textReport(report({ exitCode: 5, results: [result({ ...ended, code })] })).split('\n', 2);
    const [head, blocked] = row('HOST_BLOCKED');
    expect(head).toMatch(/Total {2}Skipped {2}Done {2}Empty {2}Waiting {2}Failed {2}Blocked {2}Not reached/);
    expect(blocked).toMatch(/ 7 +0 +1 +0 +0 +0 +2 +4 /);
    const [cutOffHead, cutOff] = row('HOST_UNREACHABLE');
    expect(cutOffHead).toMatch(/Failed {2}Not reached/);
    expect(cutOff).toMatch(/ 7 +0 +1 +0 +0 +0 +6 /);
  });

  it('says of a run that had to stop how to go on, where it had done anything', () => {
    const stopped = {
      end: 'stopped' as const,
      code: 'DATABASE_LOST' as const,
      error: 'It is gone.',
      unreachedUnits: 1,
    };
    expect(textReport(report({ exitCode: 1, results: [result(stopped)] }))).toContain(
      'NHL stopped (DATABASE_LOST): It is gone. What is done is saved; the same command goes on. 1 day was not reached.',
    );
    const units = { done: 0, empty: 0, waiting: 0, failed: 0, blocked: 0 };
    expect(textReport(report({ exitCode: 1, results: [result({ ...stopped, units })] }))).toContain(
      'NHL stopped (DATABASE_LOST): It is gone. 1 day was not reached.',
    );
  });

  it('shows a dry run’s sample and says that nothing was written', () => {
    const sample = [
      { league: 'NHL', gameDay: day, game: 'CHI @ SEA', player: 'Pat Example', propType: 'goals', value: 2 },
    ];
    const text = textReport(report({ dryRun: true, sample }));
    expect(text).toMatch(/NHL +2024-10-08 +CHI @ SEA +Pat Example +goals +2/);
    expect(text).toContain('Dry run: read 12 games with 5,832 stats; nothing was written.');
  });

  it('tells what waiting after failures cost', () => {
    const hosts = [{ ...madeUpHost, retries: 3, backoffMs: 12_000 }];
    expect(textReport(report({ hosts }))).toContain(
      '14 requests (3 of them again after failures, which cost 12s), 0.1 MB',
    );
  });
});

it.each([
  [0, '0.0s'],
  [9_940, '9.9s'],
  [59_400, '59s'],
  [59_600, '1m 00s'],
  [3_725_000, '1h 02m'],
])('writes %d ms as %s', (ms, text) => expect(formatDuration(ms)).toBe(text));

import { toGameDay } from '@backfield/contract';
import type { BackfillResult } from '@backfield/contract/results';
import { describe, expect, it } from 'vitest';
import type { RunReport } from './run-report.ts';
import type { SlackMessage } from './slack-blocks.ts';
import { slackMessage } from './slack-message.ts';
import {
  blockedMlb,
  corrected,
  drifted,
  failedDay,
  failedResult,
  madeUpReport,
  madeUpResult,
  quietWnba,
} from './testing/made-up-report.ts';

const runUrl = 'https://github.com/fan/backfield/actions/runs/1?pr=2&x=|>';

const header = (text: string) => ({ type: 'header', text: { type: 'plain_text', text, emoji: false } });
const marked = (text: string) => ({ type: 'mrkdwn', text, verbatim: true });
const section = (...lines: string[]) => ({ type: 'section', text: marked(lines.join('\n')) });
const context = (...texts: string[]) => ({ type: 'context', elements: texts.map(marked) });

/** Every text of the message, as it is sent. */
function textsOf({ blocks }: SlackMessage): string[] {
  return blocks.flatMap((block) =>
    block.type === 'context' ? block.elements.map(({ text }) => text) : [block.text.text],
  );
}

describe('the Slack message', () => {
  it('of a good run is a line a league, with those that have nothing new in one', () => {
    const results = [madeUpResult(), madeUpResult(quietWnba)];
    expect(slackMessage(madeUpReport({ results }))).toEqual({
      text:
        '✓ Good: Backfield, all 2 leagues complete. 12 games with 5,832 stats checked, 5,004 rows written to ' +
        'the embedded database in backfill-data/db. 1 day has games that are not final yet.',
      blocks: [
        header('✓ Good: Backfield, all 2 leagues complete'),
        section(
          '✓ *NHL*: 12 games, 5,832 stats, 5,000 new rows, 4 changed rows, 4 corrections, 1 day waiting',
          '✓ Nothing new: WNBA',
        ),
        section('*4 values corrected*'),
        context(
          '2024-10-08: 12 games with 5,832 stats checked, 5,004 rows written to the embedded database in backfill-data/db. ' +
            '1 day has games that are not final yet.',
        ),
      ],
    });
  });

  it('of a partial run says first what is wrong, how to run exactly that again, and where to look', () => {
    const nba = failedResult([failedDay('2024-10-08', 'HTTP_STATUS', 'espn answered 503', ['g1', 'g2', 'g3', 'g4'])], {
      league: 'NBA',
      startDate: toGameDay('2024-10-01'),
      corrections: 0,
    });
    const results = [madeUpResult({ corrections: 1 }), nba, madeUpResult(blockedMlb)];
    const notices = ['NHL: no full names from roster-TOR'];
    const message = slackMessage(madeUpReport({ exitCode: 3, results, notices }), { title: 'Nightly', runUrl });
    expect(message).toEqual({
      text: '▲ Partial: Nightly, 1 of 3 leagues complete. MLB: blocked (HOST_BLOCKED), 5 days left. NBA: 1 failed day.',
      blocks: [
        header('▲ Partial: Nightly, 1 of 3 leagues complete'),
        section(
          '✗ *MLB* 2024-10-08: *blocked (HOST_BLOCKED), 5 days left*',
          '▲ *NBA* 2024-10-01 to 2024-10-08: *1 failed day*, 12 games, 5,832 stats, 5,000 new rows, 4 changed rows, 1 day waiting',
          '✓ *NHL* 2024-10-08: 12 games, 5,832 stats, 5,000 new rows, 4 changed rows, 1 correction, 1 day waiting',
        ),
        section(
          '*MLB* statsapi.mlb.com is blocked: it did not answer within 30 s, 2 times in a row. Try another network.',
        ),
        section(
          '*NBA*',
          '• 2024-10-08, game g1: espn answered 503 (`HTTP_STATUS`)',
          '• 2024-10-08, game g2: espn answered 503 (`HTTP_STATUS`)',
          '• 2024-10-08, game g3: espn answered 503 (`HTTP_STATUS`)',
          '… and 1 more',
          'Run exactly these again:',
          '```pnpm run backfill NBA --dates 2024-10-08```',
        ),
        section('*1 value corrected*'),
        section('_Note:_ NHL: no full names from roster-TOR'),
        context(
          '24 games with 11,664 stats checked, 10,008 rows written to the embedded database in backfill-data/db. ' +
            '2 days have games that are not final yet.',
          '<https://github.com/fan/backfield/actions/runs/1?pr=2&amp;x=%7C%3E|Open the run>',
        ),
      ],
    });
  });

  it('names the largest corrections and the widest changes of shape, over all leagues', () => {
    const smaller = { ...corrected, player: 'Luka Dončić', oldValue: null, newValue: 1 };
    const nba = madeUpResult({ league: 'NBA', corrections: 1, largestCorrections: [smaller], drifts: [drifted] });
    const nhl = madeUpResult({
      largestCorrections: [corrected],
      drifts: ['a', 'b', 'c'].map((path, index) => ({ ...drifted, path, answers: index + 2 })),
    });
    const { blocks } = slackMessage(madeUpReport({ results: [nba, nhl] }));
    expect(blocks.slice(2, 4)).toEqual([
      section(
        '*Another shape than expected in 4 places*',
        '• NHL `c`: array expected, string found in 4 answers: "MIN,FG"',
        '• NBA `boxscore.players[].statistics[].labels`: array expected, string found in 3 answers: "MIN,FG"',
        '• NHL `b`: array expected, string found in 3 answers: "MIN,FG"',
        '… and 1 more',
      ),
      section(
        '*5 values corrected*, the largest:',
        '• NHL 2024-10-08, DEN at LAL: Nikola Jokić, points 30 → 28',
        '• NBA 2024-10-08, DEN at LAL: Luka Dončić, points none → 1',
      ),
    ]);
  });

  it('of a run that never began says why', () => {
    const notices = ['Postgres at db.example.com:5432 can’t be reached.'];
    const { text, blocks } = slackMessage(madeUpReport({ exitCode: 1, results: [], notices }));
    expect(text).toBe('✗ Bad: Backfield, no league was run. Postgres at db.example.com:5432 can’t be reached.');
    expect(blocks).toEqual([
      header('✗ Bad: Backfield, no league was run'),
      section('Postgres at db.example.com:5432 can’t be reached.'),
    ]);
  });

  it('says of a dry run that nothing was written', () => {
    expect(slackMessage(madeUpReport({ dryRun: true })).text).toBe(
      '✓ Good: Backfield, NHL complete. Dry run: read 12 games with 5,832 stats; nothing was written.',
    );
  });

  it('shows what others wrote, and lets none of it act or give a secret away', () => {
    const reason =
      '<!channel> & <@U1> ```code``` postgres://fan:hunter2@db/stats https://hooks.slack.com/services/T/B/hunter2';
    const results = [failedResult([failedDay('2024-10-08', 'NOT_JSON', reason, ['<g>'])])];
    const report = madeUpReport({ exitCode: 3, results, notices: [reason], database: reason });
    const message = slackMessage(report, { title: `<!here> ${reason}`, runUrl: 'javascript:alert(1)' });
    expect(textsOf(message)).toContain(
      [
        '*NHL*',
        "• 2024-10-08, game &lt;g&gt;: &lt;!channel&gt; &amp; &lt;@U1&gt; '''code''' postgres://…@db/stats https://hooks.slack.com/… (`NOT_JSON`)",
        'Run exactly these again:',
        '```pnpm run backfill NHL --dates 2024-10-08```',
      ].join('\n'),
    );
    expect(JSON.stringify(message)).not.toMatch(/hunter2|javascript|<[!@]/);
  });

  it('stays within Slack’s limits, whatever happened', () => {
    const long = '<&>'.repeat(3000);
    const days = Array.from({ length: 30 }, (_, index) =>
      failedDay(`2024-10-${String(index + 1).padStart(2, '0')}`, 'INVARIANT_FAILED', long, [long, long]),
    );
    const worst: Partial<BackfillResult> = {
      ...{ end: 'stopped', code: 'DATABASE_LOST', error: long, unreachedUnits: 99 },
      drifts: [{ ...drifted, path: long, expected: long, received: long, sample: long }],
      largestCorrections: [{ ...corrected, game: long, player: long, propType: long }],
    };
    const results = Array.from({ length: 200 }, (_, index) =>
      failedResult(days, { ...worst, league: `L${index} ${long}` }),
    );
    const report: RunReport = madeUpReport({ exitCode: 1, results, notices: Array(50).fill(long), database: long });
    const message = slackMessage(report, { title: long, runUrl });
    const texts = textsOf(message);
    expect(message.blocks.length).toBeLessThanOrEqual(50);
    expect(texts[0]?.length).toBeLessThanOrEqual(150);
    expect(message.text.length).toBeLessThanOrEqual(500);
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(3000);
    expect(texts.join('').length).toBeLessThanOrEqual(10_000);
    expect(texts.join('').replaceAll(/&(amp|lt|gt);/g, '')).not.toContain('&');
    expect(texts[1]).toMatch(/\n… and \d+ more leagues$/);
    expect(texts).toContain('… and 195 more leagues with problems');
  });
});

import { toGameDay } from '@backfield/contract';
import type { HealthFinding, LeagueHealth } from '@backfield/contract/results';
import { describe, expect, it } from 'vitest';
import { briefHealth } from './brief-health.ts';
import { jsonHealth } from './json-health.ts';
import { markdownHealth } from './markdown-health.ts';
import { slackHealth } from './slack-health.ts';
import { textHealth } from './text-health.ts';

const run = {
  startedAt: '2024-10-08T10:00:00Z',
  finishedAt: '2024-10-08T10:05:00Z',
  isAtWork: false,
  exitCode: 0,
  errorCode: null,
  error: null,
  from: toGameDay('2024-10-01'),
  to: toGameDay('2024-10-08'),
  unitsDue: 0,
};

const well = (league: string, other: Partial<LeagueHealth> = {}): LeagueHealth => ({
  league,
  season: 'on',
  lastRun: run,
  unitsDue: 0,
  gamesDue: 0,
  findings: [],
  ...other,
});

const notRun: HealthFinding = {
  league: 'NBA',
  kind: 'not-run',
  extent: 0,
  since: '2024-10-09T16:00:00.000Z',
  evidence: 'The last run began <yesterday> & *late*.',
  command: 'NBA --from 2024-10-08 --to 2024-10-10',
};
const stale: HealthFinding = {
  ...notRun,
  kind: 'stale',
  evidence: '2 games are not stored.',
  command: 'NBA --mode missing',
};

const report = (...leagues: LeagueHealth[]) => ({
  checkedAt: '2024-10-10T12:00:00.000Z',
  leagues,
  trouble: null,
  atWork: null,
});
const ill = report(
  well('NFL'),
  well('NBA', { unitsDue: 3, gamesDue: 1200, findings: [notRun, stale] }),
  well('MLB', { season: 'off', lastRun: { ...run, finishedAt: null, exitCode: null } }),
  well('NHL', { lastRun: { ...run, finishedAt: null, exitCode: null, isAtWork: true } }),
  well('WNBA', { lastRun: null, season: 'off' }),
);

describe('the text', () => {
  it('is a league a line, each finding with its evidence and command, and the verdict', () => {
    expect(textHealth(ill)).toBe(
      `
League  Season  Last run                      Findings        Days due  Games due
NFL     on      2024-10-08T10:00:00Z exit 0   none                   0          0
NBA     on      2024-10-08T10:00:00Z exit 0   NOT RUN, STALE         3      1,200
MLB     off     2024-10-08T10:00:00Z killed   none                   0          0
NHL     on      2024-10-08T10:00:00Z at work  none                   0          0
WNBA    off     never                         none                   0          0

NBA NOT RUN since 2024-10-09T16:00:00Z
  The last run began <yesterday> & *late*.
  pnpm run backfill NBA --from 2024-10-08 --to 2024-10-10

NBA STALE since 2024-10-09T16:00:00Z
  2 games are not stored.
  pnpm run backfill NBA --mode missing

2 findings in 1 of 5 leagues.`.trim(),
    );
  });

  it('says that all is well, or that nothing is known', () => {
    expect(textHealth(report(well('NFL')))).toMatch(/\n\nAll is well\.$/);
    expect(textHealth(report(well('NFL', { lastRun: null })))).toMatch(/Nothing has run yet: nothing is known\.$/);
  });
});

describe('the JSON', () => {
  it('holds all of it, with whole commands and one word for all', () => {
    const read = JSON.parse(jsonHealth(ill));
    expect(read).toMatchObject({ healthy: false, checkedAt: '2024-10-10T12:00:00.000Z' });
    expect(read.leagues[1].findings[1]).toEqual({ ...stale, command: 'pnpm run backfill NBA --mode missing' });
    expect(JSON.parse(jsonHealth(report(well('NFL')))).healthy).toBe(true);
  });
});

describe('the markdown', () => {
  it('shows what came from elsewhere as it is', () => {
    const markdown = markdownHealth(ill);
    expect(markdown).toContain('| NBA | on | 2024-10-08T10:00:00Z exit 0 | NOT RUN, STALE | 3 | 1,200 |');
    expect(markdown).toContain(
      '&lt;yesterday&gt; &amp; \\*late\\*. `pnpm run backfill NBA --from 2024-10-08 --to 2024-10-10`',
    );
  });
});

describe('the message for Slack', () => {
  it('is the verdict, a line a league, each finding, and where to look', () => {
    const { text, blocks } = slackHealth(ill, { runUrl: 'https://github.com/fan/backfield/actions/runs/1' });
    const marked = (words: string) => ({ type: 'mrkdwn', text: words, verbatim: true });
    expect(text).toMatch(/^▲ Partial: Backfield health, NBA NOT RUN, STALE\. NBA NOT RUN since 2024-10-09T16:00:00Z: /);
    expect(blocks).toEqual([
      {
        type: 'header',
        text: { type: 'plain_text', text: '▲ Partial: Backfield health, NBA NOT RUN, STALE', emoji: false },
      },
      { type: 'section', text: marked('✗ *NBA*: *NOT RUN, STALE*\n✓ Well: NFL, MLB, NHL') },
      {
        type: 'section',
        text: marked(
          '*NBA NOT RUN since 2024-10-09T16:00:00Z*\nThe last run began &lt;yesterday&gt; &amp; *late*.\n```pnpm run backfill NBA --from 2024-10-08 --to 2024-10-10```',
        ),
      },
      {
        type: 'section',
        text: marked(
          '*NBA STALE since 2024-10-09T16:00:00Z*\n2 games are not stored.\n```pnpm run backfill NBA --mode missing```',
        ),
      },
      {
        type: 'context',
        elements: [
          marked('2024-10-10T12:00:00.000Z: 2 findings in 1 of 5 leagues.'),
          marked('<https://github.com/fan/backfield/actions/runs/1|Open the run>'),
        ],
      },
    ]);
  });

  it('stays within what Slack takes, however much there is to say', () => {
    const long = { ...notRun, evidence: '& '.repeat(5000) };
    const leagues = Array.from({ length: 40 }, (_, index) => well(`L${index}`, { findings: [long, long] }));
    const { text, blocks } = slackHealth(report(...leagues));
    expect(text.length).toBeLessThanOrEqual(500);
    expect(blocks.length).toBeLessThan(15);
    expect(JSON.stringify(blocks).length).toBeLessThan(12_000);
    expect(JSON.stringify(blocks)).toContain('and 72 more findings');
  });
});

describe('what is over', () => {
  const over = [
    { league: 'NBA', kind: 'not-run' },
    { league: 'NBA', kind: 'stale' },
  ] as const;

  it('is told once, with what still is', () => {
    const { text, blocks } = slackHealth(report(well('NFL'), well('NBA')), { over });
    expect(text).toBe(
      '✓ Good: Backfield health, all 2 leagues are well again. Over: NBA NOT RUN, NBA STALE. All is well.',
    );
    expect(JSON.stringify(blocks)).toContain('"Over: NBA NOT RUN, NBA STALE."');
    expect(slackHealth(ill, { over }).text).toMatch(
      /^▲ Partial: Backfield health, NBA NOT RUN, STALE\. Over: NBA NOT RUN, NBA STALE\. NBA NOT RUN since/,
    );
  });
});

describe('a database that somebody else has to himself', () => {
  const busy = { ...report(), atWork: 'A run (process 4711) is at work.' };

  it('is said, and neither well nor ill', () => {
    expect(textHealth(busy)).toBe('A run (process 4711) is at work.');
    expect(markdownHealth(busy)).toBe('A run (process 4711) is at work.');
    expect(JSON.parse(jsonHealth(busy))).toMatchObject({ healthy: null, atWork: busy.atWork, leagues: [] });
    expect(JSON.parse(jsonHealth(ill))).toMatchObject({ healthy: false, atWork: null });
  });
});

describe('the title', () => {
  it.each([
    ['✓ Good: Backfield health, NFL is well', report(well('NFL'))],
    ['✓ Good: Backfield health, all 2 leagues are well', report(well('NFL'), well('NHL'))],
    [
      '✗ Bad: Backfield health, NBA NOT RUN',
      report(well('NBA', { findings: [notRun] }), well('WNBA', { lastRun: null })),
    ],
    [
      '✗ Bad: Backfield health, 2 of 2 leagues are not well',
      report(well('NBA', { findings: [notRun] }), well('NFL', { findings: [stale] })),
    ],
    ['✗ Bad: Backfield health, nothing has run yet', report(well('NFL', { lastRun: null }))],
    ['✗ Bad: Backfield health, nobody could look', { ...report(), trouble: 'The database is gone.' }],
  ])('says %s', (title, of) => {
    expect(briefHealth(of).title).toBe(title);
  });
});

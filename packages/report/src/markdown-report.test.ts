import { toGameDay } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { markdownReport } from './markdown-report.ts';
import {
  blockedMlb,
  corrected,
  drifted,
  failedDay,
  failedResult,
  madeUpHost,
  madeUpReport,
  madeUpResult,
} from './testing/made-up-report.ts';

/** The heading of the day column, as wide as a date, so that none is broken at its hyphens. */
const dayHead = `Day${'&#8199;'.repeat(7)}`;

const nba = failedResult(
  [
    failedDay('2024-10-08', 'HTTP_STATUS', 'espn answered 503', ['401704770', '401704771']),
    failedDay('2024-10-10', 'PAYLOAD_SHAPE', 'another shape', []),
  ],
  { league: 'NBA' },
);

describe('the markdown report', () => {
  it('of a good run is a table a league and what the hosts cost', () => {
    expect(markdownReport(madeUpReport())).toBe(
      `## ✓ Good: Backfield, NHL complete

2024-10-08: 12 games with 5,832 stats checked, 5,004 rows written to the embedded database in backfill-data/db. 1 day has games that are not final yet.

| League | Skipped | Done | Empty | Waiting | Failed | Games | Stats | New / changed | Corrections | Requests | Time |
| :-- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |
| ✓&nbsp;**NHL** | 3 | 3 | 1 | 1 | 0 | 12 | 5,832 | 5,000 / 4 | 4 | 14 | 1m&nbsp;05s |

### NHL: 4 values corrected in 2 games of 2024-10-08

All of them: \`pnpm run backfill corrections NHL\`

### Hosts

| Host | Requests | Asked again | Waited after failures | Waited for a turn | Received |
| :-- | --: | --: | --: | --: | --: |
| api-web.nhle.com | 14 | 0 | 0.0s | 0.0s | 0.1 MB |
`,
    );
  });

  it('names what was corrected most, and where answers had another shape, the widest first', () => {
    const gone = { ...corrected, propType: 'steals', oldValue: 2, newValue: null };
    const rare = { ...drifted, path: 'header.season', answers: 1, sourceGameId: null, sample: 'year, type' };
    const result = madeUpResult({ league: 'NBA', largestCorrections: [corrected, gone], drifts: [rare, drifted] });
    const text = markdownReport(madeUpReport({ results: [result] }));
    expect(text).toContain(`### NBA: another shape than expected in 2 places

All of it: \`pnpm run backfill drift NBA\`

| JSON path | Expected | Found | Sample | Answers | Such as game |
| :-- | :-- | :-- | :-- | --: | :-- |
| box-score: boxscore.players\\[\\].statistics\\[\\].labels | array | string | "MIN,FG" | 3 | 401704770 |
| box-score: header.season | array | string | year, type | 1 |  |

### NBA: 4 values corrected in 2 games of 2024-10-08

All of them: \`pnpm run backfill corrections NBA\`

The largest:

| ${dayHead} | Game | Player | Prop type | Old | New |
| :-- | :-- | :-- | :-- | --: | --: |
| 2024-10-08 | DEN at LAL | Nikola Jokić | \`points\` | 30 | 28 |
| 2024-10-08 | DEN at LAL | Nikola Jokić | \`steals\` | 2 | none |
`);
    const many = Array.from({ length: 23 }, (_, index) => ({ ...drifted, path: `field${index}` }));
    expect(markdownReport(madeUpReport({ results: [madeUpResult({ drifts: many })] }))).toContain('\n… and 3 more.\n');
  });

  it('of a partial run puts the worst league first, then why, what failed, and the command that runs exactly that', () => {
    const results = [madeUpResult(), nba, madeUpResult(blockedMlb)];
    const notices = ['NHL: no full names from roster_TOR'];
    const hosts = [{ ...madeUpHost, host: 'site.api.espn.com', requests: 98, retries: 9, backoffMs: 63_000 }];
    expect(markdownReport(madeUpReport({ exitCode: 3, results, notices, hosts }), { title: 'Nightly' })).toBe(
      `## ▲ Partial: Nightly, 1 of 3 leagues complete

2024-10-08: 24 games with 11,664 stats checked, 10,008 rows written to the embedded database in backfill-data/db. 2 days have games that are not final yet.

| League | Skipped | Done | Empty | Waiting | Failed | Left | Games | Stats | New / changed | Corrections | Requests | Time |
| :-- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |
| ✗&nbsp;**MLB** | 0 | 0 | 0 | 0 | 0 | 5 | 0 | 0 | 0 / 0 | 0 | 1 | 1m&nbsp;05s |
| ▲&nbsp;**NBA** | 3 | 3 | 1 | 1 | 2 | 0 | 12 | 5,832 | 5,000 / 4 | 4 | 14 | 1m&nbsp;05s |
| ✓&nbsp;**NHL** | 3 | 3 | 1 | 1 | 0 | 0 | 12 | 5,832 | 5,000 / 4 | 4 | 14 | 1m&nbsp;05s |

**MLB** blocked (\`HOST_BLOCKED\`): statsapi.mlb.com is blocked: it did not answer within 30 s, 2 times in a row. Try another network. 5 days left.

### NBA: 2 failed days

Run exactly these again:

\`\`\`sh
pnpm run backfill NBA --dates 2024-10-08,2024-10-10
\`\`\`

| ${dayHead} | Game | Code | Reason |
| :-- | :-- | :-- | :-- |
| 2024-10-08 | 401704770 | \`HTTP_STATUS\` | espn answered 503 |
| 2024-10-08 | 401704771 | \`HTTP_STATUS\` | espn answered 503 |
| 2024-10-10 | the whole day | \`PAYLOAD_SHAPE\` | another shape |

### NBA: 4 values corrected in 2 games of 2024-10-08

All of them: \`pnpm run backfill corrections NBA\`

### NHL: 4 values corrected in 2 games of 2024-10-08

All of them: \`pnpm run backfill corrections NHL\`

### Notes

- NHL: no full names from roster\\_TOR

### Hosts

| Host | Requests | Asked again | Waited after failures | Waited for a turn | Received |
| :-- | --: | --: | --: | --: | --: |
| site.api.espn.com | 98 | 9 | 1m 03s | 0.0s | 0.1 MB |
`,
    );
  });

  it('names the days of each league where they differ', () => {
    const results = [madeUpResult(), madeUpResult({ league: 'NFL', startDate: toGameDay('2024-10-01') })];
    const text = markdownReport(madeUpReport({ results }));
    expect(text).toContain('\n24 games with');
    expect(text).toContain(`| League | Days${'&#8199;'.repeat(9)} | Skipped |`);
    expect(text).toContain('| ✓&nbsp;**NFL** | 2024-10-01 to 2024-10-08 |');
  });

  it('of a run that never began says why', () => {
    const notices = ['Postgres at db.example.com:5432 can’t be reached.'];
    expect(markdownReport(madeUpReport({ exitCode: 1, results: [], hosts: [], notices }))).toBe(
      `## ✗ Bad: Backfield, no league was run

### Notes

- Postgres at db.example.com:5432 can’t be reached.
`,
    );
  });

  it('shows what others wrote, and lets none of it act', () => {
    const reason = 'a | b\nc `d` <img src=x> @everyone #12 *bold* [x](y) $x$ postgres://u:hunter2@h/d';
    const results = [failedResult([failedDay('2024-10-08', 'NOT_JSON', reason, ['<b>|`'])])];
    const notices = ['# no heading', '1. no list'];
    const text = markdownReport(madeUpReport({ exitCode: 3, results, notices }));
    expect(text).toContain(
      '| 2024-10-08 | &lt;b&gt;\\|\\` | `NOT_JSON` | a \\| b c \\`d\\` &lt;img src=x&gt; @&#8203;everyone #&#8203;12 ' +
        '\\*bold\\* \\[x\\](y) \\$x\\$ postgres://…@&#8203;h/d |',
    );
    expect(text).toContain('- \\# no heading\n- 1\\. no list\n');
  });

  it('names a range with --mode failed where the days would fill the screen', () => {
    const days = Array.from({ length: 31 }, (_, index) =>
      failedDay(`2024-10-${String(index + 1).padStart(2, '0')}`, 'NOT_JSON', 'no'),
    );
    const text = markdownReport(madeUpReport({ exitCode: 3, results: [failedResult(days)] }));
    expect(text).toContain('\npnpm run backfill NHL --from 2024-10-01 --to 2024-10-31 --mode failed\n');
  });
});

describe('a markdown report that is too long', () => {
  const games = Array.from({ length: 60 }, (_, index) => `game-${index}`);
  const cutOff = failedDay('2024-10-08', 'NOT_JSON', 'an answer that was cut off', games);
  const results = [failedResult([cutOff], { corrections: 0 })];
  const report = madeUpReport({ exitCode: 3, results, notices: ['one', 'two'] });

  it.each([
    [1_000_000, /api-web\.nhle\.com \| 14 \| 0 \| 0\.0s \| 0\.0s \| 0\.1 MB \|\n$/],
    [4800, /\n- two\n\nLeft out to stay under 4,800 bytes: hosts\.\n$/],
    [3000, /game-32 \| .*\n\nLeft out to stay under 3,000 bytes: 27 of 60 failures of NHL; notes; hosts\.\n$/],
    [750, /--dates 2024-10-08\n```\n\nLeft out to stay under 750 bytes: failures of NHL; notes; hosts\.\n$/],
    [
      620,
      /1m&nbsp;05s \|\n\nLeft out to stay under 620 bytes: the command for NHL; failures of NHL; notes; hosts\.\n$/,
    ],
    [
      400,
      /not final yet\.\n\nLeft out to stay under 400 bytes: leagues; the command for NHL; failures of NHL; notes; hosts\.\n$/,
    ],
  ])('is cut to %d bytes, the least important first, and says so', (limitBytes, end) => {
    const text = markdownReport(report, { limitBytes });
    expect(text).toMatch(end);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limitBytes);
  });

  it('shows a hundred failures of a league and counts the others', () => {
    const many = Array.from({ length: 250 }, (_, index) => `game-${index}`);
    const failed = failedResult([failedDay('2024-10-08', 'NOT_JSON', 'cut off', many)]);
    const text = markdownReport(madeUpReport({ exitCode: 3, results: [failed] }));
    expect(text).toContain('| 2024-10-08 | game-99 | `NOT_JSON` | cut off |\n\n… and 150 more.\n');
  });
});

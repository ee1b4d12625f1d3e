import { createMadeUpLeague } from '@backfield/conformance';
import { toGameDay } from '@backfield/contract';
import { areHealthy } from '@backfield/contract/results';
import type { DriftedUnit, DueUnit, HealthFacts, RunFact } from '@backfield/contract/store';
import { describe, expect, it } from 'vitest';
import { type CheckHealthOptions, judgeHealth } from './check-health.ts';
import { hourMs } from './health-rule.ts';

/** A league whose season is on from September to February; its games are final four hours after their start. */
const league = createMadeUpLeague({ games: [] });
const now = '2024-10-10T12:00:00Z';
const day = toGameDay;

function run(startedAt: string, other: Partial<RunFact> = {}): RunFact {
  return {
    startedAt,
    finishedAt: startedAt.replace(':00:00Z', ':01:00Z'),
    isAtWork: false,
    exitCode: 0,
    errorCode: null,
    error: null,
    from: day('2024-10-03'),
    to: day('2024-10-10'),
    unitsDue: 0,
    ...other,
  };
}

/** A run each morning, all of them good. */
const mornings = ['10', '09', '08', '07', '06'].map((date) => `2024-10-${date}T10:00:00Z`);
const well: HealthFacts = {
  runs: mornings.map((startedAt) => run(startedAt)),
  lastLookAt: mornings[0] as string,
  dueUnits: [],
  dueGames: [],
  unseenDays: [],
  drifts: [],
};

const unit = (gameDay: string, other: Partial<DueUnit> = {}): DueUnit => ({
  gameDay: day(gameDay),
  outcome: 'failed',
  errorCode: 'HTTP_STATUS',
  error: 'Answered 503.',
  attempts: 1,
  failingSince: '2024-10-10T10:00:00Z',
  failedGames: 1,
  gamesDue: 0,
  ...other,
});

type Options = Partial<Omit<CheckHealthOptions, 'store'>> & { at?: string };

function findings(facts: Partial<HealthFacts>, { at = now, ...options }: Options = {}) {
  return judgeHealth({ ...well, ...facts }, { league, nowMs: Date.parse(at), ...options }).findings;
}

const kinds = (...words: Parameters<typeof findings>) => findings(...words).map(({ kind }) => kind);

const runsWith = (...others: Partial<RunFact>[]) =>
  mornings.map((startedAt, index) => run(startedAt, others[index] ?? {}));

describe('a league', () => {
  it('that is run every day and has nothing due is well', () => {
    const health = judgeHealth(well, { league, nowMs: Date.parse(now) });
    expect(health).toMatchObject({ league: 'MUL', season: 'on', lastRun: { exitCode: 0 }, unitsDue: 0, findings: [] });
    expect(areHealthy([health])).toBe(true);
  });

  it('that nobody runs proves nothing, and is no finding unless somebody counts on it', () => {
    const nothing = { ...well, runs: [], lastLookAt: null };
    const health = judgeHealth(nothing, { league, nowMs: Date.parse(now) });
    expect(health).toMatchObject({ lastRun: null, findings: [] });
    expect(areHealthy([health])).toBe(false);
    expect(findings(nothing, { isExpected: true })).toEqual([
      {
        league: 'MUL',
        kind: 'not-run',
        extent: 0,
        since: '2024-09-02T10:00:00.000Z',
        evidence: 'No run has ever looked at the current days. In the season one is expected every 30 hours.',
        command: 'MUL 7',
      },
    ]);
  });

  it('whose history alone was backfilled is not followed by anybody', () => {
    expect(kinds({ lastLookAt: null })).toEqual([]);
    expect(kinds({ lastLookAt: null }, { isExpected: true })).toEqual(['not-run']);
  });
});

describe('NOT RUN', () => {
  const lastLookAt = '2024-10-08T10:00:00Z';
  const runs = [run(lastLookAt)];

  it('is found once a run is later than its grace', () => {
    expect(kinds({ runs, lastLookAt }, { at: '2024-10-09T16:00:00Z' })).toEqual([]);
    expect(findings({ runs, lastLookAt })).toEqual([
      {
        league: 'MUL',
        kind: 'not-run',
        extent: 0,
        since: '2024-10-09T16:00:00.000Z',
        evidence:
          'The last run that looked at the current days began 2024-10-08T10:00:00Z, 50 hours ago. In the season one is expected every 30 hours.',
        command: 'MUL --from 2024-10-08 --to 2024-10-10',
      },
    ]);
  });

  it('is found though runs of the history go on', () => {
    expect(kinds({ lastLookAt })).toEqual(['not-run']);
  });

  it('takes the grace that it is given', () => {
    expect(kinds({ runs, lastLookAt }, { graceMs: 51 * hourMs })).toEqual([]);
    expect(kinds({}, { graceMs: hourMs })).toEqual(['not-run']);
  });

  it('is silent off season, and waits a grace from the first day of the next one', () => {
    expect(kinds({ runs, lastLookAt }, { at: '2025-03-02T12:00:00Z' })).toEqual([]);
    expect(kinds({ runs, lastLookAt }, { at: '2025-08-31T12:00:00Z' })).toEqual([]);
    expect(kinds({ runs, lastLookAt }, { at: '2025-09-02T09:00:00Z' })).toEqual([]);
    expect(findings({ runs, lastLookAt }, { at: '2025-09-02T11:00:00Z' })).toMatchObject([
      { kind: 'not-run', since: '2025-09-02T10:00:00.000Z', command: 'MUL --from 2025-09-01 --to 2025-09-02' },
    ]);
  });
});

describe('FAILING', () => {
  const blocked = { exitCode: 5, errorCode: 'HOST_BLOCKED', error: 'made-up.test does not answer.' };
  const killed = { exitCode: null, finishedAt: null, unitsDue: null };

  it('is found at the second run in a row that fails, with how they ended', () => {
    expect(kinds({ runs: runsWith(blocked) })).toEqual([]);
    expect(findings({ runs: runsWith(blocked, killed, blocked) })).toEqual([
      {
        league: 'MUL',
        kind: 'failing',
        extent: 0,
        since: '2024-10-08T10:00:00Z',
        evidence:
          'The last 3 runs failed (2 exit 5, 1 killed). The newest ended 2024-10-10T10:01:00Z (HOST_BLOCKED): made-up.test does not answer.',
        command: 'MUL --from 2024-10-03 --to 2024-10-10 --mode missing',
      },
    ]);
  });

  it('is found where runs are killed, which can tell nobody', () => {
    expect(findings({ runs: runsWith(killed, killed) })).toMatchObject([
      {
        kind: 'failing',
        evidence:
          'The last 2 runs failed (killed). The newest began 2024-10-10T10:00:00Z and left no word: it was killed, or lost its database.',
      },
    ]);
  });

  it('is not found where a run is at work, was interrupted, or used its time', () => {
    expect(kinds({ runs: runsWith({ ...killed, isAtWork: true }, blocked) })).toEqual([]);
    expect(kinds({ runs: runsWith({ exitCode: 130 }, blocked, blocked) })).toEqual([]);
    expect(kinds({ runs: runsWith({ exitCode: 75 }, blocked, blocked) })).toEqual([]);
  });

  it('is found at the second look in a row at which a day fails', () => {
    expect(kinds({ dueUnits: [unit('2024-10-08')] })).toEqual([]);
    const dueUnits = [
      unit('2024-10-07', { attempts: 3, failingSince: '2024-10-08T10:00:00Z' }),
      unit('2024-10-08', { attempts: 2, failingSince: '2024-10-09T10:00:00Z' }),
      unit('2024-10-09'),
    ];
    expect(findings({ dueUnits, runs: runsWith({ exitCode: 3 }, { exitCode: 3 }) })).toEqual([
      {
        league: 'MUL',
        kind: 'failing',
        extent: 2,
        since: '2024-10-08T10:00:00.000Z',
        evidence:
          '2 days failed look after look: 2024-10-07 (3 times, HTTP_STATUS), 2024-10-08 (2 times, HTTP_STATUS). Answered 503.',
        command: 'MUL --mode failed',
      },
    ]);
  });

  it('is found where each run fails at another day', () => {
    expect(kinds({ dueUnits: [unit('2024-10-08')], runs: runsWith({ exitCode: 3 }, { exitCode: 3 }) })).toEqual([
      'failing',
    ]);
  });

  it('is told off season only as long as it is news', () => {
    const runs = [run('2025-05-01T10:00:00Z', blocked), run('2025-04-30T10:00:00Z', blocked)];
    expect(kinds({ runs }, { at: '2025-05-01T12:00:00Z' })).toEqual(['failing']);
    expect(kinds({ runs }, { at: '2025-05-03T12:00:00Z' })).toEqual([]);
  });
});

describe('DRIFT', () => {
  const drifts = [
    {
      gameDay: day('2024-10-09'),
      source: 'made-up',
      isStored: false,
      since: '2024-10-10T10:00:00Z',
      difference: 'events[].id is missing.',
    },
  ];

  it('is found at the first day whose answers have another shape, and is no failing day as well', () => {
    const dueUnits = [unit('2024-10-09', { errorCode: 'PAYLOAD_SHAPE', attempts: 4 })];
    const runs = runsWith({ exitCode: 3, errorCode: 'SOURCE_DRIFTED' }, { exitCode: 3, errorCode: 'SOURCE_DRIFTED' });
    expect(findings({ drifts, dueUnits, runs })).toEqual([
      {
        league: 'MUL',
        kind: 'drift',
        extent: 1,
        since: '2024-10-10T10:00:00.000Z',
        evidence:
          '1 day could not be read, because answers of made-up have another shape than expected. 2024-10-09: events[].id is missing.',
        command: 'drift MUL --open',
      },
    ]);
  });

  it('is found where a day was read and lacks what earlier days had', () => {
    const lacking = { ...drifts[0], isStored: true, difference: 'players[].stats.steals is missing.' } as DriftedUnit;
    expect(findings({ drifts: [lacking, { ...lacking, gameDay: day('2024-10-10') }] })).toMatchObject([
      {
        extent: 2,
        evidence: '2 days of made-up lack what earlier days had. 2024-10-09: players[].stats.steals is missing.',
      },
    ]);
  });

  it('is a failing day like any other once it is over and the day goes on failing', () => {
    const dueUnits = [unit('2024-10-09', { errorCode: 'PAYLOAD_SHAPE', attempts: 2 })];
    expect(kinds({ dueUnits })).toEqual(['failing']);
  });
});

describe('STALE', () => {
  const game = (dueSince: string, gameDay = '2024-10-08') => ({
    gameDay: day(gameDay),
    teams: 'Away at Home',
    status: 'final',
    dueSince,
  });

  it('is found a grace after a game ought to have been stored', () => {
    const dueGames = [game('2024-10-09T03:00:00Z'), game('2024-10-09T06:00:00Z')];
    expect(kinds({ dueGames }, { at: '2024-10-10T09:00:00Z' })).toEqual([]);
    expect(findings({ dueGames }, { at: '2024-10-10T10:00:00Z' })).toEqual([
      {
        league: 'MUL',
        kind: 'stale',
        extent: 1,
        since: '2024-10-09T03:00:00.000Z',
        evidence:
          '1 game ought to have been stored 30 hours ago or earlier and is not; the oldest is Away at Home of 2024-10-08, last seen final.',
        command: 'MUL --from 2024-10-08 --to 2024-10-08 --mode missing',
      },
    ]);
  });

  it('takes the grace that it is given', () => {
    const dueGames = [game('2024-10-10T04:00:00Z', '2024-10-09')];
    expect(kinds({ dueGames }, { graceMs: 6 * hourMs })).toEqual(['stale']);
    expect(kinds({ dueGames }, { graceMs: 9 * hourMs })).toEqual([]);
  });

  it('is found for a day of which not even the schedule could be had', () => {
    const late = { failingSince: '2024-10-08T10:00:00Z', failedGames: 0 };
    expect(findings({ dueUnits: [unit('2024-10-07', late)] })).toMatchObject([
      { kind: 'stale', evidence: 'Of 1 day not even the schedule could be had: 2024-10-07.' },
    ]);
    expect(kinds({ dueUnits: [unit('2024-10-07', { ...late, failingSince: '2024-10-10T10:00:00Z' })] })).toEqual([]);
    expect(kinds({ dueUnits: [unit('2024-10-07', { ...late, failedGames: 1 })] })).toEqual([]);
  });

  it('is found for a day that no run has looked at, a grace after its games would have ended', () => {
    const unseenDays = ['2024-10-06', '2024-10-07', '2024-10-08'].map(day);
    expect(findings({ unseenDays })).toMatchObject([
      {
        since: '2024-10-07T08:00:00.000Z',
        evidence: '2 days of the last two weeks no run has looked at: 2024-10-06, 2024-10-07.',
        command: 'MUL --from 2024-10-06 --to 2024-10-07 --mode missing',
      },
    ]);
  });

  it('is silent off season', () => {
    const facts = { dueGames: [game('2025-02-28T03:00:00Z')], unseenDays: [day('2025-02-20')] };
    expect(kinds(facts, { at: '2025-03-03T12:00:00Z' })).toEqual([]);
  });
});

describe('FALLING BEHIND', () => {
  const due = (...counts: (number | null)[]) =>
    mornings.map((startedAt, index) => run(startedAt, { unitsDue: counts.toReversed()[index] ?? null }));
  const units = (count: number) => Array.from({ length: count }, (_, index) => unit(`2024-10-0${index + 1}`));

  it('is found where what is due rose twice and never fell', () => {
    expect(findings({ runs: due(0, 0, 1, 1, 2), dueUnits: units(3) })).toEqual([
      {
        league: 'MUL',
        kind: 'falling-behind',
        extent: 0,
        since: '2024-10-07T10:01:00Z',
        evidence:
          'Days that are due and not done went from 0 to 3, and never down: 0, 0, 1, 1, 2 after the last 5 runs, 3 now.',
        command: 'MUL --mode missing',
      },
    ]);
  });

  it.each([
    ['one bad day', due(0, 0, 0, 3, 3), 3],
    ['a fall in between', due(0, 2, 1, 2, 3), 3],
    ['less now', due(0, 1, 2, 3, 4), 3],
    ['a heap that only stays', due(3, 3, 3, 3, 3), 3],
    ['games that ended since the last run', due(0, 0, 0, 0, 0), 1],
    ['runs that nobody counted', due(null, null, null, null, 0), 2],
  ])('is not found for %s', (_what, runs, now) => {
    expect(kinds({ runs, dueUnits: units(now) })).toEqual([]);
  });
});

import { hostBlocked, unavailable } from '@backfield/conformance';
import { HttpError, toGameDay } from '@backfield/contract';
import { exitCodeOf } from '@backfield/contract/results';
import { describe, expect, it } from 'vitest';
import { createMadeUpBackfill, type MadeUpBackfill } from '../testing/made-up-backfill.ts';
import type { RunMode } from './run-mode.ts';

const [sixth, week] = [toGameDay('2024-10-06'), { league: 'MUL', startDate: '2024-10-01', endDate: '2024-10-09' }];
const notFound = (url: string) => (url.endsWith('g6') ? new HttpError('NOT_FOUND', 'No game g6.') : null);

/** The week was run, and whatever is of the 6th failed; then its game, or the day, was accepted. */
async function accepted(
  target: { gameDay?: typeof sixth; expiresOn?: typeof sixth },
  fail: (url: string) => Error | null = notFound,
) {
  let failing = fail;
  const bench = createMadeUpBackfill({ fail: (url) => failing(url) });
  const [first] = await bench.backfill.run([week], { resume: false });
  bench.takeAsked();
  const { gameDay = null, expiresOn = null } = target;
  bench.store.accepted.push({ league: 'MUL', gameDay, sourceGameId: gameDay === null ? 'g6' : null, expiresOn });
  const failWith = (next: typeof fail) => {
    failing = next;
  };
  return { ...bench, first, failWith };
}

async function run({ backfill, takeAsked }: MadeUpBackfill, mode: RunMode) {
  const [result] = await backfill.run([week], { mode, resume: false });
  if (!result) throw new Error('No result.');
  return { result, exitCode: exitCodeOf([result]), asked: takeAsked() };
}

describe('an accepted game', () => {
  it('is neither asked for nor a failure in a run of what is due, missing or failed', async () => {
    const bench = await accepted({});
    expect(bench.first?.failed).toHaveLength(1);
    for (const mode of ['due', 'missing', 'failed'] as const) {
      const { asked, exitCode, result } = await run(bench, mode);
      expect([mode, exitCode, asked.includes('g6'), result.failed]).toEqual([mode, 0, false, []]);
    }
    expect((await run(bench, 'missing')).asked).toEqual([]);
    expect((await run(bench, 'failed')).asked).toEqual([]);
  });

  it('is counted where its day is read, and asked for where a person names it', async () => {
    const { asked, exitCode, result } = await run(await accepted({}), 'all');
    expect([asked.includes('g6'), exitCode, result.gamesAccepted, result.units.failed]).toEqual([true, 0, 1, 0]);
  });

  it('is no longer due by what failed once, after its day was read', async () => {
    const bench = await accepted({});
    await run(bench, 'due');
    expect(bench.store.ledgerEntries.get('MUL 2024-10-06')).toMatchObject({ outcome: 'done', failedGames: [] });
  });

  it('is stored and told once it is there', async () => {
    const bench = await accepted({});
    bench.failWith(() => null);
    await run(bench, 'all');
    expect(bench.store.games.has('MUL g6')).toBe(true);
    const notices = bench.events.flatMap((event) => (event.type === 'notice' ? [event.message] : []));
    expect(notices).toEqual(['2024-10-06: game g6, whose gap was accepted, is there now and sound.']);
  });

  it('is due again when the acceptance has expired', async () => {
    const bench = await accepted({ expiresOn: toGameDay('2024-10-09') });
    const { asked, exitCode } = await run(bench, 'due');
    expect([asked.includes('g6'), exitCode]).toEqual([true, 3]);
  });

  it('does not stand for a host that does not answer', async () => {
    const bench = await accepted({});
    bench.failWith((url) => (url.endsWith('g6') ? hostBlocked() : null));
    expect((await run(bench, 'all')).exitCode).toBe(5);
  });
});

describe('an accepted day', () => {
  const closed = (url: string) => (url.includes('schedule/2024-10-06') ? unavailable(url) : null);

  it('is not run by what is due, missing or failed', async () => {
    const bench = await accepted({ gameDay: sixth }, closed);
    expect(bench.first?.failed).toHaveLength(1);
    for (const mode of ['due', 'missing', 'failed'] as const) {
      const { asked, exitCode } = await run(bench, mode);
      expect([mode, exitCode, asked.includes('2024-10-06')]).toEqual([mode, 0, false]);
    }
  });

  it('is asked for by who names it, and no failure', async () => {
    const bench = await accepted({ gameDay: sixth }, closed);
    const { asked, exitCode } = await run(bench, 'all');
    expect([asked.includes('2024-10-06'), exitCode]).toEqual([true, 0]);
    bench.failWith(() => null);
    await run(bench, 'all');
    expect(bench.store.games.has('MUL g6')).toBe(true);
  });
});

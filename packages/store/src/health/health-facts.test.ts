import { type ScheduledGame, type SeenDrift, toGameDay } from '@backfield/contract';
import type { HealthFacts, LedgerEntry } from '@backfield/contract/store';
import { describe, expect, it } from 'vitest';
import { sampleScheduledGame, sampleWrite } from '../testing/sample-game.ts';
import { sampleSummary } from '../testing/sample-summary.ts';
import { describeStore, type StoreSuite } from '../testing/store-suite.ts';

const recent = { from: toGameDay('2024-10-01'), to: toGameDay('2024-10-08') };

/** The facts on 2024-10-09, 06:00 UTC: the games of the 8th, which began at 17:00 UTC, ought to have ended by 21:00. */
function factsOf({ store, clock }: StoreSuite, league = 'NFL'): Promise<HealthFacts> {
  return store.healthFacts({ league, nowMs: clock.nowMs, timeZone: 'America/New_York', runs: 3, recent });
}

async function look(
  { store }: StoreSuite,
  day: string,
  games: ScheduledGame[],
  entry: Partial<LedgerEntry> = {},
  drifts: readonly SeenDrift[] = [],
) {
  await store.recordUnit({
    runId: 1,
    games: entry.errorCode && games.length === 0 ? null : games,
    leftOut: [],
    drifts,
    entry: {
      league: 'NFL',
      gameDay: toGameDay(day),
      source: 'espn',
      outcome: 'waiting',
      gamesListed: games.length,
      gamesFinal: 0,
      gamesStored: 0,
      gamesLeftOut: 0,
      stats: 0,
      failedGames: [],
      errorCode: null,
      error: null,
      lookedOn: null,
      ...entry,
    },
  });
}

const game = (id: string, day: string, other: Partial<ScheduledGame> = {}) => ({
  ...sampleScheduledGame(id, day),
  ...other,
});
const failed = { outcome: 'failed', errorCode: 'HTTP_STATUS', error: 'Answered 503.' } as const;

describeStore('the facts of health', (suite) => {
  it('of a league that nobody has looked at are none', async () => {
    const nothing = { runs: [], lastLookAt: null, dueUnits: [], dueGames: [], unseenDays: [], drifts: [] };
    expect(await factsOf(suite)).toEqual(nothing);
    expect(await factsOf(suite, 'XFL')).toEqual(nothing);
  });

  it('name games that are final, or ought to be by their start, and are not stored', async () => {
    await look(suite, '2024-10-08', [
      game('final', '2024-10-08'),
      game('begun', '2024-10-08', { status: 'live' }),
      game('forgotten', '2024-10-08', { status: 'scheduled' }),
      game('undated', '2024-10-08', { status: 'scheduled', startsAt: null }),
      game('tonight', '2024-10-08', { status: 'scheduled', startsAt: '2024-10-09T02:00Z' }),
      game('late', '2024-10-08', { status: 'scheduled', startsAt: '2024-10-09T02:01Z' }),
      ...(['postponed', 'suspended', 'cancelled'] as const).map((status) => game(status, '2024-10-08', { status })),
      game('moved', '2024-10-08', { movedTo: toGameDay('2024-10-12') }),
    ]);
    const { dueGames, dueUnits } = await factsOf(suite);
    expect(dueGames.map(({ status, dueSince }) => `${dueSince} ${status}`).sort()).toEqual([
      '2024-10-08T21:00:00Z final',
      '2024-10-08T21:00:00Z live',
      '2024-10-08T21:00:00Z scheduled',
      '2024-10-09T06:00:00Z scheduled',
    ]);
    expect(dueGames[0]?.teams).toBe('New York Jets at Chicago Bears');
    expect(dueUnits).toMatchObject([{ gameDay: '2024-10-08', outcome: 'waiting', gamesDue: 4, attempts: 0 }]);
    suite.clock.nowMs = Date.parse('2024-10-09T08:00:00Z');
    expect((await factsOf(suite)).dueGames).toHaveLength(6);
  });

  it('count a game that was seen final early from then on', async () => {
    suite.clock.nowMs = Date.parse('2024-10-08T19:30:00Z');
    await look(suite, '2024-10-08', [game('1', '2024-10-08')]);
    expect((await factsOf(suite)).dueGames).toMatchObject([{ dueSince: '2024-10-08T19:30:00Z' }]);
  });

  it('leave out what is stored, and days that are settled', async () => {
    await suite.store.writeGame(sampleWrite({ id: '1', day: '2024-10-07' }));
    await look(suite, '2024-10-07', [game('1', '2024-10-07'), game('2', '2024-10-07')], failed);
    await look(suite, '2024-10-06', [game('3', '2024-10-06')], { outcome: 'done' });
    expect(await factsOf(suite)).toMatchObject({ dueUnits: [{ gameDay: '2024-10-07', gamesDue: 1 }] });
  });

  it('leave out what a person has explained, for as long as that holds', async () => {
    await look(suite, '2024-10-07', [game('1', '2024-10-07')], { ...failed, failedGames: ['1'] });
    await look(suite, '2024-10-06', [], failed);
    const until = (day: string) => ({ reason: 'r', evidence: 'e', expiresOn: toGameDay(day) });
    await suite.store.acceptGap({ league: 'NFL', gameDay: null, sourceGameId: '1' }, until('2024-10-09'));
    await suite.store.acceptGap(
      { league: 'NFL', gameDay: toGameDay('2024-10-06'), sourceGameId: null },
      until('2024-10-09'),
    );
    expect(await factsOf(suite)).toMatchObject({ dueUnits: [], dueGames: [] });
    suite.clock.nowMs = Date.parse('2024-10-10T12:00:00Z');
    expect(await factsOf(suite)).toMatchObject({ dueUnits: [{}, {}], dueGames: [{}] });
  });

  it('say how often and since when a day fails, until it does not', async () => {
    await look(suite, '2024-10-07', [], failed);
    suite.clock.nowMs += 3_600_000;
    await look(suite, '2024-10-07', [], {
      ...failed,
      outcome: 'blocked',
      errorCode: 'HOST_BLOCKED',
      error: 'It hangs.',
    });
    expect((await factsOf(suite)).dueUnits).toEqual([
      {
        gameDay: '2024-10-07',
        outcome: 'blocked',
        errorCode: 'HOST_BLOCKED',
        error: 'It hangs.',
        attempts: 2,
        failingSince: '2024-10-09T06:00:00Z',
        failedGames: 0,
        gamesDue: 0,
      },
    ]);
    await look(suite, '2024-10-07', [], { outcome: 'empty' });
    await look(suite, '2024-10-07', [], failed);
    expect((await factsOf(suite)).dueUnits).toMatchObject([{ attempts: 1, failingSince: '2024-10-09T07:00:00Z' }]);
  });

  it('do not count a day ahead that could not be looked at', async () => {
    await look(suite, '2024-10-10', [], failed);
    expect((await factsOf(suite)).dueUnits).toEqual([]);
  });

  it('name days in between that no run has looked at', async () => {
    for (const day of ['2024-10-03', '2024-10-04', '2024-10-06']) await look(suite, day, [], { outcome: 'empty' });
    expect((await factsOf(suite)).unseenDays).toEqual(['2024-10-05']);
    await look(suite, '2024-10-09', [], { outcome: 'empty' });
    expect((await factsOf(suite)).unseenDays).toEqual(['2024-10-05', '2024-10-07', '2024-10-08']);
  });

  it('tell of the newest runs, whether they were killed, and when one reached the days of its time', async () => {
    const run = (to: string) => ({ league: 'NFL', plan: 'p', words: { mode: 'all', from: '2024-10-01', to } });
    const current = await suite.store.startRun(run('2024-10-09'));
    await suite.store.finishRun(current, sampleSummary({ exitCode: 3 }));
    suite.clock.nowMs += 60_000;
    await suite.store.startRun(run('2024-10-03'));
    await suite.store.startRun(run('2024-10-04'));
    const { from } = recent;
    await suite.store.acquireLease({ league: 'NFL', from, to: toGameDay('2024-10-04'), holder: 'h', lastsMs: 60_000 });
    const { runs, lastLookAt } = await factsOf(suite);
    expect(runs.map(({ to, isAtWork, exitCode }) => [to, isAtWork, exitCode])).toEqual([
      ['2024-10-04', true, null],
      ['2024-10-03', false, null],
      ['2024-10-09', false, 3],
    ]);
    expect(runs[2]).toMatchObject({ from, startedAt: '2024-10-09T06:00:00Z', unitsDue: 0 });
    expect(lastLookAt).toBe('2024-10-09T06:00:00Z');
    await suite.store.startRun(run('2024-10-05'));
    expect((await factsOf(suite)).runs.map(({ to }) => to)).toEqual(['2024-10-05', '2024-10-04', '2024-10-03']);
  });

  it('keep with each run what was due when it ended', async () => {
    await look(suite, '2024-10-07', [], failed);
    await look(suite, '2024-10-08', [game('1', '2024-10-08')], { outcome: 'waiting' });
    const runId = await suite.store.startRun({
      league: 'NFL',
      plan: 'p',
      words: { from: '2024-10-08', to: '2024-10-08' },
    });
    await suite.store.finishRun(runId, sampleSummary());
    expect((await factsOf(suite)).runs).toMatchObject([{ unitsDue: 2 }]);
  });

  describe('about drift', () => {
    const shape = { ...failed, errorCode: 'PAYLOAD_SHAPE', error: 'The scoreboard has another shape.' } as const;
    const done = { outcome: 'done', gamesListed: 1, gamesFinal: 1, gamesStored: 1 } as const;
    const place = (payload: SeenDrift['payload'] = 'schedule'): SeenDrift => ({
      ...{ payload, path: 'events[].id', expected: 'string', received: 'missing', sample: '{}' },
      ...{ sourceGameId: null, answers: 1 },
    });
    const later = () => {
      suite.clock.nowMs += 3_600_000;
    };
    const days = async () => (await factsOf(suite)).drifts.map(({ gameDay }) => gameDay);
    const open = async () =>
      (await suite.store.drifts({ league: 'NFL', since: null, open: true })).map(({ gameDay }) => gameDay);

    it('name days whose answers had another shape, with the place where it was kept', async () => {
      await look(suite, '2024-10-07', [], shape);
      await look(suite, '2024-10-08', [], shape, [place()]);
      expect((await factsOf(suite)).drifts).toEqual([
        {
          gameDay: '2024-10-07',
          source: 'espn',
          since: '2024-10-09T06:00:00Z',
          isStored: false,
          difference: 'The scoreboard has another shape.',
        },
        expect.objectContaining({ difference: 'schedule events[].id is missing, expected is string.' }),
      ]);
      expect(await open()).toEqual(['2024-10-08']);
    });

    it('name days of which some rows could not be read, whatever else failed there', async () => {
      const rejected = {
        ...failed,
        ...done,
        outcome: 'failed',
        errorCode: 'ROW_REJECTED',
        failedGames: ['1'],
      } as const;
      await look(suite, '2024-10-08', [game('1', '2024-10-08')], rejected, [place('box-score')]);
      expect(await days()).toEqual(['2024-10-08']);
      expect(await open()).toEqual(['2024-10-08']);
    });

    it('are silent once the day was read, and once a later day of the source was read since', async () => {
      await look(suite, '2024-10-06', [], shape, [place()]);
      await look(suite, '2024-10-07', [], shape, [place()]);
      later();
      await look(suite, '2024-10-06', [], { outcome: 'empty' });
      expect([await days(), await open()]).toEqual([['2024-10-07'], ['2024-10-07']]);
      await look(suite, '2024-10-08', [], { outcome: 'empty', source: 'other' });
      expect(await days()).toEqual(['2024-10-07']);
      await look(suite, '2024-10-08', [], { outcome: 'empty' });
      expect([await days(), await open()]).toEqual([[], []]);
      expect(await suite.store.drifts({ league: 'NFL', since: null, open: false })).toMatchObject([
        { stands: false },
        { stands: false },
      ]);
    });

    it('do not take an earlier look, or one that read no box score, for a proof', async () => {
      await look(suite, '2024-10-08', [game('2', '2024-10-08')], done);
      later();
      const oddGame = { ...shape, gamesListed: 1, gamesFinal: 1, failedGames: ['1'] };
      await look(suite, '2024-10-07', [game('1', '2024-10-07')], oddGame, [place('box-score')]);
      later();
      await look(suite, '2024-10-09', [], { outcome: 'empty' });
      expect([await days(), await open()]).toEqual([['2024-10-07'], ['2024-10-07']]);
    });

    it('go on where a host that does not answer keeps anybody from looking', async () => {
      await look(suite, '2024-10-08', [], shape, [place()]);
      later();
      await look(suite, '2024-10-08', [], { outcome: 'blocked', errorCode: 'HOST_BLOCKED', error: 'It hangs.' });
      expect([await days(), await open()]).toEqual([['2024-10-08'], ['2024-10-08']]);
    });
  });
});

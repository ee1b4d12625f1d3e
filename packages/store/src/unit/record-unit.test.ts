import { type ScheduledGame, toGameDay } from '@backfield/contract';
import type { LedgerEntry, UnitRecord } from '@backfield/contract/store';
import { expect, it } from 'vitest';
import { rowVersions } from '../testing/row-versions.ts';
import { sampleScheduledGame } from '../testing/sample-game.ts';
import { describeStore, type StoreSuite } from '../testing/store-suite.ts';

const day = toGameDay('2024-10-08');

function unit(games: ScheduledGame[] | null, entry: Partial<LedgerEntry> = {}, runId = 1): UnitRecord {
  return {
    runId,
    games,
    leftOut: [],
    drifts: [],
    entry: {
      league: 'NFL',
      gameDay: day,
      source: 'espn',
      outcome: 'done',
      gamesListed: games?.length ?? 0,
      gamesFinal: games?.length ?? 0,
      gamesStored: games?.length ?? 0,
      gamesLeftOut: 0,
      stats: 600,
      failedGames: [],
      errorCode: null,
      error: null,
      lookedOn: null,
      ...entry,
    },
  };
}

async function schedule(suite: StoreSuite) {
  return suite.store.query(
    `select source_game_id as id, listed, status, first_seen_at = changed_at as untouched, run_id
     from scheduled_games order by source_game_id`,
  );
}

describeStore('recording a unit', (suite) => {
  const games = [sampleScheduledGame('1', day), sampleScheduledGame('2', day)];

  it('leaves the entry in the ledger as it was given', async () => {
    const record = unit(games, { outcome: 'failed', failedGames: ['2'], errorCode: 'NOT_JSON', error: 'No JSON.' });
    await suite.store.recordUnit(record);
    const failing = { since: '2024-10-09', lastOn: '2024-10-09', extractorVersion: null };
    expect(await suite.store.ledger('NFL', day, day)).toEqual([{ ...record.entry, failing }]);
  });

  it('reads the ledger between two days, both included, of one league', async () => {
    for (const gameDay of ['2024-10-06', '2024-10-07', '2024-10-08', '2024-10-09'].map(toGameDay)) {
      await suite.store.recordUnit(unit([], { gameDay, outcome: 'empty' }));
      await suite.store.recordUnit(unit([], { gameDay, outcome: 'empty', league: 'NBA' }));
    }
    const entries = await suite.store.ledger('NFL', toGameDay('2024-10-07'), toGameDay('2024-10-08'));
    expect(entries.map(({ league, gameDay }) => `${league} ${gameDay}`)).toEqual(['NFL 2024-10-07', 'NFL 2024-10-08']);
  });

  it('writes nothing when nothing is new', async () => {
    await suite.store.recordUnit(unit(games));
    const before = await rowVersions(suite.store);
    suite.clock.nowMs += 60_000;
    await suite.store.recordUnit(unit([...games].reverse(), {}, 2));
    expect(await rowVersions(suite.store)).toEqual(before);
  });

  it('keeps the day of the last whole look, whatever came of it', async () => {
    const lookedOn = async () => (await suite.store.ledger('NFL', day, day))[0]?.lookedOn;
    await suite.store.recordUnit(unit(games, { outcome: 'failed', failedGames: ['2'], lookedOn: day }));
    expect(await lookedOn()).toBe(day);
    await suite.store.recordUnit(unit(games));
    expect(await lookedOn()).toBe(day);
    await suite.store.recordUnit(unit(games, { lookedOn: toGameDay('2024-10-11') }));
    expect(await lookedOn()).toBe('2024-10-11');
  });

  it('writes nothing but the day of a look without news, and that once', async () => {
    await suite.store.recordUnit(unit(games, { lookedOn: day }));
    const { ledger: _, ...others } = await rowVersions(suite.store);
    const [before] = await suite.store.query('select changed_at, run_id, attempts from ledger');
    const later = unit(games, { lookedOn: toGameDay('2024-10-09') }, 2);
    suite.clock.nowMs += 60_000;
    await suite.store.recordUnit(later);
    const { ledger: marked, ...othersAfter } = await rowVersions(suite.store);
    expect(othersAfter).toEqual(others);
    expect(await suite.store.query('select changed_at, run_id, attempts from ledger')).toEqual([before]);
    await suite.store.recordUnit(later);
    expect((await rowVersions(suite.store)).ledger).toEqual(marked);
  });

  it('keeps where answers had another shape, a place and day once', async () => {
    const drift = { payload: 'box-score' as const, path: 'players[].id', expected: 'int', received: 'missing' };
    const seen = { ...drift, sample: '{}', sourceGameId: '2', answers: 1 };
    const failed = unit(games, { outcome: 'failed', failedGames: ['2'], errorCode: 'PAYLOAD_SHAPE', error: 'Other.' });
    await suite.store.recordUnit({ ...failed, drifts: [seen, { ...seen, path: 'players[].name' }] });
    suite.clock.nowMs += 86_400_000;
    await suite.store.recordUnit({ ...failed, drifts: [{ ...seen, answers: 2, sample: '{"a":1}' }] });
    await suite.store.recordUnit(unit(games));
    const place = { league: 'NFL', source: 'espn', gameDay: day, firstSeenAt: '2024-10-09T06:00:00Z', stands: false };
    const drifts = (since: string | null, league: string | null = null) =>
      suite.store.drifts({ league, since: since === null ? null : toGameDay(since), open: false });
    expect(await drifts(null)).toEqual([
      { ...place, ...seen, path: 'players[].name', lastSeenAt: '2024-10-09T06:00:00Z' },
      { ...place, ...seen, answers: 2, sample: '{"a":1}', lastSeenAt: '2024-10-10T06:00:00Z' },
    ]);
    expect(await drifts('2024-10-10')).toHaveLength(1);
    expect(await drifts(null, 'NBA')).toEqual([]);
  });

  it('writes only the game whose status changed', async () => {
    const [first, second] = games as [ScheduledGame, ScheduledGame];
    await suite.store.recordUnit(unit([first, { ...second, status: 'live' }]));
    suite.clock.nowMs += 60_000;
    await suite.store.recordUnit(unit(games, {}, 2));
    expect(await schedule(suite)).toEqual([
      { id: '1', listed: true, status: 'final', untouched: true, run_id: 1 },
      { id: '2', listed: true, status: 'final', untouched: false, run_id: 2 },
    ]);
  });

  it('marks a game that the day no longer lists, and lists it again', async () => {
    await suite.store.recordUnit(unit(games));
    await suite.store.recordUnit(unit(games.slice(0, 1)));
    expect(await schedule(suite)).toMatchObject([
      { id: '1', listed: true },
      { id: '2', listed: false },
    ]);
    const before = await rowVersions(suite.store);
    await suite.store.recordUnit(unit(games.slice(0, 1)));
    expect(await rowVersions(suite.store)).toEqual(before);
    await suite.store.recordUnit(unit(games));
    expect(await schedule(suite)).toMatchObject([{ listed: true }, { listed: true }]);
  });

  it('keeps what was seen where the schedule could not be had', async () => {
    await suite.store.recordUnit(unit(games));
    const { scheduled_games: before } = await rowVersions(suite.store);
    await suite.store.recordUnit(unit(null, { outcome: 'blocked', errorCode: 'HOST_BLOCKED', error: 'No answer.' }));
    expect((await rowVersions(suite.store)).scheduled_games).toEqual(before);
  });

  it('keeps both days of a game that moved', async () => {
    const [game] = games as [ScheduledGame];
    const later = toGameDay('2024-10-10');
    await suite.store.recordUnit(unit([{ ...game, status: 'postponed', movedTo: later }], { outcome: 'empty' }));
    await suite.store.recordUnit(unit([{ ...game, gameDay: later }], { gameDay: later }));
    const rows = await suite.store.query('select game_day, status, moved_to from scheduled_games order by game_day');
    expect(rows).toEqual([
      { game_day: day, status: 'postponed', moved_to: later },
      { game_day: later, status: 'final', moved_to: null },
    ]);
  });

  it('counts attempts that fail in a row', async () => {
    const attempts = async () => (await suite.store.query('select attempts from ledger'))[0];
    await suite.store.recordUnit(unit(games, { outcome: 'failed' }));
    await suite.store.recordUnit(unit(games, { outcome: 'failed' }));
    expect(await attempts()).toEqual({ attempts: 2 });
    await suite.store.recordUnit(unit(games));
    expect(await attempts()).toEqual({ attempts: 0 });
  });

  it('keeps games that are left out as evidence', async () => {
    const leftOut = [{ sourceGameId: '9', gameDay: day, reason: 'other-competition' as const, detail: 'WBC' }];
    const record = { ...unit([], { outcome: 'empty', gamesLeftOut: 1 }), leftOut };
    await suite.store.recordUnit(record);
    const rows = await suite.store.query('select games_left_out, left_out from ledger');
    expect(rows).toEqual([
      { games_left_out: 1, left_out: [{ sourceGameId: '9', reason: 'other-competition', detail: 'WBC' }] },
    ]);
    const before = await rowVersions(suite.store);
    await suite.store.recordUnit(record);
    expect(await rowVersions(suite.store)).toEqual(before);
  });

  it('takes a start without seconds, and none', async () => {
    const [first, second] = games as [ScheduledGame, ScheduledGame];
    const record = unit([first, { ...second, startsAt: null }]);
    await suite.store.recordUnit(record);
    const rows = await suite.store.query('select starts_at from scheduled_games order by source_game_id');
    expect(rows).toEqual([{ starts_at: new Date('2024-10-08T17:00:00Z') }, { starts_at: null }]);
  });

  it('refuses a league that is not registered', async () => {
    await expect(suite.store.recordUnit(unit(games, { league: 'XFL' }))).rejects.toThrow(
      'League XFL is not in the database',
    );
  });
});

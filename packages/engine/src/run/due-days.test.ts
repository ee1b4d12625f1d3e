import { createMadeUpLeague, unavailable } from '@backfield/conformance';
import { addDays, type GameDay, toGameDay } from '@backfield/contract';
import type { GameGap, LedgerEntry, Outcome } from '@backfield/contract/store';
import { describe, expect, it } from 'vitest';
import type { BackfillConfig } from '../plan/backfill-config.ts';
import type { CorrectionSettings } from '../plan/correction-settings.ts';
import { createMadeUpBackfill, madeUpWeek } from '../testing/made-up-backfill.ts';
import { type BackfillOptions, createBackfill } from './backfill.ts';
import { dueDays } from './due-days.ts';

const league = createMadeUpLeague({ games: [] });
const today = toGameDay('2024-12-31');
const ago = (days: number) => addDays(today, -days);

function entry(gameDay: GameDay, outcome: Outcome, more: Partial<LedgerEntry> = {}): LedgerEntry {
  const counts = { gamesListed: 0, gamesFinal: 0, gamesStored: 0, gamesLeftOut: 0, stats: 0 };
  const failure = { failedGames: [], errorCode: null, error: null, lookedOn: gameDay };
  return { league: 'MUL', gameDay, source: 'made-up', outcome, ...counts, ...failure, ...more };
}

/** The due days for a made-up ledger and made-up gaps. */
async function due(ledger: LedgerEntry[], gaps: GameGap[] = [], asked: GameDay[] = []) {
  const store = { ledger: async () => ledger, gameGaps: async () => gaps, acceptedGaps: async () => [] };
  const days = await dueDays({ league, asked, today, store });
  return days.map(({ gameDay, reasons }) => `${gameDay} ${reasons.join(' ')}`);
}

describe('a day is due', () => {
  it('because somebody asked for it, whatever is known of it', async () => {
    expect(await due([], [], [today, ago(1)])).toEqual([`${ago(1)} asked`, `${today} asked`]);
  });

  it('because the last look failed or was blocked, however long ago', async () => {
    const days = await due([entry(ago(4000), 'failed'), entry(ago(3000), 'blocked'), entry(ago(2000), 'done')]);
    expect(days).toEqual([`${ago(4000)} failed`, `${ago(3000)} failed`]);
  });

  it('because games are waited for that can have been played', async () => {
    const ledger = [addDays(today, 1), today, ago(1), ago(60)].map((day) => entry(day, 'waiting'));
    const days = await due(ledger);
    expect(days.filter((day) => day.endsWith('waiting'))).toEqual(
      [ago(60), ago(1), today].map((day) => `${day} waiting`),
    );
  });

  it('once a week, and whole, where it has waited for long', async () => {
    const old = (lookedOn: GameDay) => [entry(ago(100), 'waiting', { lookedOn })];
    expect(await due(old(ago(6)))).toEqual([]);
    expect(await due(old(ago(7)))).toEqual([`${ago(100)} waiting recheck`]);
  });

  it('because a game of it is not official yet', async () => {
    const gap: GameGap = { sourceGameId: '1', gameDay: ago(2), reason: 'unofficial' };
    const seen = entry(ago(2), 'done', { gamesFinal: 1, lookedOn: today });
    expect(await due([seen, entry(ago(1), 'empty'), entry(today, 'empty')], [gap])).toEqual([`${ago(2)} waiting`]);
  });

  it('because a game of it is missing or unsound, and not because an older extractor read it', async () => {
    const gap = (days: number, reason: GameGap['reason']): GameGap => ({
      sourceGameId: '1',
      gameDay: ago(days),
      reason,
    });
    const days = await due([], [gap(900, 'missing'), gap(800, 'unverified'), gap(700, 'stale')]);
    expect(days).toEqual([`${ago(900)} missing`, `${ago(800)} missing`]);
  });

  it('because no run has looked at it and runs have looked at earlier ones', async () => {
    const days = await due([entry(ago(4000), 'empty'), entry(ago(3), 'empty'), entry(ago(1), 'empty')]);
    expect(days).toEqual([`${ago(2)} missing`, `${today} missing`]);
  });

  it('because its statistics may have been corrected, and not where no game was final', async () => {
    const days = [ago(3), ago(2), ago(1), today];
    expect(await due(days.map((day) => entry(day, 'empty')))).toEqual([]);
    expect(await due(days.map((day) => entry(day, 'done', { gamesFinal: 1 })))).toEqual(
      [ago(3), ago(2), ago(1)].map((day) => `${day} recheck`),
    );
    expect(await due(days.map((day) => entry(day, 'done', { gamesFinal: 1, lookedOn: today })))).toEqual([]);
  });

  it('for several reasons at once', async () => {
    const ledger = [entry(ago(1), 'failed', { gamesFinal: 2, failedGames: ['1'] }), entry(today, 'empty')];
    const gaps: GameGap[] = [{ sourceGameId: '1', gameDay: ago(1), reason: 'missing' }];
    expect(await due(ledger, gaps, [ago(1)])).toEqual([`${ago(1)} asked failed missing recheck`]);
  });

  it('by the window that was set in place of the league’s', async () => {
    const store = {
      ledger: async () => [entry(ago(2), 'done', { gamesFinal: 1, lookedOn: ago(1) })],
      gameGaps: async () => [],
      acceptedGaps: async () => [],
    };
    const corrections = { ...league.corrections, recent: { kind: 'days-after', days: [2] } } as const;
    const options = { league, source: league.sources[0], asked: [], today, store };
    const ownWindow = await dueDays(options);
    expect(ownWindow.filter(({ reasons }) => reasons.includes('recheck'))).toEqual([]);
    expect((await dueDays({ ...options, corrections })).map(({ gameDay }) => gameDay)).toContain(ago(2));
  });
});

describe('the mode due', () => {
  const words = { league: 'MUL', days: 2 };
  const dayAt = (day: string) => Date.parse(`${day}T20:00:00Z`);

  /** The options of a run: `said` stands in the config of the batch, `configured` in the settings. */
  type RunOptions = BackfillOptions & { said?: Partial<BackfillConfig>; configured?: CorrectionSettings };

  /** A week that is stored, looked at each day at its end; g3 never answers. */
  async function afterTheWeek() {
    let nowMs = dayAt('2024-10-01');
    const clock = { now: () => nowMs, sleep: async () => {} };
    const games = [...madeUpWeek];
    const bench = createMadeUpBackfill({ clock, games, fail: (url) => (url.endsWith('g3') ? unavailable(url) : null) });
    const runOn = async (day: string, options: RunOptions = {}) => {
      nowMs = dayAt(day);
      bench.takeAsked();
      const { said = {}, configured, ...others } = options;
      const backfill = createBackfill({ ...bench.deps, corrections: configured && { MUL: configured } });
      const [result] = await backfill.run([{ ...words, ...said }], { mode: 'due', concurrency: 1, ...others });
      return { asked: bench.takeAsked(), result };
    };
    for (const { day } of madeUpWeek) await runOn(day);
    return { ...bench, games, runOn };
  }

  it('reads final games again on their days, though another day fails for ever', async () => {
    const { runOn } = await afterTheWeek();
    // The 7th at +1, the 5th at +3, the 1st at +7; the 3rd for its game that fails; the 6th and the 8th because they were asked for.
    const { asked, result } = await runOn('2024-10-08');
    expect(asked).toEqual([
      '2024-10-01', 'g1', '2024-10-03', 'g3', '2024-10-05', 'g5', '2024-10-06', '2024-10-07', 'g7', '2024-10-08',
    ]); // biome-ignore format: as a table
    expect(result).toMatchObject({ plan: 'mul-last-2-due', totalUnits: 6, errors: 1 });
  });

  it('keeps to the days that were named where it is to run exactly these', async () => {
    const { runOn } = await afterTheWeek();
    const { asked, result } = await runOn('2024-10-08', { exactly: true });
    expect(asked).toEqual(['2024-10-06', '2024-10-07', 'g7', '2024-10-08']);
    expect(result).toMatchObject({ plan: 'mul-last-2-due', totalUnits: 3 });
  });

  it('does so once: a second run on the same day asks only what it was told and what failed', async () => {
    const { runOn } = await afterTheWeek();
    await runOn('2024-10-08');
    expect((await runOn('2024-10-08')).asked).toEqual(['2024-10-03', 'g3', '2024-10-06', '2024-10-07', '2024-10-08']);
  });

  it('makes up for runs that were dropped', async () => {
    const { runOn } = await afterTheWeek();
    const { asked } = await runOn('2024-10-25');
    expect(asked.filter((what) => what.startsWith('g'))).toEqual(['g1', 'g2', 'g3', 'g5', 'g6', 'g7']);
    expect(asked).toContain('2024-10-15');
    expect((await runOn('2024-10-25')).asked.filter((what) => what.startsWith('g'))).toEqual(['g3']);
  });

  it('brings what was corrected', async () => {
    const { runOn, games, store } = await afterTheWeek();
    const lines = [{ stats: { points: 9 } }, { sourcePlayerId: 'p2', sourceTeamId: '2' }];
    games.splice(-1, 1, { id: 'g7', day: '2024-10-07', lines });
    expect((await runOn('2024-10-08')).result).toMatchObject({
      corrections: 1,
      updated: 1,
      largestCorrections: [{ gameDay: '2024-10-07', sourceGameId: 'g7', propType: 'points', newValue: 9 }],
    });
    expect(store.ledgerEntries.get('MUL 2024-10-07')?.lookedOn).toBe('2024-10-08');
  });

  const settings = { recheck: [6], deepDays: 0 };
  const [said, never] = [{ deepDays: 7 }, { recheck: [366] }];
  it.each([
    ['the settings say', { configured: settings }, ['g2', 'g1']],
    ['the config says, and for the rest the settings', { configured: settings, said: { ...said, ...never } }, ['g1']],
    ['the command says, and for the rest the config', { said, corrections: { recheck: [3] } }, ['g5', 'g1']],
    ['the command says', { configured: settings, said, corrections: { ...never, deepDays: 0 } }, []],
  ])('reads final games again when %s', async (_who, options: RunOptions, expected) => {
    const { runOn } = await afterTheWeek();
    const { asked } = await runOn('2024-10-08', { ...options, order: 'newest' });
    expect(asked.filter((what) => /g[^3]/.test(what))).toEqual(expected);
  });

  it('keeps to the order', async () => {
    const { runOn } = await afterTheWeek();
    const { asked } = await runOn('2024-10-08', { order: 'newest' });
    const days = asked.filter((what) => what.startsWith('2024'));
    expect(days).toEqual(days.toSorted().reverse());
  });
});

import { toGameDay } from '@backfield/contract';
import { findLeague } from '@backfield/leagues';
import { describe, expect, it } from 'vitest';
import { stateOfLedgerFile } from '../league-state.ts';
import type { LedgerFile } from '../ledger-file.ts';
import { readInputs } from '../run-inputs.ts';
import { jobMatrix } from './job-matrix.ts';
import { planLeague } from './plan-league.ts';
import { planSummary } from './plan-summary.ts';

const wnba = findLeague('WNBA');
if (!wnba) throw new Error('There is no WNBA.');
const league = wnba;
const summer = Date.parse('2024-07-10T16:00:00Z');
const winter = Date.parse('2024-12-20T16:00:00Z');

type Outcome = LedgerFile['entries'][number]['outcome'];

function ledger(days: Record<string, Outcome>): LedgerFile {
  const counts = { gamesListed: 1, gamesFinal: 1, gamesStored: 1, gamesLeftOut: 0, stats: 200 };
  const entries = Object.entries(days).map(([gameDay, outcome]) => ({
    ...{ league: 'WNBA', gameDay: toGameDay(gameDay), source: 'espn', outcome, ...counts },
    ...{ failedGames: [], errorCode: null, error: null, lookedOn: toGameDay('2024-12-20') },
  }));
  return {
    ...{ version: 1, league: 'WNBA', writtenAt: '2024-12-20T00:00:00Z' },
    ...{ entries, gaps: [], accepted: [], sources: { seasons: [], days: [] }, costs: [] },
  };
}

async function plan(nowMs: number, environment = {}, file: LedgerFile | null = null, renewedAt: string | null = null) {
  const inputs = await readInputs(environment);
  const state = stateOfLedgerFile(file, renewedAt);
  const planned = await planLeague(league, inputs, state, nowMs);
  const entries = await jobMatrix({ planned: [{ plan: planned, state }], inputs, embedded: renewedAt !== null });
  return { ...planned, days: planned.due.map(({ gameDay }) => gameDay), entries, inputs };
}

describe('the plan of a league', () => {
  it('is the last days and today, on a schedule in the season', async () => {
    const { days, entries } = await plan(summer);
    expect([days[0], days.at(-1), days.length]).toEqual(['2024-07-03', '2024-07-10', 8]);
    expect(entries).toEqual([
      {
        ...{ league: 'WNBA', name: 'WNBA', artifact: 'wnba', embedded: false },
        words: ['WNBA', '--dates', '2024-07-03..2024-07-10', '--mode', 'due', '--exactly'],
      },
    ]);
  });

  it('is nothing in the off season, and says until when', async () => {
    expect(await plan(winter)).toMatchObject({
      days: [],
      entries: [],
      idle: expect.stringMatching(/^off season until 2025-/),
    });
  });

  it('keeps what failed or waits, in the off season too', async () => {
    const file = ledger({ '2024-10-19': 'failed', '2024-10-20': 'done', '2024-12-01': 'waiting' });
    const { due } = await plan(winter, {}, file);
    expect(due.filter(({ reasons }) => !reasons.includes('missing'))).toEqual([
      { gameDay: '2024-10-19', reasons: ['failed'] },
      { gameDay: '2024-12-01', reasons: ['waiting'] },
    ]);
  });

  it('reads final games again on the days that the configuration file says', async () => {
    const state = stateOfLedgerFile(ledger({ '2024-10-16': 'done' }), null);
    const inputs = await readInputs({});
    const at = Date.parse('2024-12-25T16:00:00Z');
    expect((await planLeague(league, inputs, state, at)).due).toEqual([]);
    const { due } = await planLeague(league, inputs, state, at, { recheck: [70] });
    expect(due).toEqual([{ gameDay: '2024-10-16', reasons: ['recheck'] }]);
  });

  it('keeps days that somebody named, off season or not', async () => {
    expect((await plan(winter, { INPUT_DAYS: '3' })).days).toHaveLength(4);
    expect((await plan(winter, { INPUT_FROM: '2024-12-01', INPUT_TO: '2024-12-02', INPUT_MODE: 'all' })).days).toEqual([
      '2024-12-01',
      '2024-12-02',
    ]);
  });

  it('goes on with the days that an earlier run left, and with none of a league that is done', async () => {
    const environment = { INPUT_SEASON: '2024', INPUT_GENERATION: '1', INPUT_REMAINING: 'WNBA 2024-06-01..2024-06-02' };
    expect((await plan(summer, environment)).days).toEqual(['2024-06-01', '2024-06-02']);
    const others = { ...environment, INPUT_REMAINING: 'NBA 2024-06-01' };
    expect(await plan(summer, others)).toMatchObject({ days: [], idle: 'done by the runs before' });
  });

  it.each([
    ['failed', ['2024-10-19']],
    ['missing', ['2024-10-19', '2024-12-01']],
  ])('in the mode %s looks at every day known', async (mode, expected) => {
    const file = ledger({ '2024-10-19': 'failed', '2024-10-20': 'done', '2024-12-01': 'waiting' });
    const { days, entries } = await plan(winter, { INPUT_MODE: mode }, file);
    expect(days).toEqual(expected);
    expect(entries[0]?.words).toEqual(['WNBA', '--dates', expected.join(), '--mode', mode]);
  });

  it('renews artifacts before they expire, where nothing else would', async () => {
    expect((await plan(winter, {}, null, '2024-12-05T00:00:00Z')).entries).toEqual([]);
    const { entries, ...planned } = await plan(winter, {}, null, '2024-11-20T00:00:00Z');
    expect(entries).toEqual([{ league: 'WNBA', name: 'WNBA (renewal)', artifact: 'wnba', embedded: true, words: [] }]);
    expect(planSummary({ plans: [planned], entries, inputs: planned.inputs })).toContain('its artifacts are renewed');
    expect((await plan(winter, { INPUT_DRY_RUN: 'true' }, null, '2024-11-20T00:00:00Z')).entries).toEqual([]);
    const [ordinary] = (await plan(summer, {}, null, '2024-05-20T00:00:00Z')).entries;
    expect(ordinary).toMatchObject({ name: 'WNBA', embedded: true });
  });

  it('says why, in a summary', async () => {
    const { entries, inputs, ...planned } = await plan(summer, {}, ledger({ '2024-06-30': 'failed' }));
    const summary = planSummary({ plans: [planned], entries, inputs });
    expect(summary).toContain('## Plan: 1 job');
    expect(summary).toMatch(/\| \*\*WNBA\*\* \| \d+ \| 8 asked, 1 failed, \d+ missing \| 2024-06-30/);
  });
});

import { goldenRows, type RecordedAnswers, recordedDays, rowsOf, serveRecordedAnswers } from '@backfield/conformance';
import {
  addDays,
  type BoxScore,
  checkBoxScore,
  type GameDay,
  type ScheduledGame,
  toGameDay,
} from '@backfield/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiWeb } from './index.ts';

const dir = process.env.BACKFIELD_RECORDED_DIR ?? '';

describe.skipIf(!dir)('NHL on recorded answers (skipped without BACKFIELD_RECORDED_DIR)', () => {
  let answers: RecordedAnswers;
  let days: GameDay[];

  beforeAll(async () => {
    answers = await serveRecordedAnswers({ dir });
    days = await recordedDays(dir, 'nhl-schedule');
  });
  afterAll(() => answers[Symbol.asyncDispose]());

  type Final = { game: ScheduledGame; box: BoxScore };

  /** The final games of the recorded days, each asked for in a range that begins and ends `around` days from it. */
  async function finalGames({ http }: RecordedAnswers, around: number): Promise<Final[]> {
    const found: Final[] = [];
    for (const day of days) {
      const { games } = await apiWeb.schedule(http, addDays(day, -around), addDays(day, around));
      for (const game of games.filter(({ gameDay, status }) => gameDay === day && status === 'final')) {
        found.push({ game, box: await apiWeb.boxScore(http, game) });
      }
    }
    return found;
  }

  it.each([0, 3])('gives the golden rows exactly, asked for with %i days around', async (around) => {
    const games = await finalGames(answers, around);
    const rows = games.flatMap(({ game, box }) => rowsOf('NHL', 'nhl', game, box));
    expect(rows.sort()).toEqual(await goldenRows(dir, 'golden.tsv', 'NHL', 'nhl'));
  });

  it('reads what older answers had, and no line for what they lacked', async () => {
    await using older = await serveRecordedAnswers({ dir, asOf: '2023-12-01' });
    const golden = await goldenRows(dir, 'golden-as-of-2023-12-01.tsv', 'NHL', 'nhl');
    const ids = new Set(golden.map((row) => row.split('\t')[2]));
    const games = (await finalGames(older, 0)).filter(({ game }) => ids.has(game.sourceGameId));
    expect(games.flatMap(({ game, box }) => rowsOf('NHL', 'nhl', game, box)).sort()).toEqual(golden);
  });

  it('keeps every invariant on every final game, in both shapes, and rejects no row', async () => {
    await using older = await serveRecordedAnswers({ dir, asOf: '2023-12-01' });
    for (const { game, box } of [...(await finalGames(answers, 0)), ...(await finalGames(older, 0))]) {
      expect(checkBoxScore(apiWeb.invariants, box, game)).toEqual([]);
      expect(box.rejected).toEqual([]);
      expect(box.status).toBe('final');
      expect(box.players.every(({ nameIsFull }) => !nameIsFull)).toBe(true);
    }
  });

  it('keeps games that are not final as what they are, and leaves the 4 Nations out', async () => {
    const statuses: Record<string, string> = {};
    const leftOut: Record<string, string> = {};
    for (const day of days) {
      const schedule = await apiWeb.schedule(answers.http, day, day);
      for (const { sourceGameId, status, statusDetail } of schedule.games) {
        if (status !== 'final') statuses[sourceGameId] = `${status}, ${statusDetail}`;
      }
      for (const { sourceGameId, reason, detail } of schedule.leftOut) leftOut[sourceGameId] = `${reason}, ${detail}`;
    }
    expect(statuses).toEqual({
      2023020773: 'live, LIVE/OK',
      2024010044: 'cancelled, FUT/CNCL',
      2024020029: 'postponed, FUT/PPD',
      2024020038: 'live, LIVE/OK',
    });
    expect(leftOut).toEqual({
      2024190001: 'other-competition, game type 19: CAN at SWE',
      2024190002: 'other-competition, game type 19: USA at FIN',
      2024190003: 'other-competition, game type 19: FIN at SWE',
      2024190004: 'other-competition, game type 19: USA at CAN',
      2024190005: 'other-competition, game type 19: CAN at FIN',
      2024190006: 'other-competition, game type 19: SWE at USA',
      2024200007: 'other-competition, game type 20: CAN at USA',
    });
  });

  it('says of a box score in progress that it is', async () => {
    await using older = await serveRecordedAnswers({ dir, asOf: '2023-12-01' });
    const day = toGameDay('2023-11-29');
    const [live] = (await apiWeb.schedule(older.http, day, day)).games;
    const [final] = (await apiWeb.schedule(answers.http, day, day)).games;
    expect([live?.status, final?.status]).toEqual(['live', 'final']);
    expect((await apiWeb.boxScore(older.http, final as ScheduledGame)).status).toBe('live');
  });
});

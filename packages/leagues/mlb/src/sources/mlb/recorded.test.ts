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
import { statsApi } from './index.ts';

const dir = process.env.BACKFIELD_RECORDED_DIR ?? '';

describe.skipIf(!dir)('MLB on recorded answers (skipped without BACKFIELD_RECORDED_DIR)', () => {
  let answers: RecordedAnswers;
  let days: GameDay[];

  beforeAll(async () => {
    answers = await serveRecordedAnswers({ dir });
    days = await recordedDays(dir, 'mlb-schedule');
  });
  afterAll(() => answers[Symbol.asyncDispose]());

  /** The final games of the recorded days, each asked for within `around` days on both sides. */
  async function finalGames(around: number): Promise<{ game: ScheduledGame; box: BoxScore }[]> {
    const found: { game: ScheduledGame; box: BoxScore }[] = [];
    for (const day of days) {
      const { games } = await statsApi.schedule(answers.http, addDays(day, -around), addDays(day, around));
      for (const game of games.filter(({ gameDay, status }) => gameDay === day && status === 'final')) {
        found.push({ game, box: await statsApi.boxScore(answers.http, game) });
      }
    }
    return found;
  }

  it.each([0, 3])('gives the golden rows exactly, asked for with %i days around', async (around) => {
    const games = await finalGames(around);
    const rows = games.flatMap(({ game, box }) => rowsOf('MLB', 'mlb', game, box));
    expect(rows.sort()).toEqual(await goldenRows(dir, 'golden.tsv', 'MLB', 'mlb'));
  });

  it('keeps every invariant on every final game and rejects no row', async () => {
    for (const { game, box } of await finalGames(0)) {
      expect(checkBoxScore(statsApi.invariants, box, game)).toEqual([]);
      expect(box.rejected).toEqual([]);
      expect([box.home.score, box.away.score]).toEqual([game.home.score, game.away.score]);
    }
  });

  it('keeps games that are not final as what they are', async () => {
    const statuses: Record<string, string> = {};
    for (const day of days) {
      const { games, leftOut } = await statsApi.schedule(answers.http, day, day);
      expect(leftOut).toEqual([]);
      for (const { sourceGameId, status, statusDetail, movedTo, official } of games) {
        expect(official).toBe(status === 'final');
        if (status === 'final') continue;
        statuses[sourceGameId] = [status, statusDetail, ...(movedTo ? [movedTo] : [])].join(', ');
      }
    }
    expect(statuses).toEqual({
      633860: 'live, I/I In Progress',
      661333: 'postponed, D/DI Postponed, 2022-04-08',
      661750: 'postponed, D/DI Postponed, 2022-04-08',
      746139: 'live, I/I In Progress',
      746551: 'over, O/O Game Over',
      746552: 'scheduled, S/S Scheduled',
      746628: 'postponed, D/DI Postponed, 2024-08-26',
    });
  });

  it('follows a game from in progress to over', async () => {
    await using earlier = await serveRecordedAnswers({ dir, asOf: '2024-05-30T03:05' });
    const day = toGameDay('2024-05-29');
    const before = await statsApi.schedule(earlier.http, day, day);
    const after = await statsApi.schedule(answers.http, day, day);
    expect([before, after].map(({ games }) => games[0]?.status)).toEqual(['live', 'over']);
  });

  it('refuses the box score of a game before it began', async () => {
    const day = toGameDay('2024-05-28');
    const [game] = (await statsApi.schedule(answers.http, day, day)).games;
    await expect(statsApi.boxScore(answers.http, game as ScheduledGame)).rejects.toMatchObject({
      code: 'EMPTY_BOX_SCORE',
    });
  });
});

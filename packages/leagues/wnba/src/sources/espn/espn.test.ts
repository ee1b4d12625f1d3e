import { createAnsweringHttp, recordedDays, serveRecordedAnswers } from '@backfield/conformance';
import { checkBoxScore, toGameDay } from '@backfield/contract';
import { basketballSummaryOf, scoreboardOf } from '@backfield/feed-espn/testing';
import { describe, expect, it } from 'vitest';
import { espn } from './index.ts';

const recordedDir = process.env.BACKFIELD_RECORDED_DIR ?? '';
const day = toGameDay('2024-06-25');

/** One game, in the shape in which the NBA's were recorded. */
const http = createAnsweringHttp(async ({ url }) => {
  expect(url).toContain('/sports/basketball/wnba/');
  const event = { year: 2024, date: '2024-06-26T00:00Z', kind: 'CC', homeScore: '50', awayScore: '40' };
  return url.includes('/summary') ? basketballSummaryOf({ minutes: 40 }) : scoreboardOf(event);
});

describe('WNBA on ESPN', () => {
  it('reads a game with every prop type of each player who played', async () => {
    const { games } = await espn.schedule(http, day, day);
    expect(games).toMatchObject([{ gameDay: day, season: 2024, gameType: 'cup-final', status: 'final' }]);
    for (const game of games) {
      const box = await espn.boxScore(http, game);
      expect(box.players).toHaveLength(10);
      expect(box.players[0]?.stats).toEqual({
        minutes: 40,
        points: 8,
        field_goals_made: 3,
        field_goals_attempted: 8,
        three_pointers_made: 1,
        three_pointers_attempted: 4,
        free_throws_made: 1,
        free_throws_attempted: 2,
        offensive_rebounds: 1,
        defensive_rebounds: 2,
        rebounds: 3,
        assists: 2,
        turnovers: 0,
        steals: 0,
        blocks: 1,
        personal_fouls: 2,
        plus_minus: -10,
      });
      expect(checkBoxScore(espn.invariants, box, game)).toEqual([]);
    }
  });

  it.skipIf(!recordedDir)('reads the recorded day (skipped without BACKFIELD_RECORDED_DIR)', async () => {
    await using answers = await serveRecordedAnswers({ dir: recordedDir });
    const days = await recordedDays(recordedDir, 'espn-scoreboard', 'basketball/wnba');
    const schedules = await Promise.all(days.map((recorded) => espn.schedule(answers.http, recorded, recorded)));
    const games = schedules.flatMap((schedule) => schedule.games);
    expect(games.map(({ gameDay, gameType, status }) => [gameDay, gameType, status])).toEqual([
      ['2025-06-05', 'regular', 'scheduled'],
      ['2025-06-05', 'regular', 'scheduled'],
    ]);
  });
});

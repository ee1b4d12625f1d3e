import { goldenRows, rowsOf } from '@backfield/conformance';
import { checkBoxScore } from '@backfield/contract';
import { type RecordedGame, readRecordedGames } from '@backfield/feed-espn/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { espn } from './index.ts';

const recordedDir = process.env.BACKFIELD_RECORDED_DIR ?? '';

describe.skipIf(!recordedDir)('NBA on recorded ESPN answers (skipped without BACKFIELD_RECORDED_DIR)', () => {
  let answers: RecordedGame[];
  const finals = () => answers.filter(({ game }) => game.status === 'final');

  beforeAll(async () => {
    answers = await readRecordedGames({ dir: recordedDir, source: espn, path: 'basketball/nba', wanted: () => true });
  });

  it('gives the golden rows, none more and none less', async () => {
    const rows = finals().flatMap(({ game, box }) => rowsOf('NBA', 'espn', game, box));
    expect(rows.sort()).toEqual(await goldenRows(recordedDir, 'golden.tsv', 'NBA', 'espn'));
  });

  it('rejects no row', () => {
    expect(answers.flatMap(({ box }) => box.rejected)).toEqual([]);
  });

  it('has no final game that is not one, in the schedule or in the box score', () => {
    expect(answers.map(({ game, box }) => [game.gameDay, game.gameType, game.status, box.status])).toEqual([
      ['2024-03-17', 'regular', 'final', 'final'],
      ['2025-01-06', 'regular', 'live', 'live'],
      ['2025-05-31', 'postseason', 'scheduled', 'scheduled'],
      ['2025-10-02', 'preseason', 'scheduled', 'scheduled'],
    ]);
  });

  it('finds nothing wrong with a final game', () => {
    expect(finals().flatMap(({ game, box }) => checkBoxScore(espn.invariants, box, game))).toEqual([]);
  });

  it('finds the points that a game in progress has not booked yet', () => {
    const found = answers
      .filter(({ game }) => game.status === 'live')
      .flatMap(({ game, box }) => checkBoxScore(espn.invariants, box, game));
    expect(found.map(({ invariant }) => invariant)).toContain('points-equal-score');
  });
});

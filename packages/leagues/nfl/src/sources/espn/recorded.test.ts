import { goldenRows, rowsOf } from '@backfield/conformance';
import { checkBoxScore } from '@backfield/contract';
import { type RecordedGame, readRecordedGames } from '@backfield/feed-espn/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { espn } from './index.ts';

const recordedDir = process.env.BACKFIELD_RECORDED_DIR ?? '';

describe.skipIf(!recordedDir)('NFL on recorded ESPN answers (skipped without BACKFIELD_RECORDED_DIR)', () => {
  let answers: RecordedGame[];
  const finals = () => answers.filter(({ game }) => game.status === 'final');

  beforeAll(async () => {
    answers = await readRecordedGames({ dir: recordedDir, source: espn, path: 'football/nfl', wanted: () => true });
  });

  it('gives the golden rows, none more and none less', async () => {
    const rows = finals().flatMap(({ game, box }) => rowsOf('NFL', 'espn', game, box));
    expect(rows.sort()).toEqual(await goldenRows(recordedDir, 'golden.tsv', 'NFL', 'espn'));
  });

  it('rejects no row', () => {
    expect(answers.flatMap(({ box }) => box.rejected)).toEqual([]);
  });

  it('has no final game that is not one, in the schedule or in the box score', () => {
    const open = answers.filter(({ game }) => game.status !== 'final');
    expect(open.map(({ game, box }) => [game.sourceGameId, game.status, box.status, box.players.length > 0])).toEqual([
      ['401671830', 'live', 'live', true],
      ['401772838', 'scheduled', 'scheduled', false],
    ]);
    expect(new Set(finals().map(({ box }) => box.status))).toEqual(new Set(['final']));
  });

  it('finds nothing but the two slips that ESPN is known to have made', () => {
    const findings = finals().flatMap(({ game, box }) => checkBoxScore(espn.invariants, box, game));
    expect(findings).toEqual([
      {
        invariant: 'totals-add-up',
        severity: 'soft',
        evidence: 'LAR: punts of the players 7, of the team 8',
      },
      {
        invariant: 'kicking-points-follow-from-kicks',
        severity: 'soft',
        evidence: expect.stringContaining('points 9, from kicks 8'),
      },
    ]);
  });
});

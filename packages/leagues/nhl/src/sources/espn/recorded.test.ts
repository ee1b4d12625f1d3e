import { readFile } from 'node:fs/promises';
import { createAnsweringHttp, goldenRows, rowsOf } from '@backfield/conformance';
import { checkBoxScore, toGameDay } from '@backfield/contract';
import { type RecordedGame, readRecordedGames } from '@backfield/feed-espn/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { espn } from './index.ts';

const recordedDir = process.env.BACKFIELD_RECORDED_DIR ?? '';

describe.skipIf(!recordedDir)('NHL on recorded ESPN answers (skipped without BACKFIELD_RECORDED_DIR)', () => {
  let answers: RecordedGame[];
  const finals = () => answers.filter(({ game }) => game.status === 'final');

  beforeAll(async () => {
    answers = await readRecordedGames({ dir: recordedDir, source: espn, path: 'hockey/nhl', wanted: () => true });
  });

  it('gives the golden rows, none more and none less', async () => {
    const rows = finals().flatMap(({ game, box }) => rowsOf('NHL', 'espn', game, box));
    expect(rows).toHaveLength(1239);
    expect(rows.sort()).toEqual(await goldenRows(recordedDir, 'golden.tsv', 'NHL', 'espn'));
  });

  it('rejects no row', () => {
    expect(answers.flatMap(({ box }) => box.rejected)).toEqual([]);
  });

  it('has no players of a game that is still to come', () => {
    const open = answers.filter(({ game }) => game.status !== 'final');
    expect(open.map(({ game, box }) => [game.sourceGameId, game.gameType, box.status, box.players])).toEqual([
      ['401790291', 'preseason', 'scheduled', []],
    ]);
  });

  it('finds nothing but the defender whom ESPN is known to have left out', () => {
    const findings = finals().flatMap(({ game, box }) => checkBoxScore(espn.invariants, box, game));
    expect(findings).toEqual([
      {
        invariant: 'totals-add-up',
        severity: 'soft',
        evidence:
          'NYR: shots_on_goal of the players 23, of the team 24; hits of the players 46, of the team 48; ' +
          'blocked_shots of the players 11, of the team 12',
      },
    ]);
  });

  it('reads a whole day of split squads, each game once', async () => {
    const file = `${recordedDir}/data/raw-schedules/espn-nhl-2022-09-25-preseason.json`;
    const page: unknown = JSON.parse(await readFile(file, 'utf8'));
    const day = toGameDay('2022-09-25');
    const { games, leftOut } = await espn.schedule(
      createAnsweringHttp(async () => page),
      day,
      day,
    );
    expect(leftOut).toEqual([]);
    expect(new Set(games.map(({ gameType, season }) => `${gameType} ${season}`))).toEqual(new Set(['preseason 2023']));
    expect(new Set(games.map(({ sourceGameId }) => sourceGameId)).size).toBe(10);
    expect(games.map(({ home, away }) => `${away.name} at ${home.name}`)).toEqual(
      expect.arrayContaining([
        'Columbus Blue Jackets at Pittsburgh Penguins',
        'Pittsburgh Penguins at Columbus Blue Jackets',
      ]),
    );
  });
});

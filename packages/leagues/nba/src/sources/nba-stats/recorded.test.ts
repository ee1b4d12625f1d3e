import { readFile } from 'node:fs/promises';
import { createAnsweringHttp, type RecordedAnswers, serveRecordedAnswers } from '@backfield/conformance';
import { checkBoxScore, toGameDay } from '@backfield/contract';
import {
  goldenOf,
  readRecordedGames,
  rowsRead,
  teamLogHeaders,
  withWholeMinutes,
} from '@backfield/feed-nba-stats/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nbaStats } from './index.ts';

const dir = process.env.BACKFIELD_RECORDED_DIR ?? '';
const exact = nbaStats.exactMinutes ?? nbaStats;

/** The answer for a part of the season without games. */
const noRows = { resultSets: [{ name: 'LeagueGameLog', headers: teamLogHeaders, rowSet: [] }] };

describe.skipIf(!dir)('NBA on recorded answers of stats.nba.com (skipped without BACKFIELD_RECORDED_DIR)', () => {
  let answers: RecordedAnswers;
  let golden: string[];

  beforeAll(async () => {
    answers = await serveRecordedAnswers({ dir });
    golden = await goldenOf(dir, 'NBA');
  });
  afterAll(() => answers[Symbol.asyncDispose]());

  it('gives the golden rows with exact minutes, none more and none less', async () => {
    expect(rowsRead('NBA', await readRecordedGames(answers, exact, golden))).toEqual(golden);
  });

  it('gives them with whole minutes from the logs', async () => {
    expect(rowsRead('NBA', await readRecordedGames(answers, nbaStats, golden))).toEqual(withWholeMinutes(golden));
  });

  it('finds nothing wrong in either, and rejects no row', async () => {
    for (const source of [nbaStats, exact]) {
      for (const { game, box } of await readRecordedGames(answers, source, golden)) {
        expect(checkBoxScore(source.invariants, box, game), game.sourceGameId).toEqual([]);
        expect(box.rejected).toEqual([]);
      }
    }
  });

  it('answers the probe', async () => {
    await expect(nbaStats.probe(answers.http)).resolves.toBeUndefined();
  });

  it('asks for the final of the cup by id, which no log lists', async () => {
    const day = toGameDay('2023-12-09');
    expect((await nbaStats.schedule(answers.http, day, day)).games).toEqual([]);
    expect(await nbaStats.listedGame?.(answers.http, '0062300001', day)).toMatchObject({
      gameDay: day,
      season: 2024,
      gameType: 'cup-final',
      status: 'final',
      home: { name: 'Los Angeles Lakers', score: 123 },
      away: { name: 'Indiana Pacers', score: 109 },
    });
  });

  it('lists a season of team rows: 1,230 games, each team with one row, all of them at home somewhere', async () => {
    const file = `${dir}/data/raw-schedules/nba-leaguegamelog-T-2018-19.json`;
    const log: unknown = JSON.parse(await readFile(file, 'utf8'));
    const http = createAnsweringHttp(async ({ url }) => (url.includes('=Regular') ? log : noRows));
    const { games, leftOut } = await exact.schedule(http, toGameDay('2018-10-16'), toGameDay('2019-04-10'));
    expect([games.length, leftOut.length]).toEqual([1230, 0]);
    expect(new Set(games.map(({ status, gameType, season }) => `${status} ${gameType} ${season}`))).toEqual(
      new Set(['final regular 2019']),
    );
    const homeGames = Map.groupBy(games, ({ home }) => home.sourceTeamId);
    expect([...homeGames.values()].map(({ length }) => length)).toEqual(Array.from({ length: 30 }, () => 41));
  });
});

import { type RecordedAnswers, serveRecordedAnswers } from '@backfield/conformance';
import { checkBoxScore } from '@backfield/contract';
import { goldenOf, readRecordedGames, rowsRead, withWholeMinutes } from '@backfield/feed-nba-stats/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nbaStats } from './index.ts';

const dir = process.env.BACKFIELD_RECORDED_DIR ?? '';
const exact = nbaStats.exactMinutes ?? nbaStats;

describe.skipIf(!dir)('WNBA on recorded answers of stats.wnba.com (skipped without BACKFIELD_RECORDED_DIR)', () => {
  let answers: RecordedAnswers;
  let golden: string[];

  beforeAll(async () => {
    answers = await serveRecordedAnswers({ dir });
    golden = await goldenOf(dir, 'WNBA');
  });
  afterAll(() => answers[Symbol.asyncDispose]());

  it('gives the golden rows with exact minutes, none more and none less', async () => {
    expect(rowsRead('WNBA', await readRecordedGames(answers, exact, golden))).toEqual(golden);
  });

  it('gives them with whole minutes from the logs', async () => {
    expect(rowsRead('WNBA', await readRecordedGames(answers, nbaStats, golden))).toEqual(withWholeMinutes(golden));
  });

  it('finds nothing wrong in either, and rejects no row', async () => {
    for (const source of [nbaStats, exact]) {
      for (const { game, box } of await readRecordedGames(answers, source, golden)) {
        expect(checkBoxScore(source.invariants, box, game), game.sourceGameId).toEqual([]);
        expect(box.rejected).toEqual([]);
      }
    }
  });
});

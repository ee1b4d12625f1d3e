import { readFile } from 'node:fs/promises';
import { createAnsweringHttp, goldenRows, rowsOf } from '@backfield/conformance';
import { checkBoxScore, type Schedule, toGameDay } from '@backfield/contract';
import { type RecordedGame, readRecordedGames } from '@backfield/feed-espn/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { espn } from './index.ts';

const recordedDir = process.env.BACKFIELD_RECORDED_DIR ?? '';

/** The schedule read from a whole recorded scoreboard. */
async function scheduleIn(file: string): Promise<Schedule> {
  const page: unknown = JSON.parse(await readFile(`${recordedDir}/data/raw-schedules/espn-mlb-${file}.json`, 'utf8'));
  const day = toGameDay(file.slice(0, 10));
  return espn.schedule(
    createAnsweringHttp(async () => page),
    day,
    day,
  );
}

describe.skipIf(!recordedDir)('MLB on recorded ESPN answers (skipped without BACKFIELD_RECORDED_DIR)', () => {
  let answers: RecordedGame[];
  const finals = () => answers.filter(({ game }) => game.status === 'final');

  beforeAll(async () => {
    answers = await readRecordedGames({
      dir: recordedDir,
      source: espn,
      path: 'baseball/mlb',
      wanted: ({ status }) => status === 'final',
    });
  });

  it('gives the golden rows, none more and none less', async () => {
    const rows = finals().flatMap(({ game, box }) => rowsOf('MLB', 'espn', game, box));
    expect(rows).toHaveLength(251);
    expect(rows.sort()).toEqual(await goldenRows(recordedDir, 'golden.tsv', 'MLB', 'espn'));
  });

  it('rejects no row and finds nothing wrong with a final game', () => {
    expect(finals().flatMap(({ box }) => box.rejected)).toEqual([]);
    expect(finals().flatMap(({ game, box }) => checkBoxScore(espn.invariants, box, game))).toEqual([]);
  });

  it('keeps a postponed game as one, and gives its makeup another id and the first place of two', async () => {
    const { games: before } = await scheduleIn('2025-06-04-postponed');
    const { games: after } = await scheduleIn('2025-06-05-makeup');
    const facts = ({ sourceGameId, gameDay, status, gameNumber, home, away }: Schedule['games'][number]) => {
      return [sourceGameId, gameDay, status, gameNumber, `${away.name} at ${home.name}`];
    };
    const isTheirs = ({ home }: Schedule['games'][number]) => home.name === 'St. Louis Cardinals';
    const meeting = 'Kansas City Royals at St. Louis Cardinals';
    expect(before.filter(isTheirs).map(facts)).toEqual([['401695827', '2025-06-04', 'postponed', 1, meeting]]);
    expect(before.find(isTheirs)?.movedTo).toBe('2025-06-05');
    expect(after.filter(isTheirs).map(facts)).toEqual([
      ['401778098', '2025-06-05', 'scheduled', 1, meeting],
      ['401695839', '2025-06-05', 'scheduled', 2, meeting],
    ]);
  });

  it('does not take a suspended game for a final one', async () => {
    const { games } = await scheduleIn('2025-06-06-suspended');
    expect(games.filter(({ status }) => status !== 'final')).toMatchObject([
      { sourceGameId: '401695844', status: 'suspended', statusDetail: 'STATUS_SUSPENDED Suspended', official: false },
    ]);
  });

  it('takes a game for live while it rains', async () => {
    const { games } = await scheduleIn('2025-09-27-raindelay');
    expect(games.find(({ statusDetail }) => statusDetail.includes('RAIN_DELAY'))?.status).toBe('live');
  });

  it('tells the two games of a doubleheader apart', async () => {
    const { games } = await scheduleIn('2022-09-17-doubleheaders');
    const cleveland = games.filter(({ home }) => home.name === 'Cleveland Guardians');
    expect(cleveland.map(({ sourceGameId, gameNumber }) => [sourceGameId, gameNumber])).toEqual([
      ['401423263', 1],
      ['401356377', 2],
    ]);
  });
});

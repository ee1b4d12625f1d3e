import { readFile } from 'node:fs/promises';
import { type Schedule, toGameDay } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { parseSchedule } from './schedule.ts';

const dir = process.env.BACKFIELD_RECORDED_DIR;

/** A recorded page. Some recordings begin with a byte order mark, which an editor added. */
async function readPage(file: string): Promise<unknown> {
  const text = await readFile(`${dir}/data/raw-schedules/mlb-${file}.json`, 'utf8');
  return JSON.parse(text.replace(/^\uFEFF/, ''));
}

function countsOf({ games, leftOut }: Schedule): Record<string, number> {
  const kinds = [
    ...games.map(({ gameType, status, movedTo }) => `${gameType} ${status}${movedTo ? ' and moved' : ''}`),
    ...leftOut.map(({ reason }) => `left out: ${reason}`),
  ];
  return Object.fromEntries([...new Set(kinds)].map((kind) => [kind, kinds.filter((other) => other === kind).length]));
}

const pages: Record<string, Record<string, number>> = {
  '2021-07-13-allstar': { 'all-star final': 1 },
  '2021-07-13-allstar-pregame': { 'all-star scheduled': 1 },
  '2022-04-07-postponed': { 'regular final': 7, 'regular postponed and moved': 2 },
  '2022-10-11_13': { 'postseason final': 7, 'postseason postponed and moved': 1 },
  '2023-08-22': { 'regular final': 15 },
  '2023-08-29-inprogress': { 'regular live': 12, 'regular scheduled': 3 },
  '2024-06-05-postponed': { 'regular postponed and moved': 1 },
  '2024-07-01': { 'regular final': 3 },
  '2024-07-01-hydrated': { 'regular final': 3 },
  '2024-08-26-doubleheader': { 'regular scheduled': 2 },
  '2024-10-20_22': { 'postseason final': 1 },
  '2024-10-25': { 'postseason final': 1 },
  '2024-10-27-noGames': {},
  '2025-team-134': {
    'preseason final': 30,
    'preseason cancelled': 1,
    'regular final': 162,
    'regular postponed and moved': 1,
  },
  '2026-03-14-scheduled': { 'preseason scheduled': 17, 'left out: other-competition': 2 },
  '2026-03-14-spring-wbc': { 'preseason final': 17, 'left out: other-competition': 2 },
  // A page of another league on the same API.
  '2026-05-30': { 'left out: other-competition': 15 },
};

describe.skipIf(!dir)('MLB schedule pages as captured (skipped without BACKFIELD_RECORDED_DIR)', () => {
  const from = toGameDay('2021-01-01');
  const to = toGameDay('2026-12-31');

  it.each(Object.entries(pages))('reads every game of %s', async (file, counts) => {
    expect(countsOf(parseSchedule(await readPage(file), from, to))).toEqual(counts);
  });

  it('gives a postponed game and its makeup one id, and only the makeup the right to count', async () => {
    const postponed = parseSchedule(await readPage('2024-06-05-postponed'), from, to).games;
    const makeup = parseSchedule(await readPage('2024-08-26-doubleheader'), from, to).games;
    const listings = [...postponed, ...makeup].filter(({ sourceGameId }) => sourceGameId === '746628');
    expect(listings.map(({ gameDay, movedTo }) => [gameDay, movedTo])).toEqual([
      ['2024-06-05', '2024-08-26'],
      ['2024-08-26', undefined],
    ]);
  });

  it('tells the games of a doubleheader apart', async () => {
    const { games } = parseSchedule(await readPage('2024-08-26-doubleheader'), from, to);
    expect(games.map(({ sourceGameId, gameNumber }) => [sourceGameId, gameNumber])).toEqual([
      ['746628', 1],
      ['746596', 2],
    ]);
  });

  it('takes a tie for a final game', async () => {
    const { games } = parseSchedule(await readPage('2026-03-14-spring-wbc'), from, to);
    const ties = games.filter(({ home, away }) => home.score === away.score);
    expect(ties.map(({ status, statusDetail }) => [status, statusDetail])).toEqual([['final', 'F/FT Final']]);
  });

  it('refuses a page of another endpoint, rather than to see no games in it', async () => {
    const page = await readPage('2024-postseason-series');
    expect(() => parseSchedule(page, from, to)).toThrow(expect.objectContaining({ code: 'PAYLOAD_SHAPE' }));
  });
});

import { readFile } from 'node:fs/promises';
import { addDays, type Schedule, toGameDay } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { parseSchedule } from './schedule.ts';

const dir = process.env.BACKFIELD_RECORDED_DIR;

/** The week that a page holds; its file is named after the first day and, where it matters, the day of its capture. */
async function readWeek(file: string): Promise<Schedule> {
  const page = JSON.parse(await readFile(`${dir}/data/raw-schedules/nhl-${file}.json`, 'utf8'));
  const from = toGameDay(file.slice(0, 10));
  return parseSchedule(page, from, addDays(from, 6));
}

function countsOf({ games, leftOut }: Schedule): Record<string, number> {
  const kinds = [
    ...games.map(({ gameType, status, official }) => `${gameType} ${status}${official ? ', official' : ''}`),
    ...leftOut.map(({ reason }) => `left out: ${reason}`),
  ];
  return Object.fromEntries([...new Set(kinds)].map((kind) => [kind, kinds.filter((other) => other === kind).length]));
}

const weeks: Record<string, Record<string, number>> = {
  '2024-10-04': { 'preseason final, official': 16, 'preseason cancelled': 1, 'regular final, official': 19 },
  '2024-10-06@2024-10-06': { 'preseason cancelled': 1, 'regular scheduled': 35 },
  '2024-10-11': { 'regular final, official': 51 },
  '2024-10-11@2024-10-13': { 'regular final, official': 17, 'regular postponed': 1, 'regular scheduled': 34 },
  '2024-12-20': { 'regular final, official': 37 },
  '2025-01-03': { 'regular final, official': 49 },
  '2025-02-07': { 'regular final, official': 21, 'left out: other-competition': 2 },
  '2025-02-08@2025-02-09-live': {
    'regular final, official': 4,
    'regular live': 7,
    'regular scheduled': 5,
    'left out: other-competition': 2,
  },
  '2025-02-14': { 'left out: other-competition': 5 },
  '2025-04-11': { 'regular scheduled': 54 },
  '2025-09-29@2025-09-30': { 'preseason final, official': 1, 'preseason live': 3, 'preseason scheduled': 38 },
};

describe.skipIf(!dir)('NHL schedule pages as captured (skipped without BACKFIELD_RECORDED_DIR)', () => {
  it.each(Object.entries(weeks))('reads every game of the week of %s', async (file, counts) => {
    expect(countsOf(await readWeek(file))).toEqual(counts);
  });

  it('finds a postponed game again on its new day, under its id', async () => {
    const weeksOfTheGame = [
      await readWeek('2024-10-11@2024-10-13'),
      await readWeek('2024-10-11'),
      await readWeek('2025-01-03'),
    ];
    const listings = weeksOfTheGame.map(({ games }) =>
      games.filter(({ sourceGameId }) => sourceGameId === '2024020029'),
    );
    expect(listings.map((games) => games.map(({ gameDay, status }) => `${gameDay} ${status}`))).toEqual([
      ['2024-10-12 postponed'],
      [],
      ['2025-01-07 final'],
    ]);
  });
});

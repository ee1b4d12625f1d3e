import { readFile } from 'node:fs/promises';
import { getSeasonDateRange } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { mlb } from './league.ts';

const dir = process.env.BACKFIELD_RECORDED_DIR;

describe('the MLB seasons', () => {
  it('run from March to November of the year that names them', () => {
    expect(getSeasonDateRange(mlb, 2025)).toEqual({ startDate: '2025-03-01', endDate: '2025-11-15' });
  });

  it('are known from 2015 on', () => {
    expect(() => getSeasonDateRange(mlb, 2014)).toThrow(expect.objectContaining({ code: 'SEASON_UNKNOWN' }));
  });
});

interface ListedSeason {
  seasonId: string;
  postSeasonEndDate: string;
  gameLevelGamedayType: string;
}

describe.skipIf(!dir)('the MLB seasons as the league lists them (skipped without BACKFIELD_RECORDED_DIR)', () => {
  it('end inside their window, and have the level of detail of the first one', async () => {
    const list: { seasons: ListedSeason[] } = JSON.parse(await readFile(`${dir}/data/mlb/seasons-all.json`, 'utf8'));
    const covered = list.seasons.filter(({ seasonId }) => Number(seasonId) >= mlb.seasons.first);
    expect(covered.length).toBeGreaterThan(10);
    for (const { seasonId, postSeasonEndDate, gameLevelGamedayType } of covered) {
      expect(postSeasonEndDate < getSeasonDateRange(mlb, Number(seasonId)).endDate, seasonId).toBe(true);
      expect(gameLevelGamedayType, seasonId).toBe('P');
    }
    const before = list.seasons.find(({ seasonId }) => Number(seasonId) === mlb.seasons.first - 1);
    expect(before?.gameLevelGamedayType).not.toBe('P');
  });
});

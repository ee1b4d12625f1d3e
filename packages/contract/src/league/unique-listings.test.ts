import { expect, it } from 'vitest';
import { uniqueListings } from './unique-listings.ts';

const listing = (sourceGameId: string, status: string, gameDay = '2024-10-24') => ({ sourceGameId, gameDay, status });

it('has a game that is listed twice once', () => {
  expect(uniqueListings([listing('1', 'final'), listing('2', 'final'), listing('1', 'final')])).toHaveLength(2);
});

it('goes by the listing that says most, whichever comes first', () => {
  const [final, live] = [listing('1', 'final'), listing('1', 'live')];
  expect([uniqueListings([final, live]), uniqueListings([live, final])]).toEqual([[final], [final]]);
});

it('keeps a game on each of its days', () => {
  expect(uniqueListings([listing('1', 'final'), listing('1', 'postponed', '2024-10-25')])).toHaveLength(2);
});

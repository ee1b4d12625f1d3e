import { toGameDay } from '@backfield/contract';
import { plainReading } from '@backfield/contract/results';
import { expect, it } from 'vitest';
import { failedDatesCommand, otherSourceLines } from './advice.ts';

const [from, to] = ['2024-10-01', '2024-10-03'].map(toGameDay) as [
  ReturnType<typeof toGameDay>,
  ReturnType<typeof toGameDay>,
];

it('runs failed days again with the words that say how they were read', () => {
  const failed = [to, from].map((gameDay) => ({ gameDay, code: 'TIMEOUT' as const, error: '', failures: [] }));
  expect(failedDatesCommand({ league: 'MUL', failed, reading: plainReading })).toBe(
    'pnpm run backfill MUL --dates 2024-10-01,2024-10-03',
  );
  const reading = { source: 'other', games: ['g1', 'g2'], exactMinutes: true, replace: true };
  expect(failedDatesCommand({ league: 'MUL', failed, reading })).toBe(
    'pnpm run backfill MUL --dates 2024-10-01,2024-10-03 --source other --game g1,g2 --exact-minutes --replace',
  );
});

it('names the source that covers the days of a blocked host, with the command', () => {
  const other = { source: 'other', oftenBlocked: false, from, to, replacesSeasons: [] };
  expect(otherSourceLines({ league: 'MUL', otherSources: [other] })).toEqual([
    'other covers these days too: pnpm run backfill MUL --from 2024-10-01 --to 2024-10-03 --source other',
  ]);
});

it('says first how to find out whether one answers that often does not', () => {
  const other = { source: 'other', oftenBlocked: true, from, to, replacesSeasons: [] };
  expect(otherSourceLines({ league: 'MUL', otherSources: [other] })[0]).toMatch(
    /^other covers these days too where it answers \(pnpm run backfill sources MUL --check asks it\): /,
  );
});

it('replaces whole seasons where they are stored from the blocked one', () => {
  const other = { source: 'other', oftenBlocked: false, from, to, replacesSeasons: [2024, 2025] };
  expect(otherSourceLines({ league: 'MUL', otherSources: [other] })).toEqual([
    'other covers these days too, in place of what is stored: pnpm run backfill MUL --season 2024 --source other --replace; ' +
      'pnpm run backfill MUL --season 2025 --source other --replace',
  ]);
});

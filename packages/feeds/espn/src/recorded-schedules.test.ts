import { readFile } from 'node:fs/promises';
import { type Schedule, toGameDay } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import type { EspnDeclaration } from './declaration.ts';
import { parseScoreboard } from './scoreboard.ts';

const recordedDir = process.env.BACKFIELD_RECORDED_DIR;

const startYear = { seasonYearOffset: 1 } as const;
const ownYear = { seasonYearOffset: 0 } as const;

async function page(name: string, { seasonYearOffset }: Pick<EspnDeclaration, 'seasonYearOffset'>): Promise<Schedule> {
  const text = await readFile(`${recordedDir}/data/raw-schedules/espn-${name}.json`, 'utf8');
  const payload = JSON.parse(text);
  const blocks = { identifiedBy: 'none', columns: {} } as const;
  const declaration: EspnDeclaration = {
    league: name,
    path: '',
    seasonYearOffset,
    covers: { seasons: { first: 2000 }, gameTypes: ['regular'] },
    blocks,
    invariants: [],
    extractorVersion: 1,
  };
  // Views of a week name no day; any day will do for them.
  return parseScoreboard(payload, toGameDay(payload.day?.date ?? '2025-01-01'), declaration);
}

/** How often each value occurs. */
function tally(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

describe.skipIf(!recordedDir)('whole recorded scoreboards (skipped without BACKFIELD_RECORDED_DIR)', () => {
  it.each([
    ['nfl-2022-week1-live', startYear, { final: 2, live: 8, scheduled: 6 }, 'regular 2023'],
    ['nfl-2025-week1-scheduled', startYear, { scheduled: 16 }, 'regular 2026'],
    ['nfl-2025-week1-one-final', startYear, { final: 1, scheduled: 15 }, 'regular 2026'],
    ['nfl-2025-week13', startYear, { final: 14, live: 1, scheduled: 1 }, 'regular 2026'],
    ['nfl-2025-week14-185945Z', startYear, { final: 1, live: 8, scheduled: 5 }, 'regular 2026'],
    ['nfl-2025-week14-190037Z', startYear, { final: 1, live: 8, scheduled: 5 }, 'regular 2026'],
    ['nfl-superbowl-LIX', startYear, { final: 1 }, 'postseason 2025'],
    ['nba-2024-12-01', ownYear, { final: 10 }, 'regular 2025'],
    ['nba-2024-12-15', ownYear, { final: 7 }, 'regular 2025'],
    ['nba-2025-05-29', ownYear, { final: 1 }, 'postseason 2025'],
    ['nba-2025-10-02-preseason', ownYear, { scheduled: 1 }, 'preseason 2026'],
    ['nba-2025-12-07-live', ownYear, { live: 1, scheduled: 6 }, 'regular 2026'],
    ['nba-offseason', ownYear, { scheduled: 1 }, 'preseason 2027'],
    ['wnba-2025-06-05', ownYear, { scheduled: 2 }, 'regular 2025'],
    ['mlb-2022-09-17-doubleheaders', ownYear, { final: 3, live: 3, scheduled: 11 }, 'regular 2022'],
    ['mlb-2025-05-17', ownYear, { final: 15 }, 'regular 2025'],
    ['mlb-2025-06-04-postponed', ownYear, { final: 8, live: 6, postponed: 1 }, 'regular 2025'],
    ['mlb-2025-06-05-makeup', ownYear, { scheduled: 13 }, 'regular 2025'],
    ['mlb-2025-06-06-suspended', ownYear, { final: 14, suspended: 1 }, 'regular 2025'],
    ['mlb-2025-09-27-raindelay', ownYear, { final: 1, live: 4, scheduled: 10 }, 'regular 2025'],
    ['nhl-2022-09-25-preseason', ownYear, { final: 3, live: 5, scheduled: 2 }, 'preseason 2023'],
    ['nhl-2024-06-01', ownYear, { final: 1 }, 'postseason 2024'],
  ])('%s comes out whole', async (name, naming, statuses, kind) => {
    const { games } = await page(name, naming);
    expect(tally(games.map(({ status }) => status))).toEqual(statuses);
    expect(new Set(games.map(({ gameType, season }) => `${gameType} ${season}`))).toEqual(new Set([kind]));
  });

  it.each([
    ['nba-2024-12-01', { '2024-12-01': 10 }],
    ['nba-2024-12-15', { '2024-12-15': 7 }],
    ['nba-2025-05-29', { '2025-05-29': 1 }],
    ['nhl-2024-06-01', { '2024-06-01': 1 }],
    ['wnba-2025-06-05', { '2025-06-05': 2 }],
    ['nfl-superbowl-LIX', { '2025-02-09': 1 }],
    ['nfl-2025-week13', { '2025-11-27': 3, '2025-11-28': 1, '2025-11-30': 11, '2025-12-01': 1 }],
    ['nfl-2022-week1-live', { '2022-09-08': 1, '2022-09-11': 14, '2022-09-12': 1 }],
  ])('%s lies on its Eastern days', async (name, days) => {
    const { games } = await page(name, ownYear);
    expect(tally(games.map(({ gameDay }) => gameDay))).toEqual(days);
  });

  it('leaves out the opponent from abroad, on the day that it is there in the East', async () => {
    const { leftOut } = await page('nba-2025-10-02-preseason', ownYear);
    expect(leftOut).toEqual([
      { sourceGameId: '401812481', gameDay: '2025-10-03', reason: 'outside-opponent', detail: 'Melbourne United' },
    ]);
  });

  it('numbers both games of a doubleheader', async () => {
    const { games } = await page('mlb-2022-09-17-doubleheaders', ownYear);
    expect(tally(games.map(({ gameNumber }) => String(gameNumber)))).toEqual({ 1: 15, 2: 2 });
  });

  it('keeps both games of split squads', async () => {
    const { games } = await page('nhl-2022-09-25-preseason', ownYear);
    const pairs = games.map(({ home, away }) => [home.name, away.name].sort().join(' and '));
    expect(tally(pairs)['Columbus Blue Jackets and Pittsburgh Penguins']).toBe(2);
  });
});

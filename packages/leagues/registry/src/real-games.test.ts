import { daysIn, serveRecordedAnswers, wholeSeasons } from '@backfield/conformance';
import type { BoxScore, GameDay, HttpClient, Invariant, ScheduledGame, Source } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { leagues } from './leagues.ts';

const dir = process.env.BACKFIELD_RECORDED_DIR ?? '';

/**
 * Days of a folder on which games of a source are listed. nflverse's listings are not recorded: they are read with its own
 * tests.
 */
const listings: Record<string, (data: string) => Promise<GameDay[]>> = {
  'NHL nhl': (data) => daysIn(data, 'nhl-schedule'),
  'MLB mlb': (data) => daysIn(data, 'mlb-schedule'),
  'NFL espn': (data) => daysIn(data, 'espn-scoreboard', 'football/nfl'),
  'NBA espn': (data) => daysIn(data, 'espn-scoreboard', 'basketball/nba'),
  'MLB espn': (data) => daysIn(data, 'espn-scoreboard', 'baseball/mlb'),
  'NHL espn': (data) => daysIn(data, 'espn-scoreboard', 'hockey/nhl'),
  'NBA nba-stats': (data) => logDays(data, '00'),
  'WNBA nba-stats': (data) => logDays(data, '10'),
};

async function logDays(data: string, leagueId: string): Promise<GameDay[]> {
  const seasons = ['1996-97', '2016-17', '2020-21', '2021-22', '2022-23', '2024-25', '2024', '2026'];
  const parts = seasons.flatMap((season) => [`${season} Regular Season`, `${season} Playoffs`]);
  const days = await Promise.all(parts.map((part) => daysIn(data, 'gamelog', `${leagueId} P ${part}`)));
  return [...new Set(days.flat())].sort();
}

const sources = leagues.flatMap((league) =>
  league.sources.map((source) => ({ name: `${league.code} ${source.code}`, source })),
);

/** Contradictions larger than an invariant declares of real games; soft ones may find what can't be counted. */
function exceeding({ name, severity, tried, check }: Invariant, box: BoxScore, game: ScheduledGame): string[] {
  const larger = check(box, game).filter(({ size }) => size > tried.atMost && (severity === 'hard' || size < Infinity));
  return larger.map(({ evidence }) => `${game.sourceGameId} ${name}: ${evidence}`);
}

interface Found {
  games: number;
  exceeding: string[];
}

async function tryAll(source: Source, http: HttpClient, days: readonly GameDay[]): Promise<Found> {
  const found: Found = { games: 0, exceeding: [] };
  for (const day of days) {
    const { games, boxScores } = await source.schedule(http, day, day);
    for (const game of games.filter(({ status }) => status === 'final')) {
      const box = boxScores?.get(game.sourceGameId) ?? (await source.boxScore(http, game).catch(() => null));
      // Of some games the listing was recorded and no more.
      if (box === null || box.status === 'live') continue;
      found.games += 1;
      found.exceeding.push(...source.invariants.flatMap((invariant) => exceeding(invariant, box, game)));
      expect(box.rejected).toEqual([]);
    }
  }
  return found;
}

describe.skipIf(!dir)('the invariants on real games (skipped without BACKFIELD_RECORDED_DIR)', () => {
  it('say on how many they were tried', () => {
    for (const { source } of sources) {
      for (const { tried } of source.invariants) {
        expect(tried.broken).toBeLessThanOrEqual(tried.games);
        expect(tried.atMost === 0 || tried.broken > 0).toBe(true);
      }
    }
  });

  it('break by no more than they say on any recorded answer', async () => {
    await using answers = await serveRecordedAnswers({ dir });
    for (const { name, source } of sources) {
      const days = await listings[name]?.(`${dir}/data`);
      if (!days) continue;
      const found = await tryAll(source, answers.http, days);
      expect([name, ...found.exceeding]).toEqual([name]);
      expect(found.games, name).toBeGreaterThan(0);
    }
  });

  // Thousands of games: once is enough, where every other test runs in two time zones.
  it.skipIf(process.env.TZ === 'Pacific/Nauru')('break by no more than they say on whole seasons', async () => {
    for (const season of await wholeSeasons(dir)) {
      await using answers = await serveRecordedAnswers({ dir, data: season.data });
      for (const { name, source } of sources) {
        const days = (await listings[name]?.(season.data)) ?? [];
        const found = await tryAll(source, answers.http, days);
        expect([season.name, name, ...found.exceeding]).toEqual([season.name, name]);
        if (days.length > 0) expect(found.games, season.name).toBeGreaterThan(1_000);
      }
    }
  });
});

import { expect, it } from 'vitest';
import { samplePlayer, sampleScheduledGame, sampleWrite } from '../testing/sample-game.ts';
import { describeStore } from '../testing/store-suite.ts';

// The queries that users of these table names keep in their runbooks; they run as they stand.

const statsByLeagueAndDate = `
SELECT
  l.code as league,
  DATE(g.game_date) as date,
  COUNT(DISTINCT g.id) as games,
  COUNT(pgl.id) as stats
FROM player_game_logs pgl
JOIN games g ON g.id = pgl.game_id
JOIN leagues l ON l.id = g.league_id
WHERE g.game_date >= '2024-01-01'
  AND g.game_date < '2025-01-01'
GROUP BY l.code, DATE(g.game_date)
ORDER BY date DESC, league
LIMIT 30;`;

const missingDates = `
WITH date_series AS (
  SELECT generate_series(
    '2024-09-01'::date,
    '2025-02-01'::date,
    '1 day'::interval
  )::date as date
),
game_dates AS (
  SELECT DISTINCT DATE(g.game_date) as date
  FROM games g
  JOIN leagues l ON l.id = g.league_id
  WHERE l.code = 'NFL'
    AND g.game_date >= '2024-09-01'
    AND g.game_date < '2025-02-01'
)
SELECT ds.date
FROM date_series ds
LEFT JOIN game_dates gd ON gd.date = ds.date
WHERE gd.date IS NULL
ORDER BY ds.date;`;

const coverageByPropType = `
SELECT
  l.code as league,
  pgl.prop_type,
  COUNT(DISTINCT pgl.player_id) as players,
  COUNT(*) as total_stats,
  DATE(MIN(pgl.game_date)) as earliest,
  DATE(MAX(pgl.game_date)) as latest
FROM player_game_logs pgl
JOIN games g ON g.id = pgl.game_id
JOIN leagues l ON l.id = g.league_id
WHERE g.game_date >= CURRENT_DATE - INTERVAL '30 days'
GROUP BY l.code, pgl.prop_type
ORDER BY league, total_stats DESC;`;

describeStore("users' own queries", (suite) => {
  it('count games and stats by league and date', async () => {
    const days = ['2023-12-31', '2024-01-01', '2024-10-08', '2024-12-31', '2025-01-01'];
    for (const day of days) await suite.store.writeGame(sampleWrite({ id: day, day }));
    await suite.store.writeGame(sampleWrite({ id: 'second', day: '2024-10-08' }));
    const players = [samplePlayer('31', '1', { points: 4 }), samplePlayer('32', '2', { points: 8 })];
    await suite.store.writeGame(sampleWrite({ league: 'NBA', day: '2024-10-08', players }));
    expect(await suite.store.query(statsByLeagueAndDate)).toEqual([
      { league: 'NFL', date: '2024-12-31', games: 1, stats: 11 },
      { league: 'NBA', date: '2024-10-08', games: 1, stats: 2 },
      { league: 'NFL', date: '2024-10-08', games: 2, stats: 22 },
      { league: 'NFL', date: '2024-01-01', games: 1, stats: 11 },
    ]);
  });

  it('find the days without a stored game, whatever the schedule announces', async () => {
    const days = ['2024-09-01', '2024-11-03', '2025-01-31'];
    for (const day of days) await suite.store.writeGame(sampleWrite({ id: day, day }));
    await suite.store.writeGame(sampleWrite({ league: 'NBA', id: 'other', day: '2024-09-02' }));
    const announced = sampleScheduledGame('announced', '2024-09-03');
    await suite.store.recordUnit({
      runId: 1,
      games: [announced],
      leftOut: [],
      drifts: [],
      entry: {
        league: 'NFL',
        gameDay: announced.gameDay,
        source: 'espn',
        outcome: 'failed',
        gamesListed: 1,
        gamesFinal: 1,
        gamesStored: 0,
        gamesLeftOut: 0,
        stats: 0,
        failedGames: ['announced'],
        errorCode: 'NOT_JSON',
        error: 'No JSON.',
        lookedOn: null,
      },
    });
    const missing = (await suite.store.query<{ date: string }>(missingDates)).map(({ date }) => date);
    expect(missing).toHaveLength(154 - days.length);
    expect(missing.slice(0, 2)).toEqual(['2024-09-02', '2024-09-03']);
    expect(missing.filter((date) => days.includes(date))).toEqual([]);
  });

  it('show the coverage of the last 30 days by prop type', async () => {
    const [today] = await suite.store.query<{ today: string }>('select current_date as today');
    const last = Temporal.PlainDate.from(today?.today ?? '');
    const dayBefore = (days: number) => last.subtract({ days }).toString();
    for (const days of [0, 30, 31]) await suite.store.writeGame(sampleWrite({ id: `${days}`, day: dayBefore(days) }));
    const window = { earliest: dayBefore(30), latest: last.toString() };
    const rows = await suite.store.query<{ prop_type: string }>(coverageByPropType);
    expect(rows.toSorted((a, b) => a.prop_type.localeCompare(b.prop_type))).toEqual([
      { league: 'NFL', prop_type: 'receiving_touchdowns', players: 3, total_stats: 6, ...window },
      { league: 'NFL', prop_type: 'receiving_yards', players: 3, total_stats: 6, ...window },
      { league: 'NFL', prop_type: 'receptions', players: 3, total_stats: 6, ...window },
      { league: 'NFL', prop_type: 'sacks', players: 1, total_stats: 2, ...window },
      { league: 'NFL', prop_type: 'tackles', players: 1, total_stats: 2, ...window },
    ]);
  });
});

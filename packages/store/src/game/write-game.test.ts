import { expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { rowVersions } from '../testing/row-versions.ts';
import { samplePlayer, samplePlayers, sampleWrite } from '../testing/sample-game.ts';
import { describeStore } from '../testing/store-suite.ts';
import { writeGame } from './write-game.ts';

describeStore('writing a game', (suite) => {
  it('stores a new game with its teams, players and lines', async () => {
    const result = await suite.store.writeGame(sampleWrite());
    expect(result).toEqual({
      status: 'inserted',
      linesInserted: 11,
      linesUpdated: 0,
      linesDeleted: 0,
      corrections: 0,
      difference: null,
    });
    const lines = await suite.store.query(
      `select * from stat_lines where prop_type in ('receiving_yards', 'sacks') order by source_player_id`,
    );
    expect(lines).toMatchObject([
      { source_player_id: '11', team: 'CHI', opponent: 'NYJ', is_home: true, stat_value: 61 },
      { source_player_id: '12', team: 'CHI', opponent: 'NYJ', is_home: true, stat_value: -3 },
      { source_player_id: '21', team: 'NYJ', opponent: 'CHI', is_home: false, stat_value: 102 },
      { source_player_id: '22', team: 'NYJ', opponent: 'CHI', is_home: false, prop_type: 'sacks', stat_value: 0.5 },
    ]);
    expect(lines[0]).toMatchObject({
      league: 'NFL',
      season: 2025,
      game_type: 'regular',
      game_date: '2024-10-08',
      source: 'espn',
      source_game_id: '100',
      player_name: 'Player 11',
    });
    const games = await suite.store.query('select * from games');
    expect(games).toMatchObject([
      {
        home_score: 20,
        away_score: 17,
        line_count: 11,
        player_count: 4,
        verified: true,
        official: true,
        game_number: 1,
      },
    ]);
  });

  it('writes nothing when the same game comes again', async () => {
    await suite.store.writeGame(sampleWrite());
    const before = await rowVersions(suite.store);
    suite.clock.nowMs += 60_000;
    const again = sampleWrite({ players: samplePlayers().reverse() });
    expect(await suite.store.writeGame({ ...again, runId: 2 })).toMatchObject({
      status: 'unchanged',
      linesInserted: 0,
    });
    expect(await rowVersions(suite.store)).toEqual(before);
  });

  it.each([
    ['names players in full', true],
    ['abbreviates names', false],
  ])('reads an unchanged game that %s with one statement', async (_name, nameIsFull) => {
    const write = sampleWrite({ players: samplePlayers().map((player) => ({ ...player, nameIsFull, jersey: '7' })) });
    await suite.store.writeGame(write);
    const statements: string[] = [];
    const onlyReads: Database = {
      description: '',
      query: (sql, parameters) => {
        statements.push(sql);
        return suite.store.query(sql, parameters);
      },
      transaction: () => Promise.reject(new Error('nothing is to be written')),
      close: async () => {},
    };
    const now = new Date(suite.clock.nowMs).toISOString();
    expect(await writeGame(onlyReads, write, now)).toMatchObject({ status: 'unchanged' });
    expect(statements).toHaveLength(1);
  });

  it('keeps a player who appeared for both teams of a game', async () => {
    const players = [...samplePlayers(), samplePlayer('11', '2', { receptions: 1 })];
    await suite.store.writeGame(sampleWrite({ players }));
    const rows = await suite.store.query(
      `select team, stat_value from stat_lines where source_player_id = '11' and prop_type = 'receptions' order by team`,
    );
    expect(rows).toEqual([
      { team: 'CHI', stat_value: 5 },
      { team: 'NYJ', stat_value: 1 },
    ]);
    expect(await suite.store.writeGame(sampleWrite({ players }))).toMatchObject({ status: 'unchanged' });
  });

  it('leaves out a player without lines', async () => {
    await suite.store.writeGame(sampleWrite({ players: [...samplePlayers(), samplePlayer('13', '1', {})] }));
    expect(await suite.store.query(`select 1 from players where source_player_id = '13'`)).toEqual([]);
    expect(await suite.store.query('select player_count from games')).toEqual([{ player_count: 4 }]);
  });

  it('keeps ids of two sources and two leagues apart', async () => {
    await suite.store.writeGame(sampleWrite());
    await suite.store.writeGame(sampleWrite({ source: 'nflverse', game: { season: 2024 } }));
    await suite.store.writeGame(sampleWrite({ league: 'NBA' }));
    expect(await suite.store.query('select count(*) as games from games')).toEqual([{ games: 3 }]);
    expect(await suite.store.query('select count(*) as players from players')).toEqual([{ players: 12 }]);
  });

  it('moves a game and its lines to another day', async () => {
    await suite.store.writeGame(sampleWrite());
    const result = await suite.store.writeGame(sampleWrite({ day: '2024-10-10' }));
    expect(result).toMatchObject({ status: 'updated', linesInserted: 0, linesUpdated: 0, corrections: 0 });
    const days = await suite.store.query(
      'select distinct s.game_date as line, g.game_date as game from player_game_logs s join games g on g.id = s.game_id',
    );
    expect(days).toEqual([{ line: '2024-10-10', game: '2024-10-10' }]);
  });

  it('updates what changed on the game without touching a line', async () => {
    await suite.store.writeGame(sampleWrite({ game: { official: false } }));
    const { player_game_logs: before } = await rowVersions(suite.store);
    suite.clock.nowMs += 60_000;
    const write = sampleWrite({ extractorVersion: 2 });
    expect(await suite.store.writeGame({ ...write, runId: 2 })).toMatchObject({ status: 'updated', linesUpdated: 0 });
    const after = await rowVersions(suite.store);
    expect(after.player_game_logs).toEqual(before);
    expect(await suite.store.query('select * from games')).toMatchObject([
      {
        official: true,
        extractor_version: 2,
        first_run_id: 1,
        last_run_id: 2,
        updated_at: new Date(suite.clock.nowMs),
      },
    ]);
  });

  it('takes the scores of the schedule where the box score states none', async () => {
    const { home, away } = sampleWrite().box;
    await suite.store.writeGame(
      sampleWrite({ box: { home: { ...home, score: null }, away: { ...away, score: null } } }),
    );
    expect(await suite.store.query('select home_score, away_score from games')).toEqual([
      { home_score: 20, away_score: 17 },
    ]);
  });

  it('stores a first-time game that breaks a hard invariant as unverified', async () => {
    const findings = [{ invariant: 'sums-equal-score', severity: 'hard' as const, evidence: '19 is not 20' }];
    expect(await suite.store.writeGame(sampleWrite({ findings }))).toMatchObject({ status: 'inserted' });
    expect(await suite.store.query('select verified, findings from games')).toEqual([{ verified: false, findings }]);
    expect(await suite.store.writeGame(sampleWrite({ findings }))).toMatchObject({ status: 'unchanged' });
  });

  it('stays verified with soft findings', async () => {
    const findings = [{ invariant: 'assists-plausible', severity: 'soft' as const, evidence: '31' }];
    await suite.store.writeGame(sampleWrite({ findings }));
    expect(await suite.store.query('select verified from games')).toEqual([{ verified: true }]);
  });

  it('refuses a game that is not final', async () => {
    const write = sampleWrite({ game: { status: 'live' } });
    await expect(suite.store.writeGame(write)).rejects.toThrow('only final games are stored');
  });

  it('refuses a league that is not registered', async () => {
    await expect(suite.store.writeGame(sampleWrite({ league: 'XFL' }))).rejects.toThrow(
      'League XFL is not in the database',
    );
  });

  it('leaves nothing of a game whose transaction fails', async () => {
    const before = await rowVersions(suite.store);
    await expect(suite.store.writeGame(sampleWrite({ game: { season: 2 ** 40 } }))).rejects.toMatchObject({
      code: 'DATABASE_ERROR',
    });
    const { sequences: _burnt, ...after } = await rowVersions(suite.store);
    expect(before).toMatchObject(after);
    expect(await suite.store.writeGame(sampleWrite())).toMatchObject({ status: 'inserted' });
  });
});

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { League } from '@backfield/contract';
import type { PostgresStore } from '@backfield/store';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { FinishedGame } from './simulation.ts';

/** A stat line's columns, as stored. */
export type LineValues = [
  gameId: number,
  playerId: number,
  teamId: number,
  gameDate: string,
  propType: string,
  value: string,
];

const columns = 'game_id, player_id, team_id, game_date, prop_type, stat_value';

/** Empties everything that a new game writes to. */
export async function forgetGames(database: { query(sql: string): Promise<unknown> }): Promise<void> {
  await database.query('truncate games, player_game_logs, players, teams, stat_corrections restart identity');
}

/** Writes games in Backfield's own way: the whole of a game, lines, names, hash and all, in one transaction. */
export async function writeGames(store: PostgresStore, league: League, games: readonly FinishedGame[], runId: number) {
  const [source] = league.sources;
  const results: Awaited<ReturnType<PostgresStore['writeGame']>>[] = [];
  for (const { game, box } of games) {
    const { extractorVersion } = source;
    const write = { league: league.code, source: source.code, extractorVersion, runId, game, box, findings: [] };
    results.push(await store.writeGame({ ...write, allowShrink: false }));
  }
  return results;
}

/** The usual way: a statement a row, a transaction a game. */
export async function upsertRowByRow(client: pg.Client, games: readonly LineValues[][]): Promise<void> {
  for (const lines of games) {
    await client.query('begin');
    for (const line of lines) {
      await client.query(
        `insert into player_game_logs (${columns}) values ($1, $2, $3, $4, $5, $6)
         on conflict (game_id, player_id, team_id, prop_type) do update set stat_value = excluded.stat_value`,
        line,
      );
    }
    await client.query('commit');
  }
}

/** The limit: every row in one COPY. */
export async function copyAll(client: pg.Client, games: readonly LineValues[][]): Promise<void> {
  const rows = games.map((lines) => lines.map((line) => `${line.join('\t')}\n`).join(''));
  await pipeline(Readable.from(rows), client.query(copyFrom(`copy player_game_logs (${columns}) from stdin`)));
}

/** The stored lines, a list a game. */
export async function storedLines(client: pg.Client): Promise<LineValues[][]> {
  const { rows } = await client.query<LineValues>({
    text: `select game_id, player_id, team_id, game_date::text, prop_type, stat_value::text
           from player_game_logs order by game_id, id`,
    rowMode: 'array',
  });
  return [...Map.groupBy(rows, ([gameId]) => gameId).values()];
}

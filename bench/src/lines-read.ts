import { setTimeout } from 'node:timers/promises';
import type pg from 'pg';

/** Rows of the line table that the server fetched for the work, by index or by scan. The work closes its own connections. */
export async function linesReadBy(client: pg.Client, work: () => Promise<void>): Promise<number> {
  const before = await linesRead(client);
  await work();
  // A session tells what it has read when it ends, and the server notes that a moment later.
  await setTimeout(1500);
  return (await linesRead(client)) - before;
}

async function linesRead(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ read: string }>(
    `select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) as read
     from pg_stat_user_tables where schemaname = current_schema() and relname = 'player_game_logs'`,
  );
  return Number(rows[0]?.read ?? 0);
}

import { verifyLeague } from '@backfield/engine';
import { leagues } from '@backfield/leagues';
import { openStore } from '@backfield/store';
import type pg from 'pg';
import { linesReadBy } from './lines-read.ts';
import { atMost, figure, format, type Section } from './measurement.ts';
import { openScratchSchema, serverUrl } from './scratch-schema.ts';
import { fillHistory, hashHistory } from './verify-history.ts';

/** Everything that is stored is proved to be what was written, reading each line once. */
export const verify: Section = {
  name: 'verify',
  title: 'Verify all, 20,000 games on a Postgres server',
  async run() {
    const server = serverUrl();
    if (server === undefined) return [figure('not measured', '', 'set TEST_DATABASE_URL to a Postgres server')];
    await using schema = await openScratchSchema(server);
    const { client, databaseUrl } = schema;
    await fillHistory(client, databaseUrl);
    await hashHistory(client);
    const [stored] = (await client.query<{ lines: string }>('select count(*) as lines from player_game_logs')).rows;
    const lines = Number(stored?.lines);
    const first = await verifyAll(client, databaseUrl);
    const again = await verifyAll(client, databaseUrl);
    return [
      atMost('verify all', first.seconds, 60, ' s'),
      atMost('reads of each line', first.linesRead / lines, 1),
      atMost('problems found in sound data', first.problems, 0),
      figure('verify all, again', `${format(again.seconds)} s`, 'no game to be marked'),
      figure('lines', format(lines)),
    ];
  },
};

interface Verified {
  seconds: number;
  problems: number;
  /** Rows of the line table that the server fetched for it, by index or by scan. */
  linesRead: number;
}

async function verifyAll(client: pg.Client, databaseUrl: string): Promise<Verified> {
  const verified = { seconds: 0, problems: 0 };
  const linesRead = await linesReadBy(client, async () => {
    const store = await openStore({ databaseUrl });
    const startedAtMs = performance.now();
    const selection = { season: null, range: null, sourceGameIds: null };
    for (const league of leagues) {
      verified.problems += (await verifyLeague({ league, store, selection, nowMs: Date.now() })).problems.length;
    }
    verified.seconds = (performance.now() - startedAtMs) / 1000;
    await store.close();
  });
  return { ...verified, linesRead };
}

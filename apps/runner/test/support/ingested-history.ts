import { createMemoryProgress, createStillClock } from '@backfield/conformance';
import type { DayRange, League } from '@backfield/contract';
import type { LeagueVerification, VerifySelection } from '@backfield/contract/results';
import { createBackfill, type HealResult, healLeague, verifyLeague } from '@backfield/engine';
import { createHttpClient } from '@backfield/http';
import type { Simulator } from '@backfield/simulator';
import { type DatabaseLocation, openStore, type PostgresStore } from '@backfield/store';

/** One league's days, ingested from the simulator into a database that a test may damage. */
export interface IngestedHistory extends AsyncDisposable {
  store: PostgresStore;
  ingest(range: DayRange): Promise<void>;
  verify(selection: VerifySelection): Promise<LeagueVerification>;
  heal(selection: VerifySelection): Promise<HealResult>;
  /** A text that differs where any stored line, game or correction does. */
  fingerprint(): Promise<unknown>;
}

export interface HistoryOptions {
  league: League;
  simulator: Simulator;
  location: DatabaseLocation;
}

const fingerprintSql = `
select
  (select md5(string_agg(line::text, '|' order by line::text collate "C")) from (
    select source_game_id, game_date, source_player_id, player_name, team, prop_type, trim_scale(stat_value) from stat_lines
  ) line) as lines,
  (select count(*) from player_game_logs) as count,
  (select md5(string_agg(game::text, '|' order by source_game_id)) from (
    select source_game_id, game_date, season, home_score, away_score, line_count, lines_hash, verified, findings from games
  ) game) as games,
  (select count(*) from stat_corrections) as corrections`;

export async function openHistory({ league, simulator, location }: HistoryOptions): Promise<IngestedHistory> {
  const store = await openStore(location);
  const http = createHttpClient({ upstream: simulator.url, ratePerSecond: 100_000 });
  const nowMs = () => simulator.world.now.epochMilliseconds;
  const engine = () =>
    createBackfill({
      leagues: [league],
      http,
      store,
      progress: createMemoryProgress(),
      clock: createStillClock(nowMs()),
    });
  return {
    store,
    async ingest({ from, to }) {
      const { end, error, failed } = await engine().ingestDateRange(league.code, from, to);
      if (end !== 'complete' || failed.length > 0) throw new Error(`Not ingested: ${error} ${JSON.stringify(failed)}`);
    },
    verify: (selection) => verifyLeague({ league, store, selection, nowMs: nowMs() }),
    heal: (selection) => healLeague({ league, store, backfill: engine(), selection, nowMs: nowMs() }),
    fingerprint: () => store.query(fingerprintSql),
    async [Symbol.asyncDispose]() {
      await http.close();
      await store.close();
    },
  };
}

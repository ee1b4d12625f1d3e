import { type League, noStoredChecks } from '@backfield/contract';
import { leagues } from '@backfield/leagues';
import { openStore } from '@backfield/store';
import type pg from 'pg';

const teams = 30;
const playersATeam = 13;
const propTypesAPlayer = 20;
const gamesADay = 10;
const gamesALeague = 4000;

/** A history of 20,000 games and 10 million lines in an empty schema; their hashes are not worked out. */
export async function fillHistory(client: pg.Client, databaseUrl: string): Promise<void> {
  const store = await openStore({ databaseUrl });
  await store.registerLeagues(leagues);
  await store.close();
  await client.query('drop index player_game_logs_player');
  await client.query('alter table player_game_logs drop constraint player_game_logs_game_id_fkey');
  for (const league of leagues) await writeHistory(client, league);
  await client.query('alter table player_game_logs add foreign key (game_id) references games');
  await client.query('create index player_game_logs_player on player_game_logs (player_id, game_date)');
}

/**
 * A made-up history written by SQL: `gamesALeague` final games of each league, 520 lines each, stored and listed as a run
 * would have left them. Statistics that balances speak of are 0 and so are the scores: the sums agree.
 */
async function writeHistory(client: pg.Client, league: League): Promise<void> {
  const [source] = league.sources;
  const { balances } = source.storedChecks ?? noStoredChecks;
  const balanced = balances.flatMap(({ left, right }) =>
    [left, right].flatMap(({ own, opponent }) => Object.keys({ ...own, ...opponent })),
  );
  const propTypes = league.propTypes.slice(0, propTypesAPlayer).map(({ code }) => code);
  await client.query(
    `insert into teams (league_id, source, source_team_id, abbreviation, name, named_game_date, named_source_game_id)
     select l.id, $2, t, 'T' || t, 'Team ' || t, '2024-01-01', '1'
     from leagues l, generate_series(1, ${teams}) t where l.code = $1`,
    [league.code, source.code],
  );
  await client.query(
    `insert into players (league_id, source, source_player_id, name, name_is_full, named_game_date, named_source_game_id)
     select l.id, $2, 1000 * t + p, md5((1000 * t + p)::text), true, '2024-01-01', '1'
     from leagues l, generate_series(1, ${teams}) t, generate_series(1, ${playersATeam}) p where l.code = $1`,
    [league.code, source.code],
  );
  await client.query(
    `insert into games (
       league_id, source, source_game_id, season, game_type, game_date, game_number, status_detail, official, home_team_id,
       away_team_id, home_score, away_score, line_count, player_count, lines_hash, names_hash, extractor_version, verified,
       verified_at, findings, first_run_id, last_run_id, created_at, updated_at, facts_hash
     )
     select l.id, $2, n, 2020 + n / 1000, 'regular', '2020-01-01'::date + n / ${gamesADay}, 1, 'Final', true, home.id, away.id, 0, 0,
       ${2 * playersATeam * propTypes.length}, ${2 * playersATeam}, '', '', $3, true, now(), '[]', 1, 1, now(), now(), ''
     from leagues l, generate_series(1, $4::integer) n, teams home, teams away
     where l.code = $1
       and home.league_id = l.id and home.source_team_id = (1 + n % ${teams})::text
       and away.league_id = l.id and away.source_team_id = (1 + (n + 1 + n % 7) % ${teams})::text
     order by n`,
    [league.code, source.code, source.extractorVersion, gamesALeague],
  );
  await client.query(
    `insert into player_game_logs (game_id, player_id, team_id, game_date, prop_type, stat_value)
     select g.id, p.id, t.id, g.game_date, stat,
       case when stat = any($3::text[]) then 0 else (g.id * 7 + p.id * 3 + length(stat)) % 40 end
     from games g
     join leagues l on l.id = g.league_id and l.code = $1
     join teams t on t.id in (g.home_team_id, g.away_team_id)
     join players p on p.league_id = l.id and p.source_player_id::integer / 1000 = t.source_team_id::integer
     cross join unnest($2::text[]) stat
     order by g.id, p.id, t.id, stat collate "C"`,
    [league.code, propTypes, balanced],
  );
  await client.query(
    `insert into scheduled_games (
       league_id, game_day, source, source_game_id, listed, season, game_type, status, status_detail, official, game_number,
       home_source_team_id, home_name, away_source_team_id, away_name, first_seen_at, changed_at, run_id
     )
     select g.league_id, g.game_date, g.source, g.source_game_id, true, g.season, g.game_type, 'final', 'Final', true, 1,
       home.source_team_id, home.name, away.source_team_id, away.name, now(), now(), 1
     from games g
     join leagues l on l.id = g.league_id and l.code = $1
     join teams home on home.id = g.home_team_id
     join teams away on away.id = g.away_team_id`,
    [league.code],
  );
  await client.query(
    `insert into ledger (
       league_id, game_day, source, outcome, games_listed, games_final, games_stored, games_left_out, left_out, stats,
       failed_games, attempts, first_recorded_at, changed_at, run_id
     )
     select g.league_id, g.game_date, g.source, 'done', count(*), count(*), count(*), 0, '[]', sum(g.line_count), '{}', 0,
       now(), now(), 1
     from games g
     join leagues l on l.id = g.league_id and l.code = $1
     group by g.league_id, g.game_date, g.source`,
    [league.code],
  );
}

/** The hashes of each game's lines and of its own row, as the views work them out. */
export async function hashHistory(client: pg.Client): Promise<void> {
  await client.query(
    'update games set lines_hash = computed_hash from game_line_hashes where game_line_hashes.game_id = games.id',
  );
  await client.query(
    'update games set facts_hash = computed_hash from game_fact_hashes where game_fact_hashes.game_id = games.id',
  );
  await client.query('vacuum analyze');
}

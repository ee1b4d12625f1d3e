create table leagues (
  id integer generated always as identity primary key,
  code text not null unique,
  name text not null
);
comment on table leagues is 'One row a league; code is what users type: NFL.';

create table prop_types (
  league_id integer not null references leagues,
  code text collate "C" not null,
  label text not null,
  stat_group text not null,
  unit text not null,
  primary key (league_id, code)
);
comment on table prop_types is 'The statistics that a league has. A type that the program no longer knows stays, for its stored lines.';
comment on column prop_types.stat_group is 'What the statistic belongs to: passing, rebounding, goaltending.';

create table runs (
  id integer generated always as identity primary key,
  league_id integer not null references leagues,
  plan text not null,
  words jsonb not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  exit_code integer,
  units jsonb,
  games integer,
  lines_inserted integer,
  lines_updated integer,
  lines_deleted integer,
  corrections integer
);
comment on table runs is 'One row a run of one league. A run that was killed has no finished_at.';
comment on column runs.words is 'What the run was told to do.';
comment on column runs.units is 'Units by outcome: {"done": 6, "empty": 1, ...}.';

-- Every new game moves the named_* columns of its teams and players; room on the page keeps those updates off the indexes.
create table teams (
  id integer generated always as identity primary key,
  league_id integer not null references leagues,
  source text collate "C" not null,
  source_team_id text collate "C" not null,
  abbreviation text not null,
  name text not null,
  named_game_date date not null,
  named_source_game_id text collate "C" not null,
  unique (league_id, source, source_team_id)
) with (fillfactor = 70);
comment on table teams is 'A team as one source names it; ids of different sources never mix.';
comment on column teams.named_game_date is
  'Game day of the latest stored game; its abbreviation and name count, whatever the order in which games are stored.';
comment on column teams.named_source_game_id is 'That game; the greater id where a day has two.';

create table players (
  id integer generated always as identity primary key,
  league_id integer not null references leagues,
  source text collate "C" not null,
  source_player_id text collate "C" not null,
  name text not null,
  name_is_full boolean not null,
  named_game_date date not null,
  named_source_game_id text collate "C" not null,
  unique (league_id, source, source_player_id)
) with (fillfactor = 70);
comment on table players is 'A player as one source names them; ids of different sources never mix.';
comment on column players.name_is_full is 'False for "A. Kempe": an abbreviated name stays until a full one is seen, and never replaces one.';
comment on column players.named_game_date is
  'Game day of the latest game that names the player so; it decides between names, whatever the order in which games are stored.';
comment on column players.named_source_game_id is 'That game; the greater id where a day has two.';

-- Runs are named without a foreign key throughout: its check would lock and mark the one row of the run with every game.
create table games (
  id integer generated always as identity primary key,
  league_id integer not null references leagues,
  source text collate "C" not null,
  source_game_id text collate "C" not null,
  season integer not null,
  game_type text not null,
  game_date date not null,
  game_number integer not null,
  starts_at timestamptz,
  status_detail text not null,
  official boolean not null,
  home_team_id integer not null references teams,
  away_team_id integer not null references teams,
  home_score integer,
  away_score integer,
  line_count integer not null,
  player_count integer not null,
  lines_hash text not null,
  names_hash text not null,
  extractor_version integer not null,
  verified boolean not null,
  verified_at timestamptz not null,
  findings jsonb not null,
  first_run_id integer not null,
  last_run_id integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (league_id, source, source_game_id)
);
create index games_game_date on games (game_date, league_id);
comment on table games is 'Final games whose lines are stored, and no others: scheduled_games holds what is only announced.';
comment on column games.season is 'The END year for NFL, NBA and NHL, the calendar year for MLB and WNBA.';
comment on column games.game_date is 'The league''s own calendar day, never the UTC date of the start.';
comment on column games.game_number is '2 for the second game of a doubleheader, else 1.';
comment on column games.official is 'False while the scorer may still change the game.';
comment on column games.lines_hash is 'SHA-256 of the stored lines; game_line_hashes works it out again.';
comment on column games.names_hash is
  'SHA-256 of the team and player names in the game''s answer: an answer with the same names changes no name.';
comment on column games.extractor_version is 'The version of the code that read the lines out of the payload.';
comment on column games.verified is 'No hard invariant of the source is broken. An unverified game counts as a gap.';
comment on column games.verified_at is 'When the invariants were checked.';
comment on column games.findings is 'What the invariants found: [{invariant, severity, evidence}].';
comment on column games.first_run_id is 'The run that stored the game.';
comment on column games.last_run_id is 'The last run that changed the game or its lines.';

-- The natural key is the primary key and id has no index: one would cost a fifth of the table and serve no query. Only games
-- are referenced: foreign keys to players and teams would halve the write rate, and every id comes from these tables anyway.
create table player_game_logs (
  id bigint generated always as identity,
  game_id integer not null references games,
  player_id integer not null,
  team_id integer not null,
  game_date date not null,
  prop_type text collate "C" not null,
  stat_value numeric not null,
  primary key (game_id, player_id, team_id, prop_type)
);
create index player_game_logs_player on player_game_logs (player_id, game_date);
comment on table player_game_logs is
  'One row is one stat line: a player, a prop type, a game. A player may have appeared for both teams of one game.';
comment on column player_game_logs.id is 'Identity without an index; the primary key is (game_id, player_id, team_id, prop_type).';
comment on column player_game_logs.game_date is 'The game''s day, repeated for (player_id, game_date).';

create table stat_corrections (
  id bigint generated always as identity primary key,
  game_id integer not null references games,
  player_id integer not null references players,
  team_id integer not null references teams,
  prop_type text collate "C" not null,
  old_value numeric,
  new_value numeric,
  seen_at timestamptz not null,
  source text collate "C" not null,
  run_id integer not null,
  old_extractor_version integer not null,
  new_extractor_version integer not null
);
create index stat_corrections_game on stat_corrections (game_id);
create index stat_corrections_seen_at on stat_corrections (seen_at);
comment on table stat_corrections is 'Every value that changed after it was stored, written in the transaction that changed it.';
comment on column stat_corrections.old_value is 'Null where the line was not there before.';
comment on column stat_corrections.new_value is 'Null where the line is gone.';
comment on column stat_corrections.old_extractor_version is
  'Where it differs from new_extractor_version, reading the payload otherwise may be what changed the value.';

create table scheduled_games (
  league_id integer not null references leagues,
  source text collate "C" not null,
  source_game_id text collate "C" not null,
  game_day date not null,
  listed boolean not null,
  season integer not null,
  game_type text not null,
  status text not null,
  status_detail text not null,
  official boolean not null,
  starts_at timestamptz,
  moved_to date,
  game_number integer not null,
  home_source_team_id text not null,
  home_name text not null,
  away_source_team_id text not null,
  away_name text not null,
  first_seen_at timestamptz not null,
  changed_at timestamptz not null,
  run_id integer not null,
  primary key (league_id, game_day, source, source_game_id)
);
comment on table scheduled_games is
  'The schedule as last seen: one row a game and day that lists it. A game that moved may have a row on two days.';
comment on column scheduled_games.listed is 'False once the day''s schedule no longer holds the game: it moved, or the schedule shrank.';
comment on column scheduled_games.status is 'scheduled, live, over, final, postponed, suspended or cancelled.';
comment on column scheduled_games.status_detail is 'The source''s own words for the status.';
comment on column scheduled_games.moved_to is 'The day on which the game counts, where this listing names it.';
comment on column scheduled_games.changed_at is 'When the row last changed; looking again without news writes nothing.';
comment on column scheduled_games.run_id is 'The run that last changed the row.';

create table ledger (
  league_id integer not null references leagues,
  game_day date not null,
  source text collate "C" not null,
  outcome text not null,
  games_listed integer not null,
  games_final integer not null,
  games_stored integer not null,
  games_left_out integer not null,
  left_out jsonb not null,
  stats integer not null,
  failed_games text[] not null,
  error_code text,
  error text,
  attempts integer not null,
  first_recorded_at timestamptz not null,
  changed_at timestamptz not null,
  run_id integer not null,
  primary key (league_id, game_day)
);
comment on table ledger is 'The state of each unit (one league, one game day) as its last look left it.';
comment on column ledger.outcome is 'done, empty (the schedule proves no game), waiting, failed or blocked.';
comment on column ledger.left_out is 'Listed games that are not kept: [{sourceGameId, reason, detail}].';
comment on column ledger.stats is 'Stat lines of the day''s games.';
comment on column ledger.failed_games is 'Source ids of the final games that could not be stored.';
comment on column ledger.attempts is 'Looks in a row that failed or were blocked; 0 after any other outcome.';
comment on column ledger.run_id is 'The run that last changed the row.';

alter table ledger add column looked_on date;
comment on column ledger.looked_on is
  'The league''s day of the last look that asked for every final game of the day; null where there was none. Looks that only filled gaps do not count.';
-- Twelve hours behind UTC no league's day is later: an older look counts for a day too few rather than one too many.
update ledger set looked_on = ((changed_at - interval '12 hours') at time zone 'UTC')::date
where outcome in ('done', 'empty', 'waiting');

create table shape_drifts (
  league_id integer not null references leagues,
  source text collate "C" not null,
  game_day date not null,
  payload text not null,
  path text collate "C" not null,
  expected text collate "C" not null,
  received text collate "C" not null,
  sample text not null,
  source_game_id text collate "C",
  answers integer not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  run_id integer not null,
  primary key (league_id, source, game_day, payload, path, expected, received)
);
create index shape_drifts_last_seen_at on shape_drifts (last_seen_at);
comment on table shape_drifts is
  'Places at which an answer had another shape than its schema: one row a place, league, source and game day. Rows stay when later answers are as expected.';
comment on column shape_drifts.payload is 'schedule or box-score.';
comment on column shape_drifts.path is 'JSON path, with [] for any index and * for any key: boxscore.players[].statistics[].labels.';
comment on column shape_drifts.expected is 'The type, or the values, that the schema asks for.';
comment on column shape_drifts.received is 'The JSON type that was there; missing where nothing was.';
comment on column shape_drifts.sample is 'What was there, as JSON and shortened; the keys beside it where it is missing.';
comment on column shape_drifts.source_game_id is 'A game whose answer showed it; null for a schedule.';
comment on column shape_drifts.answers is 'How many answers of the day showed it when it was seen last.';
comment on column shape_drifts.run_id is 'The run that saw it last.';

alter table games add column facts_hash text;
comment on column games.facts_hash is 'SHA-256 of the row''s own facts; game_fact_hashes works it out again.';

-- Columns of the row alone, each as text, so that any of them edited by hand shows; a new column needs a new hash.
create view game_fact_hashes as
select
  g.id as game_id,
  g.facts_hash as stored_hash,
  encode(
    sha256(
      convert_to(
        concat_ws(
          E'\t', g.season, g.game_type, to_char(g.game_date, 'YYYY-MM-DD'), g.game_number,
          coalesce((extract(epoch from g.starts_at) * 1000)::bigint::text, '-'), g.status_detail, g.official::text,
          home.source_team_id, away.source_team_id,
          coalesce(g.home_score::text, '-'), coalesce(g.away_score::text, '-'),
          g.line_count, g.player_count, g.lines_hash, g.names_hash, g.extractor_version
        ),
        'UTF8'
      )
    ),
    'hex'
  ) as computed_hash
from games g
join teams home on home.id = g.home_team_id
join teams away on away.id = g.away_team_id;
comment on view game_fact_hashes is
  'The hash of each game''s own row, stored and worked out again: they differ where a score, a day, a team or another fact was edited. The text that is hashed holds, with tabs between: season, game type, day, game number, start in milliseconds since 1970, status detail, official (true or false), the source''s ids of home and away team, their scores, count of lines, count of players, lines_hash, names_hash, extractor version; "-" for null.';

update games set facts_hash = h.computed_hash from game_fact_hashes h where h.game_id = games.id;
alter table games alter column facts_hash set not null;

-- The season is the schedule's: a game whose own was edited must not leave the season that is verified.
create or replace view known_games as
with listing as (
  select distinct on (s.league_id, s.source, s.source_game_id)
    s.*,
    s.listed and coalesce(s.moved_to, s.game_day) = s.game_day as stands
  from scheduled_games s
  left join games g using (league_id, source, source_game_id)
  order by
    s.league_id, s.source, s.source_game_id,
    (s.listed and coalesce(s.moved_to, s.game_day) = s.game_day) desc,
    s.listed desc,
    (s.status = 'final') desc,
    (g.game_date is not distinct from s.game_day) desc,
    s.game_day desc
)
select
  coalesce(s.league_id, g.league_id) as league_id,
  coalesce(s.source, g.source) as source,
  coalesce(s.source_game_id, g.source_game_id) as source_game_id,
  g.id as game_id,
  coalesce(s.season, g.season) as season,
  coalesce(g.game_type, s.game_type) as game_type,
  coalesce(case when s.stands then s.game_day end, g.game_date, s.game_day) as game_day,
  coalesce(away.abbreviation, s.away_name) || ' at ' || coalesce(home.abbreviation, s.home_name) as teams,
  g.game_date as stored_day,
  s.game_day as listed_day,
  coalesce(s.listed, false) as listed,
  coalesce(s.stands, false) as stands,
  s.status,
  s.status_detail,
  s.changed_at as seen_at,
  case
    when g.verified then 'verified'
    when g.id is not null then 'unverified'
    when s.stands and s.status = 'final' then 'missing'
    when s.stands and s.status = 'cancelled' then 'cancelled'
    when s.listed then 'waiting'
    else 'unlisted'
  end as state,
  a.id as accepted_gap_id,
  a.expires_on as accepted_until
from listing s
full join games g using (league_id, source, source_game_id)
left join teams home on home.id = g.home_team_id
left join teams away on away.id = g.away_team_id
left join lateral (
  select accepted.id, accepted.expires_on
  from accepted_gaps accepted
  where accepted.league_id = coalesce(s.league_id, g.league_id) and (
    accepted.source_game_id = coalesce(s.source_game_id, g.source_game_id)
    or accepted.game_day = coalesce(case when s.stands then s.game_day end, g.game_date, s.game_day)
  )
  order by accepted.source_game_id is null, accepted.expires_on desc nulls first
  limit 1
) a on true;
comment on column known_games.season is 'As the schedule has it; the stored one where no schedule ever listed the game.';

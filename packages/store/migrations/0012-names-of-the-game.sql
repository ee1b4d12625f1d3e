-- A club that moves or is renamed keeps its id: what it was called belongs to the game. Which names older games had is not known
-- until they are read again; none of their hashes changes.
alter table games add column home_abbreviation text;
alter table games add column home_name text;
alter table games add column away_abbreviation text;
alter table games add column away_name text;
comment on column games.home_abbreviation is
  'The home team as this game''s answer abbreviates it; null in games that were stored before that was kept, until they are read again.';
comment on column games.home_name is 'The home team as this game''s answer names it; null as home_abbreviation is.';
comment on column games.away_abbreviation is 'The same of the away team.';
comment on column games.away_name is 'The same of the away team.';
comment on column teams.abbreviation is 'In the latest stored game; games has what each game called it.';
comment on column teams.name is 'In the latest stored game; games has what each game called it.';

create or replace view stat_lines as
select
  l.code as league,
  g.season,
  g.game_type,
  g.game_date,
  g.id as game_id,
  g.source,
  g.source_game_id,
  p.id as player_id,
  p.source_player_id,
  p.name as player_name,
  coalesce(case when s.team_id = g.home_team_id then g.home_abbreviation else g.away_abbreviation end, own.abbreviation) as team,
  coalesce(case when s.team_id = g.home_team_id then g.away_abbreviation else g.home_abbreviation end, other.abbreviation) as opponent,
  s.team_id = g.home_team_id as is_home,
  s.prop_type,
  s.stat_value
from player_game_logs s
join games g on g.id = s.game_id
join leagues l on l.id = g.league_id
join players p on p.id = s.player_id
join teams own on own.id = s.team_id
join teams other on other.id = case when s.team_id = g.home_team_id then g.away_team_id else g.home_team_id end;
comment on column stat_lines.team is
  'Abbreviation of the player''s team as this game''s answer gave it; the latest one where that is not known.';
comment on column stat_lines.opponent is 'Abbreviation of the other team, likewise.';

create or replace view known_games as
with listing as (
  select distinct on (s.league_id, s.source, s.source_game_id)
    s.*,
    s.listed and coalesce(s.moved_to, s.game_day) = s.game_day as stands
  from scheduled_games s
  left join games g using (league_id, source, source_game_id)
  left join ledger u on u.league_id = s.league_id and u.game_day = s.game_day
  where g.id is not null or u.source is null or u.source = s.source or u.outcome in ('failed', 'blocked')
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
  coalesce(g.away_abbreviation, away.abbreviation, s.away_name) || ' at ' || coalesce(g.home_abbreviation, home.abbreviation, s.home_name) as teams,
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
    accepted.source_game_id = coalesce(s.source_game_id, g.source_game_id) and accepted.lines_hash is not distinct from g.lines_hash
    or accepted.game_day = coalesce(case when s.stands then s.game_day end, g.game_date, s.game_day)
  )
  order by accepted.source_game_id is null, accepted.expires_on desc nulls first
  limit 1
) a on true;

alter table accepted_gaps add column lines_hash text;
comment on column accepted_gaps.lines_hash is
  'Of what was stored of the game when its gap was accepted; null where nothing was, and for a day. Another answer since is not what a person has explained.';
update accepted_gaps a set lines_hash = g.lines_hash
from games g
where g.league_id = a.league_id and g.source_game_id = a.source_game_id and not g.verified;

-- As before, but an explained game is one only as long as of it is stored what was explained.
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
    accepted.source_game_id = coalesce(s.source_game_id, g.source_game_id) and accepted.lines_hash is not distinct from g.lines_hash
    or accepted.game_day = coalesce(case when s.stands then s.game_day end, g.game_date, s.game_day)
  )
  order by accepted.source_game_id is null, accepted.expires_on desc nulls first
  limit 1
) a on true;

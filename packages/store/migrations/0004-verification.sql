create table accepted_gaps (
  id integer generated always as identity primary key,
  league_id integer not null references leagues,
  game_day date,
  source_game_id text collate "C",
  reason text not null,
  evidence text not null,
  accepted_at timestamptz not null,
  expires_on date,
  unique (league_id, game_day),
  unique (league_id, source_game_id),
  check ((game_day is null) <> (source_game_id is null))
);
comment on table accepted_gaps is
  'Gaps that a person has explained: they are shown as accepted and count for nothing else. Names a game or a whole day.';
comment on column accepted_gaps.evidence is 'Where the explanation can be looked up.';
comment on column accepted_gaps.expires_on is 'The last day on which the gap is accepted; null for one that will never be filled.';

alter table games add column proved_at timestamptz;
alter table games add column proved_version integer;
comment on column games.proved_at is
  'When verify last found the stored lines to be those that were written, and sound; renewed once a day. Null before the first time and where it found otherwise.';
comment on column games.proved_version is 'The version of those checks.';

-- Where a game is listed on several days, the listing that counts is the one that stands, that has not moved, that is final.
create view known_games as
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
  coalesce(g.season, s.season) as season,
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
comment on view known_games is
  'One row a game that is stored or that a schedule ever listed, with where it stands. What is expected to be stored: the states verified, unverified and missing.';
comment on column known_games.game_day is 'The day on which the schedule as last seen lists it; the stored day where it lists it nowhere.';
comment on column known_games.listed is 'False where no day lists it any more.';
comment on column known_games.stands is 'Listed, and has not moved from the day that lists it.';
comment on column known_games.status is 'As last seen. Null for a stored game that no schedule ever listed.';
comment on column known_games.state is
  'verified and unverified are stored; missing is final and not stored; waiting is still to be played or to end; cancelled will not be; unlisted was listed once, and is neither listed nor stored now.';
comment on column known_games.accepted_until is 'The last day of the accepted gap, null for one without end; look at accepted_gap_id first.';

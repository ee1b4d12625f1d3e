create table told_findings (
  league_id integer not null references leagues,
  kind text not null,
  extent integer not null,
  told_at timestamptz not null,
  primary key (league_id, kind)
);
comment on table told_findings is
  'What Slack knows of the health of each league: the findings that stood when it was told last. Health reads it to say what is new, and what is over, once.';
comment on column told_findings.kind is
  'not-run, failing, drift, stale or falling-behind; calm where Slack was told that there is no finding.';
comment on column told_findings.extent is 'How many days the finding was about: with more it is worse, and told again.';

create table given_prop_types (
  league_id integer not null references leagues,
  source text collate "C" not null,
  game_day date not null,
  season integer not null,
  game_type text not null,
  extractor_version integer not null,
  games integer not null,
  prop_types jsonb not null,
  changed_at timestamptz not null,
  primary key (league_id, source, game_day, season, game_type)
);
comment on table given_prop_types is
  'Which prop types the games of a day gave, by the last look that asked for all of them. A prop type that a season''s games always gave and that a whole day lacks has vanished.';
comment on column given_prop_types.extractor_version is 'Of the source''s reader: another one may read other prop types.';
comment on column given_prop_types.games is 'Games of the day that were read.';
comment on column given_prop_types.prop_types is 'In how many of them some player has the prop type, 0 being a value: {"points": 12, "steals": 12}.';
comment on column given_prop_types.changed_at is 'When a look last found something else.';

comment on column shape_drifts.payload is
  'schedule or box-score: answers that can''t be read. lines: the day''s games were read and stored, and lack a prop type.';

create function read_well_since(league integer, of_source text, day date, of_payload text, seen_at timestamptz)
returns boolean
language sql stable
as $$
  select exists (
    select from ledger u
    where u.league_id = league and u.source = of_source and u.game_day > day and u.changed_at > seen_at
      and u.outcome in ('done', 'empty', 'waiting')
      and (of_payload = 'schedule' or u.games_stored > 0)
  )
$$;
comment on function read_well_since(integer, text, date, text, timestamptz) is
  'Whether a later day of the league was read from the source without a failure after that time: then its format is what it was.';

create function drift_stands(drift shape_drifts)
returns boolean
language sql stable
as $$
  select case drift.payload
    when 'lines' then exists (
      select from ledger u
      where u.league_id = drift.league_id and u.game_day = drift.game_day and u.source = drift.source
    ) and not exists (
      select from given_prop_types g
      where g.league_id = drift.league_id and g.source = drift.source
        and g.prop_types ? substring(drift.path from '[^.]+$')
        and (g.game_day = drift.game_day or g.game_day > drift.game_day and g.changed_at > drift.last_seen_at)
    )
    else exists (
      select from ledger u
      where u.league_id = drift.league_id and u.game_day = drift.game_day and u.source = drift.source
        and u.outcome in ('failed', 'blocked') and drift.last_seen_at >= u.failing_since
        and not read_well_since(u.league_id, u.source, u.game_day, drift.payload, u.changed_at)
    )
  end
$$;
comment on function drift_stands(shape_drifts) is
  'Whether a drift still holds: its day was not read well since, and neither was a later day of the same source.';

create function drifted_days(at timestamptz)
returns table (
  league_id integer, game_day date, source text, since timestamptz, stored boolean, difference text
)
language sql stable
as $$
  select
    u.league_id, u.game_day, u.source, u.failing_since, false,
    coalesce(place.difference, u.error, '')
  from units_due(at) u
  join ledger look on look.league_id = u.league_id and look.game_day = u.game_day
  left join lateral (
    select d.payload || ' ' || d.path || ' is ' || d.received || ', expected is ' || d.expected || '.' as difference
    from shape_drifts d
    where d.league_id = u.league_id and d.source = u.source and d.game_day = u.game_day and d.payload <> 'lines'
      and d.last_seen_at >= u.failing_since
    order by d.last_seen_at desc, d.answers desc, d.path
    limit 1
  ) place on true
  where (u.error_code = 'PAYLOAD_SHAPE' or place.difference is not null)
    and not read_well_since(
      u.league_id, u.source, u.game_day, case when u.failed_games = 0 then 'schedule' else 'box-score' end, look.changed_at
    )
  union all
  (
    select distinct on (d.league_id, d.source, d.game_day)
      d.league_id, d.game_day, d.source, d.first_seen_at, true, d.path || ' is missing, ' || d.sample || '.'
    from shape_drifts d
    where d.payload = 'lines' and drift_stands(d)
    order by d.league_id, d.source, d.game_day, d.path
  )
$$;
comment on function drifted_days(timestamptz) is
  'Days of which answers had another shape than expected, the last time that they were asked for, and no later day was read well since. stored: they were read all the same, and lack a prop type.';

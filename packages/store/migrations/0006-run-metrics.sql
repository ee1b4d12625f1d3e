alter table leagues add column time_zone text not null default 'America/New_York';
alter table leagues add column final_after_hours integer not null default 6;
comment on column leagues.time_zone is 'The zone of the league''s calendar. Written by each run, as the next column is.';
comment on column leagues.final_after_hours is 'So many hours after its start a game is final, as a rule.';

alter table ledger add column failing_since timestamptz;
comment on column ledger.failing_since is 'When the first of the looks in a row that failed or were blocked ended; null after any other outcome.';
update ledger set failing_since = changed_at where outcome in ('failed', 'blocked');
-- What is settled is nearly all of it; what is due must be found without reading that.
create index ledger_unsettled on ledger (league_id, game_day) where outcome not in ('done', 'empty');

-- The time is passed in, so that a question about another moment, or one asked by a test, gets its own answer.
create function games_due(at timestamptz)
returns table (
  league_id integer, game_day date, source text, source_game_id text, teams text, status text, due_since timestamptz
)
language sql stable
as $$
  select
    s.league_id, s.game_day, s.source, s.source_game_id, s.away_name || ' at ' || s.home_name, s.status, due.since
  from ledger u
  join leagues l on l.id = u.league_id
  join scheduled_games s on s.league_id = u.league_id and s.game_day = u.game_day and s.source = u.source
  cross join lateral (
    select least(
      case when s.status = 'final' then s.changed_at end,
      coalesce(s.starts_at, (s.game_day + 1)::timestamp at time zone l.time_zone)
        + make_interval(hours => l.final_after_hours)
    ) as since
  ) due
  where u.outcome not in ('done', 'empty')
    and s.listed and coalesce(s.moved_to, s.game_day) = s.game_day
    and s.status in ('scheduled', 'live', 'over', 'final')
    and due.since <= at
    and not exists (
      select from games g
      where g.league_id = s.league_id and g.source = s.source and g.source_game_id = s.source_game_id
    )
    and not exists (
      select from accepted_gaps a
      where a.league_id = s.league_id
        and (a.source_game_id = s.source_game_id or a.game_day = s.game_day)
        and coalesce(a.expires_on >= (at at time zone l.time_zone)::date, true)
    )
$$;
comment on function games_due(timestamptz) is
  'Games that ought to be stored at that time and are not, by the schedule as last seen: final, or past their start by the hours of their league. Neither postponed, suspended or cancelled ones, nor accepted gaps.';

create function units_due(at timestamptz)
returns table (
  league_id integer, game_day date, source text, outcome text, error_code text, error text, attempts integer,
  failing_since timestamptz, failed_games integer, games_due integer
)
language sql stable
as $$
  select
    u.league_id, u.game_day, u.source, u.outcome, u.error_code, u.error, u.attempts, u.failing_since,
    cardinality(u.failed_games), games.due
  from ledger u
  join leagues l on l.id = u.league_id
  -- Day by day: asked for all days at once, Postgres reads the whole schedule.
  cross join lateral (
    select count(*)::integer as due from games_due(at) g where g.league_id = u.league_id and g.game_day = u.game_day
  ) games
  where u.outcome not in ('done', 'empty') and (
    games.due > 0
    or u.outcome in ('failed', 'blocked')
      and u.game_day <= (at at time zone l.time_zone)::date
      and not exists (
        select from accepted_gaps a
        where a.league_id = u.league_id and a.game_day = u.game_day
          and coalesce(a.expires_on >= (at at time zone l.time_zone)::date, true)
      )
      and (cardinality(u.failed_games) = 0 or exists (
        select from unnest(u.failed_games) as failed (source_game_id)
        where not exists (
          select from accepted_gaps a
          where a.league_id = u.league_id and a.source_game_id = failed.source_game_id
            and coalesce(a.expires_on >= (at at time zone l.time_zone)::date, true)
        )
      ))
  )
$$;
comment on function units_due(timestamptz) is
  'Days with work that is due at that time and not done: with games that ought to be stored and are not, or whose last look failed or was blocked. No accepted gaps.';

alter table runs add column ended text;
alter table runs add column error_code text;
alter table runs add column error text;
alter table runs add column schedule_ms integer;
alter table runs add column box_score_ms integer;
alter table runs add column names_ms integer;
alter table runs add column reading_ms integer;
alter table runs add column database_ms integer;
alter table runs add column units_due integer;
create index runs_league on runs (league_id, id);
comment on column runs.ended is 'complete, blocked, drifted, time-budget, interrupted or stopped; complete says that every unit was run, whatever became of it.';
comment on column runs.error_code is 'Why it was not completed.';
comment on column runs.schedule_ms is
  'Waiting for answers that list games, for their turn and after failures too. Like the four times after it, added up over what was under way at once: more than the run took.';
comment on column runs.box_score_ms is 'Waiting for box scores.';
comment on column runs.names_ms is 'Waiting for full names.';
comment on column runs.reading_ms is 'Reading answers and checking them.';
comment on column runs.database_ms is 'Writing games and days, and looking up what is stored.';
comment on column runs.units_due is 'Days of the league that were due and not done when the run ended, whether it ran them or not: units_due of that moment.';

create table run_hosts (
  run_id integer not null references runs on delete cascade,
  host text collate "C" not null,
  requests integer not null,
  retries integer not null,
  failures integer not null,
  bytes bigint not null,
  pacing_ms integer not null,
  backoff_ms integer not null,
  primary key (run_id, host)
);
comment on table run_hosts is 'What each run cost each host: its own requests, whichever other leagues were under way in the same process.';
comment on column run_hosts.requests is 'Requests that were sent, those that were made again or followed a redirect too.';
comment on column run_hosts.retries is 'Those of them that were made again after a failure.';
comment on column run_hosts.failures is 'What was asked for and could not be had in the end.';
comment on column run_hosts.bytes is 'As received, before decoding.';
comment on column run_hosts.pacing_ms is 'Waiting for a turn under the host''s rate, added up over requests that waited at once.';
comment on column run_hosts.backoff_ms is 'Waiting before asking again.';

create view run_metrics as
select
  r.id as run_id,
  l.code as league,
  r.plan,
  r.words ->> 'mode' as mode,
  (r.words ->> 'from')::date as first_day,
  (r.words ->> 'to')::date as last_day,
  r.started_at,
  r.finished_at,
  (extract(epoch from r.finished_at - r.started_at) * 1000)::bigint as duration_ms,
  case
    when r.finished_at is null then 'unfinished'
    when r.exit_code = 0 then 'good'
    when r.exit_code = 1 or r.games + days.done + days.empty + days.waiting = 0 then 'bad'
    else 'partial'
  end as verdict,
  r.ended,
  r.exit_code,
  r.error_code,
  r.error,
  days.done as days_done,
  days.empty as days_empty,
  days.waiting as days_waiting,
  days.failed as days_failed,
  days.blocked as days_blocked,
  r.games,
  r.lines_inserted,
  r.lines_updated,
  r.lines_deleted,
  r.corrections,
  hosts.requests,
  hosts.retries,
  hosts.failures,
  hosts.bytes,
  hosts.pacing_ms,
  hosts.backoff_ms,
  r.schedule_ms,
  r.box_score_ms,
  r.names_ms,
  r.reading_ms,
  r.database_ms,
  r.units_due
from runs r
join leagues l on l.id = r.league_id
cross join lateral (
  select
    (r.units ->> 'done')::integer as done,
    (r.units ->> 'empty')::integer as empty,
    (r.units ->> 'waiting')::integer as waiting,
    (r.units ->> 'failed')::integer as failed,
    (r.units ->> 'blocked')::integer as blocked
) days
left join lateral (
  select
    sum(h.requests)::integer as requests,
    sum(h.retries)::integer as retries,
    sum(h.failures)::integer as failures,
    sum(h.bytes)::bigint as bytes,
    sum(h.pacing_ms)::integer as pacing_ms,
    sum(h.backoff_ms)::integer as backoff_ms
  from run_hosts h
  where h.run_id = r.id
) hosts on true;
comment on view run_metrics is
  'One row a run, for dashboards: how it went, what it wrote, what it cost and where its time went. A run that was killed has no more than its beginning.';
comment on column run_metrics.first_day is 'The first day of its plan.';
comment on column run_metrics.verdict is
  'good: nothing left to do. partial: some days are done, others need another run. bad: nothing was done. unfinished: it works, or was killed.';
comment on column run_metrics.requests is 'Of all its hosts; run_hosts tells them apart. Null for a run that asked nobody.';
comment on column run_metrics.schedule_ms is 'Times of steps are added up over what was under way at once; see the columns of runs.';
comment on column run_metrics.units_due is 'Days of the league that were due and not done when the run ended.';

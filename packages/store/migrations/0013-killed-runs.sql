-- A run that was killed can't write its own end: the next run of the league that may do its days does.
create or replace view run_metrics as
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
    when r.ended = 'killed' then 'killed'
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
comment on table runs is 'One row a run of one league. A run that works has no finished_at, nor has one that was killed until the next run of the league closes it.';
comment on column runs.ended is 'complete, blocked, drifted, time-budget, interrupted, stopped or killed; complete says that every unit was run, whatever became of it. A killed run was closed by a later one: finished_at is then, and exit_code is null.';
comment on view run_metrics is
  'One row a run, for dashboards: how it went, what it wrote, what it cost and where its time went. A run that was killed has no more than its beginning.';
comment on column run_metrics.verdict is
  'good: nothing left to do. partial: some days are done, others need another run. bad: nothing was done. killed: it was, and a later run has closed it. unfinished: it works, or was killed.';

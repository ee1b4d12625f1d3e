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

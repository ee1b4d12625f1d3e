create table leases (
  id integer generated always as identity primary key,
  league_id integer not null references leagues,
  from_day date not null,
  to_day date not null,
  holder text not null,
  since timestamptz not null,
  expires_at timestamptz not null
);
comment on table leases is 'The runs at work: no two on the same day of a league. Times are the database''s own, so that machines agree.';
comment on column leases.expires_at is 'Renewed while the run lives; a dead run''s lease ends by itself.';

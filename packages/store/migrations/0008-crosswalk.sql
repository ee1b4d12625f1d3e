create table crosswalk (
  league_id integer not null references leagues,
  kind text not null,
  source text collate "C" not null,
  source_id text collate "C" not null,
  other_source text collate "C" not null,
  other_source_id text collate "C" not null,
  evidence text not null,
  source_game_id text collate "C" not null,
  seen_at timestamptz not null,
  primary key (league_id, kind, source, source_id, other_source, other_source_id, evidence)
);
comment on table crosswalk is
  'Two ids that stand for one game, team or player in two sources, found by comparing. Nothing is merged by it: an id that has been matched with two others has two rows.';
comment on column crosswalk.kind is 'game, team or player.';
comment on column crosswalk.source is 'The source of which a game was stored.';
comment on column crosswalk.evidence is
  'Why the two are taken for one. Of players: name, initial (and last name), lines (equal, and like nobody else''s of the team).';
comment on column crosswalk.source_game_id is 'The game in which it was seen first, by its id at source.';

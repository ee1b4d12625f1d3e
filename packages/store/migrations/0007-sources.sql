alter table scheduled_games add column is_unlisted boolean not null default false;
comment on column scheduled_games.is_unlisted is
  'True for a game that no schedule lists and that was asked for by its id: a schedule without it says nothing against it.';

alter table stat_corrections add column old_source text collate "C";
comment on column stat_corrections.old_source is
  'The source of the old value, where the game took the place of the same game of another source; null otherwise.';

-- Which source a season is stored from is asked with every new game.
create index games_season on games (league_id, season, source);

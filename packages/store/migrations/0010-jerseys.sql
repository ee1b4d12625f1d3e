-- A number changes with the club and says little of who a player is; within a game it helps to find him in another source.
alter table players add column jersey text;
comment on column players.jersey is
  'The number on the shirt in the game that names the player so, without leading zeros but for 00; null where that game''s answer gives none.';

comment on column crosswalk.evidence is
  'Why the two are taken for one. Of players: name, initial (and last name), jersey (borne out by the last name or by nearly equal lines), lines (equal, and like nobody else''s of the team).';
comment on column games.names_hash is
  'SHA-256 of the team and player names and the numbers in the game''s answer: an answer with the same ones changes no team and no player.';

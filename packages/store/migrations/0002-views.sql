create view stat_lines as
select
  l.code as league,
  g.season,
  g.game_type,
  g.game_date,
  g.id as game_id,
  g.source,
  g.source_game_id,
  p.id as player_id,
  p.source_player_id,
  p.name as player_name,
  own.abbreviation as team,
  other.abbreviation as opponent,
  s.team_id = g.home_team_id as is_home,
  s.prop_type,
  s.stat_value
from player_game_logs s
join games g on g.id = s.game_id
join leagues l on l.id = g.league_id
join players p on p.id = s.player_id
join teams own on own.id = s.team_id
join teams other on other.id = case when s.team_id = g.home_team_id then g.away_team_id else g.home_team_id end;
comment on view stat_lines is 'Every stored stat line with its game, player and teams, for people who query. One row a player, prop type and game.';
comment on column stat_lines.team is 'Abbreviation of the player''s team in this game.';
comment on column stat_lines.opponent is 'Abbreviation of the other team.';
comment on column stat_lines.player_name is 'The name in the player''s latest game, also on older games.';

create view game_line_hashes as
select
  g.id as game_id,
  g.lines_hash as stored_hash,
  encode(
    sha256(
      convert_to(
        string_agg(
          concat_ws(E'\t', t.source_team_id, p.source_player_id, s.prop_type, trim_scale(s.stat_value)),
          E'\n'
          order by concat_ws(E'\t', t.source_team_id, p.source_player_id, s.prop_type, trim_scale(s.stat_value)) collate "C"
        ) filter (where s.game_id is not null),
        'UTF8'
      )
    ),
    'hex'
  ) as computed_hash
from games g
left join (player_game_logs s join players p on p.id = s.player_id join teams t on t.id = s.team_id) on s.game_id = g.id
group by g.id;
comment on view game_line_hashes is
  'The hash of each game''s lines, stored and worked out again: they differ where a line was edited, added or lost. The text that is hashed holds one line of "team id, player id, prop type, value" a stat line (ids of the source, tabs between, value without trailing zeros), sorted by bytes.';
comment on column game_line_hashes.computed_hash is 'Null where no line of the game is left.';

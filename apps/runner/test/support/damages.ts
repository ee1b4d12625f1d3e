import type { ProblemKind } from '@backfield/contract/results';
import type { Queries } from '@backfield/store';

/** Damage done to stored rows behind the program's back. */
export interface Damage {
  name: string;
  /** `$1` is the database's id of the game that is struck; each statement is run with it alone. */
  statements: string[];
  /** The problems that verification has to find, in this order. */
  kinds: ProblemKind[];
  /** Matches the evidence that verification has to give. */
  evidence: RegExp;
}

// By the source's ids: those of the database depend on which game was stored first.
const aPlayer = `
  select s.player_id from player_game_logs s join players p on p.id = s.player_id
  where s.game_id = $1 order by p.source_player_id, s.prop_type limit 1`;
const aScorer = `
  select s.ctid from player_game_logs s join players p on p.id = s.player_id
  where s.game_id = $1 and s.stat_value > 1 order by p.source_player_id, s.prop_type limit 1`;

export const damages: Damage[] = [
  {
    name: 'a game with all its rows is deleted',
    statements: ['delete from player_game_logs where game_id = $1', 'delete from games where id = $1'],
    kinds: ['missing'],
    evidence: / at .* calls it final .*; nothing is stored/,
  },
  {
    name: "a game's lines are deleted",
    statements: ['delete from player_game_logs where game_id = $1'],
    kinds: ['stored-lines-missing', 'stored-team-missing'],
    evidence: /0 of \d+ lines, 0 of \d+ players/,
  },
  {
    name: "one team's players are deleted",
    statements: [
      `delete from player_game_logs s using games g
       where g.id = s.game_id and g.id = $1 and s.team_id = g.away_team_id`,
    ],
    kinds: ['stored-lines-missing', 'stored-team-missing'],
    evidence: /\w+ without a player/,
  },
  {
    name: 'a player is deleted from the table of players',
    statements: [`delete from players where id = (${aPlayer})`],
    kinds: ['stored-orphan-lines'],
    evidence: /\d+ lines belong to nobody in this game: player \d+ of team \d+/,
  },
  {
    name: "one player's line is deleted",
    statements: [
      `delete from player_game_logs where ctid = (
         select ctid from player_game_logs where game_id = $1 and stat_value = 0 order by player_id, prop_type limit 1
       )`,
    ],
    kinds: ['stored-lines-missing'],
    evidence: /(\d+) of \d+ lines, (\d+) of \2 players/,
  },
  {
    name: 'one statistic is zeroed',
    statements: [`update player_game_logs set stat_value = 0 where ctid = (${aScorer})`],
    kinds: ['stored-lines-edited'],
    evidence: /hash of their values is not that of what was written/,
  },
  {
    name: 'a line of a player who does not exist is added',
    statements: [
      `insert into player_game_logs (game_id, player_id, team_id, game_date, prop_type, stat_value)
       select id, 99999999, home_team_id, game_date, 'points', 7 from games where id = $1`,
    ],
    kinds: ['stored-lines-added', 'stored-orphan-lines'],
    evidence: /1 lines belong to nobody in this game: player 99999999/,
  },
  {
    name: 'lines of a team that does not play are added',
    statements: [
      `insert into player_game_logs (game_id, player_id, team_id, game_date, prop_type, stat_value)
       select g.id, s.player_id, (select max(id) from teams t where t.id not in (g.home_team_id, g.away_team_id)),
         s.game_date, s.prop_type, s.stat_value
       from games g join player_game_logs s on s.game_id = g.id where g.id = $1 and s.player_id = (${aPlayer})`,
    ],
    kinds: ['stored-lines-added', 'stored-orphan-lines'],
    evidence: /belong to nobody in this game/,
  },
  {
    name: 'a player is there twice, under a second id',
    statements: [
      `insert into players (league_id, source, source_player_id, name, name_is_full, named_game_date, named_source_game_id)
       select league_id, source, 'twin-' || source_player_id, upper(name) || ' Jr.', name_is_full, named_game_date,
         named_source_game_id
       from players where id = (${aScorer.replace('s.ctid', 's.player_id')})
       on conflict do nothing`,
      `insert into player_game_logs (game_id, player_id, team_id, game_date, prop_type, stat_value)
       select s.game_id, twin.id, s.team_id, s.game_date, s.prop_type, s.stat_value
       from player_game_logs s
       join players p on p.id = s.player_id
       join players twin on twin.source_player_id = 'twin-' || p.source_player_id
       where s.game_id = $1`,
    ],
    kinds: ['stored-duplicate-player', 'stored-lines-added'],
    evidence: /same team, same name, same lines: .* and .*twin-/,
  },
  {
    name: "a game's day is moved, with its lines",
    statements: [
      'update games set game_date = game_date + 1 where id = $1',
      'update player_game_logs set game_date = game_date + 1 where game_id = $1',
    ],
    kinds: ['stored-day'],
    evidence: /is stored on [-\d]+; the schedule, as seen .*, has it on [-\d]+/,
  },
  {
    name: 'the day of some lines is moved',
    statements: ["update player_game_logs set game_date = '2001-01-01' where game_id = $1 and stat_value = 0"],
    kinds: ['stored-line-day'],
    evidence: /\d+ lines have another game_date than the game/,
  },
  {
    name: 'a score is edited',
    statements: ['update games set home_score = home_score + 1 where id = $1'],
    kinds: ['stored-facts-edited'],
    evidence: / to \d+ on [-\d]+: the hash of the game's row is not that of what was written/,
  },
  {
    name: "a game's teams are swapped",
    statements: ['update games set home_team_id = away_team_id, away_team_id = home_team_id where id = $1'],
    kinds: ['stored-facts-edited'],
    evidence: /the hash of the game's row/,
  },
  {
    name: 'a game is given another season, and a count of lines that it never had',
    statements: ['update games set season = season - 1, line_count = line_count * 3 where id = $1'],
    kinds: ['stored-facts-edited', 'stored-lines-missing'],
    evidence: /the hash of the game's row/,
  },
  {
    name: 'a live game is marked final, by hand',
    statements: [
      "update scheduled_games set status = 'live' where source_game_id = (select source_game_id from games where id = $1)",
    ],
    kinds: ['stored-not-final'],
    evidence: /is stored as final; the schedule of [-\d]+, as seen .*, calls it live/,
  },
  {
    name: 'a game and its listing are deleted',
    statements: [
      'delete from player_game_logs where game_id = $1',
      `delete from scheduled_games s using games g
       where g.id = $1 and g.league_id = s.league_id and g.source_game_id = s.source_game_id`,
      'delete from games where id = $1',
    ],
    kinds: ['ledger-contradicts'],
    evidence: /the ledger says \w+, (\d+) listed and \d+ stored; the schedule has \d+ games/,
  },
  {
    name: 'a game that nobody ever listed is added',
    statements: copyOfGame("'9' || source_game_id"),
    kinds: ['stored-never-listed'],
    evidence: / at .* is stored on [-\d]+, and no look at that day or any other has listed it/,
  },
];

/** Statements that store a game a second time, under another id. */
export function copyOfGame(newId: string): string[] {
  const columns = `league_id, source, season, game_type, game_date, game_number, starts_at, status_detail, official,
    home_team_id, away_team_id, home_score, away_score, line_count, player_count, lines_hash, facts_hash, names_hash, extractor_version,
    verified, verified_at, findings, first_run_id, last_run_id, created_at, updated_at`;
  return [
    `insert into games (source_game_id, ${columns}) select ${newId}, ${columns} from games where id = $1`,
    `insert into player_game_logs (game_id, player_id, team_id, game_date, prop_type, stat_value)
     select (select max(id) from games), player_id, team_id, game_date, prop_type, stat_value
     from player_game_logs where game_id = $1`,
  ];
}

export async function strike(
  queries: Queries,
  { statements }: Pick<Damage, 'statements'>,
  gameId: number,
): Promise<void> {
  for (const statement of statements) await queries.query(statement, [gameId]);
}

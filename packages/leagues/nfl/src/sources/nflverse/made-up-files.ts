import { createAnsweringHttp } from '@backfield/conformance';
import { type HttpClient, HttpError } from '@backfield/contract';

type Cells = Readonly<Record<string, string | number>>;

/** Weekly rows of two made-up clubs in week 1 of the season that began in 2024, as the newer files have them. */
export function madeUpWeek(): Cells[] {
  const place = { season: 2024, week: 1, season_type: 'REG' };
  return (['HRB', 'VAL'] as const).flatMap((team, index) => {
    const opponent = team === 'HRB' ? 'VAL' : 'HRB';
    const row = (number: number, name: string, counts: Cells): Cells => ({
      player_id: `00-000${index}00${number}`,
      player_name: name,
      player_display_name: name,
      headshot_url: 'https://images.example.com/f_auto,q_auto/1',
      ...place,
      team,
      opponent_team: opponent,
      ...noCounts,
      ...counts,
    });
    return [
      row(1, `Pat ${team}`, {
        completions: 2,
        attempts: 4,
        passing_yards: 31,
        passing_tds: 1,
        passing_interceptions: 1,
        sacks_suffered: 2,
        sack_yards_lost: -13,
      }),
      row(2, `Rory ${team}`, { receptions: 2, targets: 3, receiving_yards: 31, receiving_tds: 1 }),
      row(3, `Ren ${team}`, { carries: 5, rushing_yards: -2 }),
      row(4, `Kim ${team}`, { fg_made: 1, fg_att: 2, fg_long: 44, pat_made: 1, pat_att: 1 }),
      row(5, `Dee ${team}`, { def_sacks: 1.5, def_pass_defended: 1, def_interceptions: 1, def_interception_yards: -3 }),
      row(6, `Tom ${team}`, { def_tackle_assists: 2 }),
      row(7, `Bo ${team}`, {}),
      row(8, `Ray ${team}`, { kickoff_returns: 2, kickoff_return_yards: 45, punt_returns: 1, punt_return_yards: -2 }),
    ];
  });
}

const noCounts: Cells = {
  completions: 0,
  attempts: 0,
  passing_yards: 0,
  passing_tds: 0,
  passing_interceptions: 0,
  sacks_suffered: 0,
  sack_yards_lost: 0,
  carries: 0,
  rushing_yards: 0,
  rushing_tds: 0,
  receptions: 0,
  targets: 0,
  receiving_yards: 0,
  receiving_tds: 0,
  def_tackles_solo: 0,
  def_tackles_with_assist: 0,
  def_tackle_assists: 0,
  def_tackles_for_loss: 0,
  def_sacks: 0,
  def_qb_hits: 0,
  def_interceptions: 0,
  def_interception_yards: 0,
  def_pass_defended: 0,
  punt_returns: 0,
  punt_return_yards: 0,
  kickoff_returns: 0,
  kickoff_return_yards: 0,
  fg_made: 0,
  fg_att: 0,
  fg_long: '',
  pat_made: 0,
  pat_att: 0,
};

/** The game of those rows, as the games file lists it. */
export function madeUpGame(changes: Cells = {}): Cells {
  return {
    game_id: '2024_01_HRB_VAL',
    season: 2024,
    game_type: 'REG',
    week: 1,
    gameday: '2024-09-08',
    gametime: '20:20',
    away_team: 'HRB',
    away_score: 10,
    home_team: 'VAL',
    home_score: 13,
    ...changes,
  };
}

/** The names that columns had in the older files, which held nothing of kicks, returns and defense. */
export function asOlderFile(rows: readonly Cells[]): Cells[] {
  const names: Record<string, string> = {
    team: 'recent_team',
    passing_interceptions: 'interceptions',
    sacks_suffered: 'sacks',
    sack_yards_lost: 'sack_yards',
  };
  return rows
    .filter(({ player_display_name }) => !/^(Kim|Dee|Tom|Bo|Ray) /.test(String(player_display_name)))
    .map((row) => {
      const cells = Object.entries(row).filter(([name]) => !/^(fg|pat|def|punt|kickoff)_/.test(name));
      const renamed = cells.map(([name, value]): [string, string | number] => [names[name] ?? name, value]);
      const older = Object.fromEntries(renamed);
      return { ...older, sack_yards: Math.abs(Number(older.sack_yards)) };
    });
}

export function csvOf(rows: readonly Cells[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const cell = (value: string | number | undefined) =>
    /[,"]/.test(String(value)) ? `"${value}"` : String(value ?? '');
  return `${[columns.join(','), ...rows.map((row) => columns.map((name) => cell(row[name])).join(','))].join('\n')}\n`;
}

/** A host with these files; what is missing is not found. `asked` gets the names of the files. */
export function serving(files: { games?: string; weekly?: string }, asked: string[] = []): HttpClient {
  return createAnsweringHttp(async ({ url, what }) => {
    asked.push(url.slice(url.lastIndexOf('/') + 1));
    const text = url.endsWith('/games.csv') ? files.games : files.weekly;
    if (text === undefined) throw new HttpError('NOT_FOUND', `${what}: not there.`, { url });
    return text;
  });
}

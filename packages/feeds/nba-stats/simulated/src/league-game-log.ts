import type { GameKind, Listing, SourceWorld } from '@backfield/simulator';
import { json, type SimulatedAnswer } from '@backfield/simulator';
import { type LoggedView, type LogRow, playerRows, teamRows } from './log-rows.ts';
import type { StatsLeague } from './stats-league.ts';

const kinds: Readonly<Record<string, readonly GameKind[]>> = {
  'Pre Season': ['preseason', 'exhibition'],
  'Regular Season': ['regular'],
  Playoffs: ['postseason'],
  'All Star': ['all-star'],
};

const shooting = 'FGM FGA FG_PCT FG3M FG3A FG3_PCT FTM FTA FT_PCT OREB DREB REB AST STL BLK TOV PF PTS PLUS_MINUS';
const team = `TEAM_ID TEAM_ABBREVIATION TEAM_NAME GAME_ID GAME_DATE MATCHUP WL MIN ${shooting}`;
const headers = {
  T: `SEASON_ID ${team} VIDEO_AVAILABLE`.split(' '),
  P: `SEASON_ID PLAYER_ID PLAYER_NAME ${team} FANTASY_PTS VIDEO_AVAILABLE`.split(' '),
};

/** Answers `/stats/leaguegamelog`: rows of teams (T) or players (P) of one season and one part of it, narrowed by days. */
export function leagueGameLog(seen: SourceWorld, league: StatsLeague, query: URLSearchParams): SimulatedAnswer {
  const absent = ['Season', 'SeasonType', 'PlayerOrTeam'].find((name) => !query.get(name));
  if (absent) return { status: 400, contentType: 'text/plain', body: `The ${absent} property is required.` };
  const rows = query.get('PlayerOrTeam') === 'P' ? 'P' : 'T';
  const logged = gamesAsked(seen, league, query).flatMap(({ game }) => loggedView(seen, league, game.id) ?? []);
  const found = logged.flatMap((view) => (['home', 'away'] as const).flatMap((side) => rowsOf[rows](view, side)));
  const rowSet = found.sort(byDayAndPoints).map((row) => headers[rows].map((header) => row[header] ?? null));
  const resultSets = [{ name: 'LeagueGameLog', headers: headers[rows], rowSet }];
  return json({ resource: 'leaguegamelog', parameters: parametersOf(query), resultSets });
}

const rowsOf = { T: teamRows, P: playerRows };

function gamesAsked(seen: SourceWorld, league: StatsLeague, query: URLSearchParams): Listing[] {
  const season = Number(query.get('Season')?.slice(0, 4)) - league.yearOffset;
  // Without it the NBA answers, whatever the host.
  const isLeagues = (query.get('LeagueID') ?? '00') === league.leagueId;
  if (!isLeagues || query.get('Season') !== league.seasonName(season)) return [];
  const [from, to] = [isoDay(query.get('DateFrom')) ?? '0000', isoDay(query.get('DateTo')) ?? '9999'];
  const wanted = kinds[query.get('SeasonType') ?? ''] ?? [];
  return seen
    .games(league.code, season)
    .filter(({ game, day }) => wanted.includes(game.kind) && day >= from && day <= to);
}

function loggedView(seen: SourceWorld, league: StatsLeague, gameId: string): LoggedView | null {
  const view = seen.view({ league: league.code, gameId });
  return view?.played ? { league, gameId, view, played: view.played } : null;
}

/** The rows of one day are not grouped by game. */
function byDayAndPoints(a: LogRow, b: LogRow): number {
  return String(a.GAME_DATE).localeCompare(String(b.GAME_DATE)) || Number(b.PTS) - Number(a.PTS);
}

/** The day of `03/15/2025`. */
function isoDay(text: string | null): string | null {
  const [, month, date, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text ?? '') ?? [];
  return year === undefined ? null : `${year}-${month}-${date}`;
}

function parametersOf(query: URLSearchParams): Record<string, unknown> {
  return { ...Object.fromEntries(query), Counter: Number(query.get('Counter') ?? 0) };
}

import type { GameView, PlayedGame, SideName, SimulatedLine, Stats } from '@backfield/simulator';
import { totals } from '@backfield/simulator';
import { club, playerId } from './ids.ts';
import type { StatsLeague } from './stats-league.ts';

/** Cells by column, in the order of the columns. */
export type LogRow = Record<string, string | number | null>;

/** A game as the log knows it. */
export interface LoggedView {
  league: StatsLeague;
  gameId: string;
  view: GameView;
  played: PlayedGame;
}

const overtimeMinutes = 25;
const otherSide = { home: 'away', away: 'home' } as const;

/** A team's row, among the turnovers those that nobody is charged with; now and then a row is void, or stands there twice. */
export function teamRows(logged: LoggedView, side: SideName): LogRow[] {
  const { league, gameId, played } = logged;
  const { [side]: own, [otherSide[side]]: other } = played;
  const sums = totals(own, 'player');
  const stats = { ...sums, points: own.score, turnovers: (sums.turnovers ?? 0) + (own.extras.technicalFouls ?? 0) };
  const row = {
    ...placeOf(logged, side),
    MIN: league.minutes + overtimeMinutes * (played.periods - 4),
    ...shootingOf(stats),
    PLUS_MINUS: own.score - other.score,
    VIDEO_AVAILABLE: 1,
  };
  const number = Number(gameId.slice(-5));
  if (side === 'home' && number % 19 === 0) return [{ ...row, WL: null, MIN: 3, PTS: 0 }, row];
  return number % 23 === 0 ? [row, row] : [row];
}

/** The rows of a team's players; only those who played have one. Minutes are whole. */
export function playerRows(logged: LoggedView, side: SideName): LogRow[] {
  const { league, played } = logged;
  const { SEASON_ID, ...place } = placeOf(logged, side);
  const rows = played[side].lines.flatMap(({ player, blocks }: SimulatedLine) => {
    if (!blocks.player) return [];
    return {
      SEASON_ID: SEASON_ID ?? '',
      PLAYER_ID: Number(playerId(league, player.id)),
      PLAYER_NAME: `${player.first} ${player.last}`.trim(),
      ...place,
      MIN: blocks.player.minutes ?? 0,
      ...shootingOf(blocks.player),
      PLUS_MINUS: blocks.player.plus_minus ?? 0,
      FANTASY_PTS: blocks.player.points ?? 0,
      VIDEO_AVAILABLE: 1,
    };
  });
  return Number(logged.gameId.slice(-5)) % 23 === 0 ? [...rows, ...rows.slice(0, 1)] : rows;
}

function placeOf({ league, gameId, view, played }: LoggedView, side: SideName): LogRow {
  const { game } = played;
  const own = club(league, game[side]);
  const other = club(league, game[otherSide[side]]);
  return {
    SEASON_ID: `${gameId.slice(2, 3)}${game.season + league.yearOffset}`,
    TEAM_ID: Number(own.id),
    TEAM_ABBREVIATION: own.abbreviation,
    TEAM_NAME: `${own.location} ${own.nickname}`.trim(),
    GAME_ID: gameId,
    GAME_DATE: view.listing.day,
    MATCHUP: matchup(played, side, own.abbreviation, other.abbreviation),
    WL: played[side].score > played[otherSide[side]].score ? 'W' : 'L',
  };
}

/** The matchup text of a row. On neutral ground both rows have the words of the away team. */
function matchup({ game }: PlayedGame, side: SideName, own: string, other: string): string {
  if (side === 'away') return `${own} @ ${other}`;
  return game.neutralSite ? `${other} @ ${own}` : `${own} vs. ${other}`;
}

function shootingOf(stats: Stats): LogRow {
  const count = (name: string): number => stats[name] ?? 0;
  const shot = (column: string, name: string): LogRow => {
    const [made, attempted] = [count(`${name}_made`), count(`${name}_attempted`)];
    const share = attempted === 0 ? null : Math.round((1000 * made) / attempted) / 1000;
    return { [`${column}M`]: made, [`${column}A`]: attempted, [`${column}_PCT`]: share };
  };
  return {
    ...shot('FG', 'field_goals'),
    ...shot('FG3', 'three_pointers'),
    ...shot('FT', 'free_throws'),
    OREB: count('offensive_rebounds'),
    DREB: count('defensive_rebounds'),
    REB: count('rebounds'),
    AST: count('assists'),
    STL: count('steals'),
    BLK: count('blocks'),
    TOV: count('turnovers'),
    PF: count('personal_fouls'),
    PTS: count('points'),
  };
}

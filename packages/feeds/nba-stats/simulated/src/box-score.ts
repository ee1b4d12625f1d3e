import type { GameView, PlayedSide, SimulatedLine, SourceWorld, Stats } from '@backfield/simulator';
import { html, json, type SimulatedAnswer, totals } from '@backfield/simulator';
import { club, playerId } from './ids.ts';
import { secondsPlayed } from './seconds.ts';
import type { StatsLeague } from './stats-league.ts';

const serverError = html(
  500,
  '<html><head><title>500 - Internal server error.</title></head><body>Server Error</body></html>',
);

/** The last season whose box scores list players without a name. */
const lastSeasonOfGhosts = 2000;

/** Answers `/stats/boxscoretraditionalv3`: one game, whatever its type; neither its day nor its status. */
export function boxScore(seen: SourceWorld, league: StatsLeague, query: URLSearchParams): SimulatedAnswer {
  const gameId = query.get('GameID') ?? '';
  const view = seen.view({ league: league.code, gameId });
  if (!view) return serverError;
  const { game } = view.listing;
  const [homeTeam, awayTeam] = (['home', 'away'] as const).map((side) => {
    const named = club(league, game[side]);
    return {
      teamId: Number(named.id),
      teamCity: named.location,
      teamName: named.nickname || named.location,
      teamTricode: named.abbreviation,
      teamSlug: slugOf(named.nickname),
      ...sideOf(league, view, view.played?.[side]),
    };
  });
  return json({
    meta: {
      version: 1,
      request: `http://nba.cloud/games/${gameId}/boxscoretraditional?Format=json`,
      time: seen.world.now.toString(),
    },
    boxScoreTraditional: { gameId, awayTeamId: awayTeam?.teamId, homeTeamId: homeTeam?.teamId, homeTeam, awayTeam },
  });
}

function sideOf(league: StatsLeague, view: GameView, side: PlayedSide | undefined) {
  if (!side) return { players: [], statistics: statistics({}, '0:00') };
  const { periods = 4 } = view.played ?? {};
  const { season } = view.listing.game;
  const stated = { ...totals(side, 'player'), points: side.score };
  const minutes = view.listing.played < 1 ? 0 : league.minutes + 25 * (periods - 4);
  const ghosts = season <= lastSeasonOfGhosts ? [ghost(Number(side.club.id))] : [];
  return {
    players: [...side.lines.map((line) => playerOf(league, view, line)), ...ghosts],
    statistics: statistics(stated, `${minutes}:00`),
  };
}

function playerOf(league: StatsLeague, view: GameView, line: SimulatedLine) {
  const { player, starter, blocks } = line;
  const minutes = blocks.player ? clock(secondsPlayed(line, view)) : '';
  return {
    personId: Number(playerId(league, player.id)),
    firstName: player.first,
    familyName: player.last,
    nameI: `${player.first.slice(0, 1)}. ${player.last}`,
    playerSlug: slugOf(`${player.first} ${player.last}`),
    position: starter ? player.position.slice(-1) : '',
    comment: blocks.player ? '' : "DNP - Coach's Decision",
    jerseyNum: '',
    statistics: statistics(blocks.player ?? {}, minutes),
  };
}

function ghost(seed: number) {
  return {
    personId: seed + 1,
    firstName: '',
    familyName: '',
    nameI: '',
    playerSlug: '',
    position: '',
    comment: ' ',
    jerseyNum: '',
    statistics: statistics({}, ''),
  };
}

function statistics(stats: Stats, minutes: string) {
  const count = (name: string): number => stats[name] ?? 0;
  const shot = (field: string, name: string) => {
    const [made, attempted] = [count(`${name}_made`), count(`${name}_attempted`)];
    const share = attempted === 0 ? 0 : Math.round((1000 * made) / attempted) / 1000;
    return { [`${field}Made`]: made, [`${field}Attempted`]: attempted, [`${field}Percentage`]: share };
  };
  return {
    minutes,
    ...shot('fieldGoals', 'field_goals'),
    ...shot('threePointers', 'three_pointers'),
    ...shot('freeThrows', 'free_throws'),
    reboundsOffensive: count('offensive_rebounds'),
    reboundsDefensive: count('defensive_rebounds'),
    reboundsTotal: count('rebounds'),
    assists: count('assists'),
    steals: count('steals'),
    blocks: count('blocks'),
    turnovers: count('turnovers'),
    foulsPersonal: count('personal_fouls'),
    points: count('points'),
    plusMinusPoints: count('plus_minus'),
  };
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

import {
  type BoxScore,
  emptyBoxScore,
  type GameDay,
  type ImpossibleCell,
  isGameDay,
  PayloadError,
  type PlayerLine,
  possibleStats,
  type RejectedRow,
  readPayload,
  type ScheduledGame,
  shapeDrifts,
  shapeProblem,
} from '@backfield/contract';
import { Box, BoxPlayer, type BoxSide, type StatCounts, type StatGroup, statFields, statGroups } from './schema.ts';

/**
 * Reads the box score of a game. Throws `PAYLOAD_SHAPE`, `WRONG_GAME` and `EMPTY_BOX_SCORE`.
 */
export function parseBoxScore(payload: unknown, game: ScheduledGame): BoxScore {
  const box = readPayload(Box, payload, `MLB box score of game ${game.sourceGameId}`);
  const stranger = whyAnotherGame(box, game);
  if (stranger) {
    throw new PayloadError('WRONG_GAME', `Asked for the box score of game ${game.sourceGameId}, but ${stranger}.`);
  }
  const home = readSide(box.teams.home);
  const away = readSide(box.teams.away);
  const players = [...home.players, ...away.players];
  const rejected = [...home.rejected, ...away.rejected];
  if (players.length === 0 && rejected.length === 0) {
    throw emptyBoxScore({ league: 'MLB', sourceName: 'MLB', sourceGameId: game.sourceGameId });
  }
  return {
    sourceGameId: game.sourceGameId,
    status: null,
    home: home.team,
    away: away.team,
    players,
    totals: { home: home.totals, away: away.totals },
    rejected,
    impossible: [...home.impossible, ...away.impossible],
  };
}

/**
 * A box score does not say whose it is, so the teams and its date must tell. The date may be later than the official day
 * only where a suspended game was ended, and then the score must agree.
 */
function whyAnotherGame(box: Box, game: ScheduledGame): string | null {
  for (const where of ['home', 'away'] as const) {
    const { team } = box.teams[where];
    if (String(team.id) !== game[where].sourceTeamId) {
      return `the answer has ${team.name} (${team.id}) as the ${where} team, not ${game[where].name}`;
    }
  }
  const day = labelledDay(box);
  if (day === null || day === game.gameDay) return null;
  const { home, away } = box.teams;
  const sameScore = home.teamStats.batting.runs === game.home.score && away.teamStats.batting.runs === game.away.score;
  return day > game.gameDay && sameScore ? null : `the answer is of ${day}, not of ${game.gameDay}`;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The day that stands among the notes as "July 21, 2024"; null where none does. */
function labelledDay({ info }: Box): GameDay | null {
  for (const { label } of info) {
    const [, month = '', day = '', year = ''] = /^(\w+) (\d{1,2}), (\d{4})$/.exec(label) ?? [];
    const text = `${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (isGameDay(text)) return text;
  }
  return null;
}

interface ReadSide {
  team: BoxScore['home'];
  players: PlayerLine[];
  totals: Record<string, number>;
  rejected: RejectedRow[];
  impossible: ImpossibleCell[];
}

function readSide({ team, teamStats, players }: BoxSide): ReadSide {
  const side: ReadSide = {
    team: {
      sourceTeamId: String(team.id),
      abbreviation: team.abbreviation,
      name: team.name,
      score: teamStats.batting.runs ?? null,
    },
    players: [],
    totals: readTotals(teamStats),
    rejected: [],
    impossible: [],
  };
  for (const [key, row] of Object.entries(players)) {
    const read = BoxPlayer.safeParse(row);
    if (!read.success) {
      const drifts = shapeDrifts(read.error, row, 'teams.*.players.*');
      side.rejected.push({ sourcePlayerId: key.replace(/^ID/, ''), reason: shapeProblem(read.error), drifts });
      continue;
    }
    const { person, jerseyNumber: jersey, stats } = read.data;
    if (key !== `ID${person.id}`) {
      side.rejected.push({ sourcePlayerId: key.replace(/^ID/, ''), reason: `it is of player ${person.id}` });
      continue;
    }
    const sourcePlayerId = String(person.id);
    const { stats: values, impossible } = possibleStats(sourcePlayerId, readStats(stats), ['singles']);
    side.impossible.push(...impossible);
    // The whole roster is listed; who did not play has three empty groups.
    if (Object.keys(values).length === 0) continue;
    side.players.push({
      sourcePlayerId,
      name: person.fullName,
      nameIsFull: true,
      sourceTeamId: String(team.id),
      jersey,
      stats: values,
    });
  }
  return side;
}

/** One value a prop type of each group that is not empty; `pitchers` and `batters` list players whose group is. */
function readStats(stats: StatCounts): Record<string, number> {
  const values: Record<string, number> = {};
  for (const group of statGroups) Object.assign(values, readGroup(group, stats));
  const { hits, doubles, triples, home_runs: homeRuns } = values;
  if (hits !== undefined && doubles !== undefined && triples !== undefined && homeRuns !== undefined) {
    values.singles = hits - doubles - triples - homeRuns;
  }
  return values;
}

function readGroup(group: StatGroup, stats: StatCounts): Record<string, number> {
  const values: Record<string, number> = {};
  for (const [propType, field] of Object.entries(statFields[group])) {
    const value = stats[group][field];
    if (value !== undefined) values[propType] = value;
  }
  return values;
}

function readTotals(teamStats: StatCounts): Record<string, number> {
  const totals = readStats(teamStats);
  const { catchersInterference } = teamStats.batting;
  return catchersInterference === undefined ? totals : { ...totals, catchers_interference: catchersInterference };
}

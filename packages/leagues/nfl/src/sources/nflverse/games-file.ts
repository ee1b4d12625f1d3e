import { type GameDay, readPayload } from '@backfield/contract';
import type { NflverseListing } from './listing.ts';
import { type GamesFileRow, gameRow } from './schema.ts';
import { type ColumnNames, readTable, requireColumns } from './table.ts';

const what = 'games file of nflverse';

const columns = {
  gameId: ['game_id'],
  season: ['season'],
  gameType: ['game_type'],
  week: ['week'],
  gameDay: ['gameday'],
  kickoff: ['gametime'],
  homeTeam: ['home_team'],
  homeScore: ['home_score'],
  awayTeam: ['away_team'],
  awayScore: ['away_score'],
} as const satisfies ColumnNames;

/**
 * Every game of the seasons in which two days lie, in the order of their days. The file has all games since 1999, those to
 * come too, and no preseason. Throws `PAYLOAD_SHAPE` where one of them can't be read.
 */
export function readGamesFile(text: string, from: GameDay, to: GameDay): NflverseListing[] {
  const table = readTable(text, what, columns);
  requireColumns(table, what, columns);
  const [first, last] = [seasonOf(from), seasonOf(to)];
  const isOutside = (season: string) => Number(season) < first || Number(season) > last;
  const lines = table.lines.filter((line) => !isOutside(table.cellOf(line, 'season') ?? ''));
  const listings = lines.map((line) => toListing(readPayload(gameRow, table.rowOf(line), what)));
  return listings.sort((one, other) => one.gameDay.localeCompare(other.gameDay));
}

/** The season of a day, as nflverse names seasons: by the year in which they begin. No game is played from March to July. */
export function seasonOf(day: GameDay): number {
  const { year, month } = Temporal.PlainDate.from(day);
  return month < 3 ? year - 1 : year;
}

function toListing(row: GamesFileRow): NflverseListing {
  const { gameId, season, week, gameType, gameDay, kickoff, homeTeam, homeScore, awayTeam, awayScore } = row;
  return {
    gameId,
    season,
    week,
    gameType: gameType === 'REG' ? 'regular' : 'postseason',
    gameDay,
    startsAt: kickoff === null ? null : startOf(gameDay, kickoff),
    home: { team: homeTeam, score: homeScore },
    away: { team: awayTeam, score: awayScore },
    // The scores come when a game is over; until then there are none.
    status: homeScore !== null && awayScore !== null ? 'final' : 'scheduled',
    detail: `${gameType} week ${week}`,
  };
}

function startOf(day: GameDay, kickoff: string): string {
  const time = Temporal.PlainTime.from(kickoff.padStart(5, '0'));
  return Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: 'America/New_York', plainTime: time })
    .toInstant()
    .toString();
}

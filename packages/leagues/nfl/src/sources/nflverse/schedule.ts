import {
  BackfieldError,
  type BoxScore,
  type GameDay,
  generateDateRange,
  type HttpClient,
  type KnownGames,
  type KnownListing,
  type KnownSchedule,
  PayloadError,
  type Schedule,
  sides,
} from '@backfield/contract';
import { boxScoreOf } from './box-score.ts';
import { askForGames, askForWeekly, unlessMissing } from './files.ts';
import { readGamesFile, seasonOf } from './games-file.ts';
import { type NflverseListing, toScheduledGame } from './listing.ts';
import { listingOf } from './other-listings.ts';
import type { WeeklyFile } from './weekly-file.ts';

type WeeklyFiles = Map<number, WeeklyFile | null>;

/**
 * The schedule from `from` to `to`, with the box scores of the final games. The days are those of nflverse's own games file;
 * where that is not to be had, those that another source listed.
 */
export async function scheduleOf(
  http: HttpClient,
  from: GameDay,
  to: GameDay,
  known: KnownGames | undefined,
): Promise<Schedule> {
  if (!known) return ownSchedule(http, await askForGames(http), from, to);
  const text = await unlessMissing(askForGames(http));
  if (text !== null) return ownSchedule(http, text, from, to);
  return otherSchedule(http, await known.listed(from, to), from, to);
}

async function ownSchedule(http: HttpClient, text: string, from: GameDay, to: GameDay): Promise<Schedule> {
  const ofSeasons = readGamesFile(text, from, to);
  const listings = ofSeasons.filter(({ gameDay }) => gameDay >= from && gameDay <= to);
  const weekly: WeeklyFiles = new Map();
  for (const season of seasonsOf(listings)) {
    const games = ofSeasons.filter((listing) => listing.season === season);
    // On the first nights of a season its file is not there yet. One that is missing later must not pass for that.
    const isBeginning = games.every(({ status, week }) => status !== 'final' || week === 1);
    const file = await (isBeginning ? unlessMissing(askForWeekly(http, season)) : askForWeekly(http, season));
    if (file) assertListed(file, season, games);
    weekly.set(season, file);
  }
  return withRows(listings, weekly);
}

async function otherSchedule(
  http: HttpClient,
  { days, games }: KnownSchedule,
  from: GameDay,
  to: GameDay,
): Promise<Schedule> {
  const ofSeason = games.filter(({ gameType }) => gameType === 'regular' || gameType === 'postseason');
  const weekly: WeeklyFiles = new Map();
  for (const { gameDay, status } of ofSeason) {
    const season = seasonOf(gameDay);
    if (status === 'final' && !weekly.has(season)) weekly.set(season, await askForWeekly(http, season));
  }
  const unanswered = new Map<GameDay, BackfieldError>();
  for (const day of generateDateRange(from, to)) if (!days.has(day)) unanswered.set(day, unknownDay(day));
  const listings = new Map<string, NflverseListing>();
  for (const game of ofSeason) {
    const listing = listingOf(game, weekly.get(seasonOf(game.gameDay)) ?? null);
    if (listing) listings.set(listing.gameId, listing);
    else unanswered.set(game.gameDay, unknownTeams(game));
  }
  return { ...withRows([...listings.values()], weekly), unanswered };
}

function seasonsOf(listings: readonly NflverseListing[]): Set<number> {
  return new Set(listings.filter(({ status }) => status === 'final').map(({ season }) => season));
}

/** Each final game with the rows of its teams. */
function withRows(listings: readonly NflverseListing[], weekly: WeeklyFiles): Schedule {
  const boxScores = new Map<string, BoxScore>();
  const games = listings.map((listing) => {
    const file = weekly.get(listing.season);
    if (listing.status !== 'final') return toScheduledGame(listing);
    if (!file || isAwaited(listing, file)) {
      return toScheduledGame({ ...listing, status: 'over', detail: `${listing.detail}, no rows yet` });
    }
    boxScores.set(listing.gameId, boxScoreOf(listing, file));
    return toScheduledGame(listing);
  });
  return { games, leftOut: [], boxScores };
}

/**
 * The files are renewed in the night after a game. Once there are rows of a later week, a game without rows of both its
 * teams is waited for no longer: it is a gap.
 */
function isAwaited({ week, home, away }: NflverseListing, file: WeeklyFile): boolean {
  const areThere = [home, away].every(({ team }) => file.hasRows(week, team));
  return !areThere && file.lastWeek <= week;
}

/** Throws for rows whose team has no game in its week: no row may be lost so. */
function assertListed(file: WeeklyFile, season: number, games: readonly NflverseListing[]): void {
  const places = new Set(games.flatMap((game) => sides.map((side) => `${game.week} ${game[side].team}`)));
  const stray = file.places().find(({ week, team }) => !places.has(`${week} ${team}`));
  if (!stray) return;
  throw new PayloadError(
    'PAYLOAD_SHAPE',
    `The weekly file ${season} of nflverse has rows of ${stray.team} in week ${stray.week}, in which its games file has no game of that team.`,
  );
}

const howToGoOn = "nflverse's games file is not to be had: run another source of the league for this day first.";

function unknownDay(day: GameDay): BackfieldError {
  return new BackfieldError('NOT_FOUND', `No schedule of ${day} is stored, and ${howToGoOn}`);
}

function unknownTeams({ home, away }: KnownListing): BackfieldError {
  return new BackfieldError('NOT_FOUND', `No game of ${away.name} and ${home.name} is stored, and ${howToGoOn}`);
}

import { addDays, type GameDay, isGameDay } from '@backfield/contract';
import type { Listing, SideName, World } from '@backfield/simulator';
import { fullName, json, type SimulatedAnswer } from '@backfield/simulator';
import { gameType, statusOf } from './game-codes.ts';
import { clubLink, copyright, league, record, venue } from './team.ts';

const mostDays = 400;

/** `date`, or `startDate` and `endDate`, and `sportId` (1 the league, 51 national teams). Days without games are left out. */
export function schedule(world: World, query: URLSearchParams): SimulatedAnswer {
  const from = query.get('date') ?? query.get('startDate') ?? '';
  const to = query.get('date') ?? query.get('endDate') ?? from;
  if (!isGameDay(from) || !isGameDay(to))
    return json({ messageNumber: 1, message: 'Invalid Request with value: date' }, 400);
  const sports = (query.get('sportId') ?? '1').split(',');
  const dates = daysBetween(from, to).flatMap((date) => {
    const listings = world
      .gamesOn('MLB', date)
      .filter(({ game }) => sports.includes(game.kind === 'other-competition' ? '51' : '1'));
    return listings.length === 0
      ? []
      : [{ date, ...totals(listings), games: listings.map((listing) => game(world, listing)), events: [] }];
  });
  const whole = { totalItems: 0, totalEvents: 0, totalGames: 0, totalGamesInProgress: 0 };
  for (const day of dates) {
    whole.totalItems += day.totalItems;
    whole.totalGames += day.totalGames;
    whole.totalGamesInProgress += day.totalGamesInProgress;
  }
  return json({ copyright, ...whole, dates });
}

function daysBetween(from: GameDay, to: GameDay): GameDay[] {
  const days: GameDay[] = [];
  for (let day = from; day <= to && days.length < mostDays; day = addDays(day, 1)) days.push(day);
  return days;
}

function totals(listings: readonly Listing[]) {
  const live = listings.filter(({ status }) => status === 'live').length;
  return { totalItems: listings.length, totalEvents: 0, totalGames: listings.length, totalGamesInProgress: live };
}

function game(world: World, listing: Listing) {
  const { game: facts, day, startsAt, status } = listing;
  const score = world.score(listing);
  const tied = score !== null && score.home === score.away;
  const [code, description] = gameType(facts);
  const put = putOff(listing);
  const counts = status === 'final' || status === 'over';
  const onOwnDay = day === facts.day;
  return {
    gamePk: Number(facts.id),
    gameGuid: `${facts.id.padStart(8, '0')}-0000-4000-8000-${facts.id.padStart(12, '0')}`,
    link: `/api/v1.1/game/${facts.id}/feed/live`,
    gameType: code,
    season: String(facts.season),
    gameDate: startsAt,
    officialDate: facts.fate === 'played' && (status === 'postponed' || onOwnDay) ? facts.day : day,
    ...put,
    status: statusOf(listing, tied),
    teams: { away: side(listing, 'away', score), home: side(listing, 'home', score) },
    venue: venue(facts.home),
    content: { link: `/api/v1/game/${facts.id}/content` },
    ...(counts && { isTie: tied }),
    gameNumber: onOwnDay ? facts.gameNumber : 1,
    publicFacing: true,
    doubleHeader: onOwnDay && facts.doubleheader ? 'S' : 'N',
    gamedayType: 'P',
    tiebreaker: 'N',
    calendarEventID: `14-${facts.id}-${day}`,
    seasonDisplay: String(facts.season),
    dayNight: Number(startsAt.slice(11, 13)) < 22 && Number(startsAt.slice(11, 13)) > 12 ? 'day' : 'night',
    ...(put.description === undefined && facts.note !== '' && { description: facts.note }),
    scheduledInnings: 9,
    reverseHomeAwayStatus: false,
    inningBreakLength: 120,
    gamesInSeries: 3,
    seriesGameNumber: facts.seriesGame,
    seriesDescription: description,
    recordSource: 'S',
    ifNecessary: 'N',
    ifNecessaryDescription: 'Normal Game',
  };
}

const monthAndDay = (day: GameDay): string => `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`;

/** The schedule's fields of a game that was put off: the day that it went to, or came from. */
function putOff({ game: { first, day: newDay, startsAt: newStart }, status, day }: Listing) {
  if (!first) return {};
  if (status === 'postponed') {
    return { rescheduleDate: newStart, rescheduleGameDate: newDay, description: `Makeup ${monthAndDay(newDay)}` };
  }
  if (day !== newDay) return {};
  return {
    rescheduledFrom: first.startsAt,
    rescheduledFromDate: first.day,
    description: `Makeup of ${monthAndDay(first.day)} PPD`,
  };
}

function side({ game: facts, status, day }: Listing, name: SideName, score: { home: number; away: number } | null) {
  const club = facts[name];
  const { wins, losses, pct } = record(club, day);
  const decided = (status === 'final' || status === 'over') && score !== null && score.home !== score.away;
  return {
    team: { id: Number(club.id), name: fullName(club), link: clubLink(club) },
    leagueRecord: { wins, losses, pct },
    ...(score && { score: score[name] }),
    ...(decided && { isWinner: score[name] === Math.max(score.home, score.away) }),
    splitSquad: false,
    seriesNumber: league(club).id % 50,
  };
}

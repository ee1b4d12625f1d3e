import { addDays, type GameDay } from '@backfield/contract';
import type { GameView, Listing, SeasonBook, SideName, World } from '@backfield/simulator';
import { eastern, json, type SimulatedAnswer } from '@backfield/simulator';
import { gameState, gameType, periodDescriptor, periodType, seasonCode } from './game-state.ts';
import { offsetAt, team } from './team.ts';

/** Seven days from the one asked for, days without games included. */
export function schedule(world: World, day: GameDay): SimulatedAnswer {
  const book = world.season('NHL', world.model('NHL').seasonOn(day));
  const gameWeek = Array.from({ length: 7 }, (_, index) => addDays(day, index)).map((date) => {
    const games = world.gamesOn('NHL', date).map((listing) => game(world, listing));
    const dayAbbrev = Temporal.PlainDate.from(date).toLocaleString('en-US', { weekday: 'short' }).toUpperCase();
    return { date, dayAbbrev, numberOfGames: games.length, datePromo: [], games };
  });
  const numberOfGames = gameWeek.reduce((sum, one) => sum + one.numberOfGames, 0);
  return json({
    nextStartDate: addDays(day, 7),
    previousStartDate: addDays(day, -7),
    gameWeek,
    ...seasonDates(book),
    numberOfGames,
  });
}

function seasonDates({ games, openingDay }: SeasonBook) {
  const days = games.map(({ day }) => day).sort();
  const regular = games
    .filter(({ kind }) => kind === 'regular')
    .map(({ day }) => day)
    .sort();
  return {
    preSeasonStartDate: days[0] ?? openingDay,
    regularSeasonStartDate: openingDay,
    regularSeasonEndDate: regular.at(-1) ?? openingDay,
    playoffEndDate: days.at(-1) ?? openingDay,
  };
}

function game(world: World, listing: Listing) {
  const { game: facts, startsAt } = listing;
  const view = listing.played > 0 ? world.view(facts.id) : null;
  const played = view?.played ?? null;
  const { away, home } = facts;
  const date = listing.day.replaceAll('-', '/');
  return {
    id: Number(facts.id),
    season: seasonCode(facts),
    gameType: gameType(facts),
    venue: { default: `${home.location} Arena` },
    neutralSite: facts.neutralSite,
    startTimeUTC: startsAt,
    easternUTCOffset: offsetAt(startsAt, eastern),
    venueUTCOffset: offsetAt(startsAt, home.timeZone),
    venueTimezone: home.timeZone,
    ...gameState(listing),
    tvBroadcasts: [{ id: 329, market: 'N', countryCode: 'US', network: 'SIM', sequenceNumber: 16 }],
    awayTeam: { ...sideOf(view, listing, 'away'), awaySplitSquad: false },
    homeTeam: { ...sideOf(view, listing, 'home'), homeSplitSquad: false },
    periodDescriptor: periodDescriptor(played),
    ...(played && listing.status === 'final' && { gameOutcome: { lastPeriodType: periodType(played) } }),
    gameCenterLink: `/gamecenter/${away.abbreviation.toLowerCase()}-vs-${home.abbreviation.toLowerCase()}/${date}/${facts.id}`,
  };
}

function sideOf(view: GameView | null, { game: facts }: Listing, name: SideName) {
  const score = view?.played?.[name].score;
  return { ...team(facts[name]), commonName: { default: facts[name].nickname }, ...(score !== undefined && { score }) };
}

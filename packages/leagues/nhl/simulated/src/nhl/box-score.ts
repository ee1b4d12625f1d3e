import type { GameView, Listing, PlayedSide, SideName, SimulatedLine, Stats, World } from '@backfield/simulator';
import { eastern, json, type SimulatedAnswer, totalOf } from '@backfield/simulator';
import { gameOutcome, gameState, gameType, periodDescriptor, seasonCode } from './game-state.ts';
import { notFound } from './not-found.ts';
import { offsetAt, team } from './team.ts';

/** The box score in the shape that has been served since October 2024. */
export function boxScore(world: World, id: string): SimulatedAnswer {
  const view = world.view(id);
  if (view?.listing.game.league !== 'NHL') return notFound(`/v1/gamecenter/${id}/boxscore`);
  const { listing, played } = view;
  const { game, startsAt } = listing;
  return json({
    id: Number(game.id),
    season: seasonCode(game),
    gameType: gameType(game),
    limitedScoring: false,
    gameDate: listing.day,
    venue: { default: `${game.home.location} Arena` },
    venueLocation: { default: game.home.location },
    startTimeUTC: startsAt,
    easternUTCOffset: offsetAt(startsAt, eastern),
    venueUTCOffset: offsetAt(startsAt, game.home.timeZone),
    tvBroadcasts: [{ id: 329, market: 'N', countryCode: 'US', network: 'SIM', sequenceNumber: 16 }],
    ...gameState(listing),
    periodDescriptor: periodDescriptor(played),
    regPeriods: 3,
    awayTeam: side(view, 'away'),
    homeTeam: side(view, 'home'),
    clock: { timeRemaining: '00:00', secondsRemaining: 0, running: false, inIntermission: false },
    ...(played && { playerByGameStats: players(listing, [played.away, played.home]) }),
    ...(played && listing.status === 'final' && { gameOutcome: gameOutcome(played) }),
  });
}

function side({ listing, played }: GameView, name: SideName) {
  const club = listing.game[name];
  const result = played?.[name];
  const counts = result && { score: result.score, sog: totalOf(result, 'skater', 'shots_on_goal') };
  return { ...team(club), commonName: { default: club.nickname }, ...counts };
}

function players(listing: Listing, [away, home]: [PlayedSide, PlayedSide]) {
  const of = ({ lines }: PlayedSide) => ({
    forwards: lines.filter(({ player }) => !'DG'.includes(player.position)).map(skater),
    defense: lines.filter(({ player }) => player.position === 'D').map(skater),
    goalies: lines
      .filter(({ player }) => player.position === 'G')
      .map((line) => goalie(line, listing.status === 'final')),
  });
  return { ...(!away.missing && { awayTeam: of(away) }), ...(!home.missing && { homeTeam: of(home) }) };
}

const count = (stats: Stats, name: string): number => stats[name] ?? 0;

/** Seconds as `mm:ss`. Minutes may pass 59: "64:24". */
function clock(seconds: number): string {
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
}

const rounded = (part: number, whole: number): number => (whole === 0 ? 0 : Number((part / whole).toFixed(6)));

function person({ player: { id, first, last, jersey, position } }: SimulatedLine) {
  return {
    playerId: Number(id),
    sweaterNumber: Number(jersey),
    name: { default: `${first.slice(0, 1)}. ${last}` },
    position,
  };
}

function skater(line: SimulatedLine) {
  const stats = line.blocks.skater ?? {};
  return {
    ...person(line),
    goals: count(stats, 'goals'),
    assists: count(stats, 'assists'),
    points: count(stats, 'points'),
    plusMinus: count(stats, 'plus_minus'),
    pim: count(stats, 'penalty_minutes'),
    hits: count(stats, 'hits'),
    powerPlayGoals: count(stats, 'power_play_goals'),
    sog: count(stats, 'shots_on_goal'),
    faceoffWinningPctg: rounded(
      count(stats, 'faceoffs_won'),
      count(stats, 'faceoffs_won') + count(stats, 'faceoffs_lost'),
    ),
    toi: clock(count(stats, 'time_on_ice')),
    blockedShots: count(stats, 'blocked_shots'),
    shifts: count(stats, 'shifts'),
    giveaways: count(stats, 'giveaways'),
    takeaways: count(stats, 'takeaways'),
  };
}

/** The one who stayed on the bench has zeros and no decision; who starts and who decides is told when the game is over. */
function goalie(line: SimulatedLine, final: boolean) {
  const { goalie: stats = {}, decision } = line.blocks;
  const of = (name: string) => count(stats, name);
  const faced = (saves: string, goals: number) => `${of(saves)}/${of(saves) + goals}`;
  return {
    ...person(line),
    evenStrengthShotsAgainst: faced('even_strength_saves', of('evenStrengthGoals')),
    powerPlayShotsAgainst: faced('power_play_saves', of('powerPlayGoals')),
    shorthandedShotsAgainst: faced('shorthanded_saves', of('shorthandedGoals')),
    saveShotsAgainst: `${of('saves')}/${of('shots_against')}`,
    ...((of('shots_against') > 0 || !final) && { savePctg: rounded(of('saves'), of('shots_against')) }),
    evenStrengthGoalsAgainst: of('evenStrengthGoals'),
    powerPlayGoalsAgainst: of('powerPlayGoals'),
    shorthandedGoalsAgainst: of('shorthandedGoals'),
    ...(final && { pim: of('penalty_minutes') }),
    goalsAgainst: of('goals_against'),
    toi: clock(of('time_on_ice')),
    ...(final && { starter: line.starter }),
    ...(final && decision && { decision: decisionLetter(decision) }),
    shotsAgainst: of('shots_against'),
    saves: of('saves'),
  };
}

function decisionLetter(decision: Stats): string {
  if (count(decision, 'goalie_wins') > 0) return 'W';
  return count(decision, 'overtimeLoss') > 0 ? 'O' : 'L';
}

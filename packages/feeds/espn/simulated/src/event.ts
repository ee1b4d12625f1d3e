import type { GameView, PlayedSide, SideName } from '@backfield/simulator';
import { type Club, fullName } from '@backfield/simulator';
import { type EspnChannel, minuteOf, slugOf, uidOf } from './channel.ts';
import { competitionType, seasonOf } from './season-type.ts';
import { status } from './status.ts';
import { logoOf, recordOf, team, teamLinks, teamUid } from './team.ts';

/** A game as the scoreboard lists it. */
export function event(channel: EspnChannel, view: GameView) {
  const { listing, played } = view;
  const { game } = listing;
  const uid = `${uidOf(channel)}~e:${game.id}`;
  const date = minuteOf(listing.startsAt);
  const state = status(channel, listing, played);
  const week = channel.hasWeeks && game.week !== null ? { week: { number: game.week } } : {};
  return {
    id: game.id,
    uid,
    date,
    name: `${fullName(game.away)} at ${fullName(game.home)}`,
    shortName: `${game.away.abbreviation} ${game.neutralSite ? 'VS' : '@'} ${game.home.abbreviation}`,
    season: seasonOf(channel, game),
    ...week,
    competitions: [
      {
        id: game.id,
        uid: `${uid}~c:${game.id}`,
        date,
        attendance: played ? 15_000 + (Number(game.id) % 5000) : 0,
        type: competitionType(channel, game),
        timeValid: true,
        neutralSite: game.neutralSite,
        conferenceCompetition: false,
        playByPlayAvailable: played !== null,
        recent: false,
        ...channel.eventExtras,
        venue: venue(game.home),
        competitors: (['home', 'away'] as const).map((side, order) => competitor(channel, view, side, order)),
        notes: game.note === '' ? [] : [{ type: 'event', headline: game.note }],
        status: state,
        broadcasts: [],
        format: { regulation: { periods: channel.periods.regulation } },
        startDate: date,
        geoBroadcasts: [],
      },
    ],
    links: links(channel, game.id),
    status: state,
  };
}

export function venue(club: Club) {
  return {
    id: String(1000 + Number(club.id)),
    fullName: `${club.location} Arena`,
    address: { city: club.location },
    indoor: true,
  };
}

export function links(channel: EspnChannel, id: string) {
  const base = `https://www.espn.com/${slugOf(channel)}`;
  const common = { isExternal: false, isPremium: false };
  return [
    {
      language: 'en-US',
      rel: ['summary', 'desktop', 'event'],
      href: `${base}/game/_/gameId/${id}`,
      text: 'Gamecast',
      shortText: 'Gamecast',
      ...common,
    },
    {
      language: 'en-US',
      rel: ['boxscore', 'desktop', 'event'],
      href: `${base}/boxscore/_/gameId/${id}`,
      text: 'Box Score',
      shortText: 'Box Score',
      ...common,
    },
  ];
}

function competitor(channel: EspnChannel, { listing, played }: GameView, side: SideName, order: number) {
  const { game, day, status: state } = listing;
  const club = game[side];
  const result = played?.[side];
  const other = played?.[side === 'home' ? 'away' : 'home'];
  return {
    id: club.id,
    uid: teamUid(channel, club),
    type: 'team',
    order,
    homeAway: side,
    ...(result && other && state === 'final' && { winner: result.score > other.score }),
    team: {
      ...team(channel, club),
      shortDisplayName: team(channel, club).name,
      isActive: club.member,
      venue: { id: venue(club).id },
      links: teamLinks(channel, club).map((link) => ({ ...link, isExternal: false, isPremium: false })),
      logo: logoOf(channel, club),
    },
    score: String(result?.score ?? 0),
    ...(result && { linescores: linescores(result) }),
    statistics: [],
    ...channel.competitorExtras?.(result ?? null),
    records: [{ name: 'overall', abbreviation: 'Game', type: 'total', summary: recordOf(club, day) }],
  };
}

function linescores({ byPeriod }: PlayedSide) {
  return byPeriod.map((value, index) => ({ value, displayValue: String(value), period: index + 1 }));
}

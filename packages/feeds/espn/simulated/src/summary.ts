import type { Club, GameView, PlayedSide, SideName, World } from '@backfield/simulator';
import { json, type SimulatedAnswer } from '@backfield/simulator';
import { type EspnChannel, minuteOf, slugOf, uidOf } from './channel.ts';
import { links, venue } from './event.ts';
import { seasonOf } from './season-type.ts';
import { status } from './status.ts';
import { logoOf, recordOf, team, teamLinks, teamUid } from './team.ts';

/** Everything about one game; `boxscore.players` is absent until it has begun. */
export function summary(world: World, channel: EspnChannel, query: URLSearchParams): SimulatedAnswer {
  const id = query.get('event') ?? '';
  const view = channel.seen(world).view(id);
  if (view?.listing.game.league !== channel.league) {
    const place = `http://sports.core.api.espn.pvt/v2/sports/${channel.path.replace('/', '/leagues/')}/events/${id}`;
    return json({ code: 404, message: `Error invoking GET: ${place}, status=404, message=null` }, 404);
  }
  const { away, home } = view.listing.game;
  const { indoor: _, ...ground } = venue(home);
  return json({
    boxscore: {
      teams: [boxTeam(channel, view, away, 'away'), boxTeam(channel, view, home, 'home')],
      ...players(channel, view),
    },
    gameInfo: { venue: { ...ground, grass: false, images: [] } },
    broadcasts: [],
    winprobability: [],
    header: header(channel, view),
    videos: [],
  });
}

function teamInBox(channel: EspnChannel, club: Club) {
  const common = team(channel, club);
  const slug = common.displayName.toLowerCase().replaceAll(' ', '-');
  return { ...common, slug, shortDisplayName: common.name, logo: logoOf(channel, club) };
}

function boxTeam(channel: EspnChannel, { played }: GameView, club: Club, side: SideName) {
  const statistics = played ? channel.teamStatistics(played[side], played[side === 'home' ? 'away' : 'home']) : [];
  const extras = played && channel.teamExtras?.(played[side]);
  return {
    team: teamInBox(channel, club),
    statistics,
    displayOrder: side === 'away' ? 1 : 2,
    homeAway: side,
    ...extras,
  };
}

function players(channel: EspnChannel, { played }: GameView) {
  if (!played) return {};
  const sides: [PlayedSide, number][] = [
    [played.away, 1],
    [played.home, 2],
  ];
  const shown = sides.filter(([side]) => !side.missing);
  return {
    players: shown.map(([side, displayOrder]) => ({
      team: teamInBox(channel, side.club),
      statistics: channel.playerBlocks(side, played),
      displayOrder,
    })),
  };
}

function header(channel: EspnChannel, view: GameView) {
  const { listing, played } = view;
  const { game } = listing;
  const uid = `${uidOf(channel)}~e:${game.id}`;
  const { type, displayClock, period } = status(channel, listing, played);
  const { year, type: seasonType } = seasonOf(channel, game);
  const source = played ? 'full' : 'none';
  return {
    id: game.id,
    uid,
    season: { year, current: false, type: seasonType },
    timeValid: true,
    competitions: [
      {
        id: game.id,
        uid: `${uid}~c:${game.id}`,
        date: minuteOf(listing.startsAt),
        neutralSite: game.neutralSite,
        boxscoreAvailable: played !== null,
        commentaryAvailable: false,
        liveAvailable: listing.status === 'live',
        ...channel.competitionFlags,
        onWatchESPN: false,
        recent: false,
        wallclockAvailable: played !== null,
        boxscoreSource: source,
        playByPlaySource: source,
        competitors: (['home', 'away'] as const).map((side, order) => competitor(channel, view, side, order)),
        status: listing.status === 'live' ? { displayClock, period, type } : { type },
        broadcasts: [
          {
            type: { id: '1', shortName: 'TV' },
            market: { id: '1', type: 'National' },
            media: { shortName: 'SIM' },
            lang: 'en',
            region: 'us',
            isNational: true,
          },
        ],
        ...channel.series(game),
        boxscoreMinutes: played !== null,
      },
    ],
    links: links(channel, game.id).map(({ language: _, ...link }) => link),
    ...(channel.hasWeeks && game.week !== null && { week: game.week }),
    league: leagueOf(channel),
  };
}

function competitor(channel: EspnChannel, { listing, played }: GameView, side: SideName, order: number) {
  const { game, day, status: state } = listing;
  const club = game[side];
  const result = played?.[side];
  const other = played?.[side === 'home' ? 'away' : 'home'];
  const logo = {
    href: logoOf(channel, club),
    width: 500,
    height: 500,
    alt: '',
    rel: ['full', 'default'],
    lastUpdated: '2024-06-25T18:56Z',
  };
  const common = team(channel, club);
  const record = recordOf(club, day);
  return {
    id: club.id,
    uid: teamUid(channel, club),
    order,
    homeAway: side,
    ...(result && other && state === 'final' && { winner: result.score > other.score }),
    team: {
      ...common,
      ...(channel.hasWeeks && { nickname: common.name }),
      logos: [logo],
      links: teamLinks(channel, club),
    },
    ...(result && {
      score: String(result.score),
      linescores: result.byPeriod.map((points) => ({ displayValue: String(points) })),
    }),
    record: [{ type: 'total', summary: record, displayValue: record }],
    possession: false,
    ...channel.competitorExtras?.(result ?? null),
  };
}

function leagueOf(channel: EspnChannel) {
  const slug = slugOf(channel);
  return {
    id: String(channel.leagueId),
    uid: uidOf(channel),
    name: channel.name,
    abbreviation: channel.league,
    slug,
    isTournament: false,
    links: [{ rel: ['index', 'desktop', 'league'], href: `https://www.espn.com/${slug}/`, text: 'Index' }],
  };
}

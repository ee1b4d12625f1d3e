import { type Club, fullName } from '@backfield/simulator';

export const copyright =
  'Copyright 2026 MLB Advanced Media, L.P.  Use of any content on this page acknowledges agreement to the terms posted here http://gdx.mlb.com/components/copyright.txt';

export const clubLink = ({ id }: Club): string => `/api/v1/teams/${id}`;

export function venue(club: Club) {
  const id = 3000 + Number(club.id);
  return { id, name: `${club.location} Park`, link: `/api/v1/venues/${id}` };
}

export function league({ conference }: Club) {
  const id = conference === 'National League' ? 104 : 103;
  return { id, name: conference, link: `/api/v1/league/${id}` };
}

const divisions: Readonly<Record<string, number>> = {
  'American League West': 200,
  'American League East': 201,
  'American League Central': 202,
  'National League West': 203,
  'National League East': 204,
  'National League Central': 205,
};

const rate = (share: number): string => (share >= 1 ? share.toFixed(3) : share.toFixed(3).slice(1));

/** A made-up record of wins and losses: the source always states one, nobody relies on it. */
export function record({ id }: Club, day: string) {
  const gamesPlayed = 1 + ((Number(day.slice(5, 7)) * 27 + Number(day.slice(8))) % 162);
  const wins = Math.floor(gamesPlayed * (0.35 + (Number(id) % 30) / 100));
  return { gamesPlayed, wins, losses: gamesPlayed - wins, pct: rate(wins / gamesPlayed) };
}

/** A club as a box score describes it. */
export function team(club: Club, season: number, day: string) {
  const spring =
    club.conference === 'National League'
      ? { id: 114, name: 'Cactus League', abbreviation: 'CL' }
      : { id: 115, name: 'Grapefruit League', abbreviation: 'GL' };
  const divisionId = divisions[club.division] ?? 200;
  const { gamesPlayed, wins, losses, pct } = record(club, day);
  const code = club.abbreviation.toLowerCase();
  const { id: venueId, link: venueLink } = venue(club);
  return {
    springLeague: { ...spring, link: `/api/v1/league/${spring.id}` },
    allStarStatus: 'N',
    id: Number(club.id),
    name: fullName(club),
    link: clubLink(club),
    season,
    venue: venue(club),
    springVenue: { id: venueId, link: venueLink },
    teamCode: code,
    fileCode: code,
    abbreviation: club.abbreviation,
    teamName: club.nickname,
    locationName: club.location,
    firstYearOfPlay: '1901',
    league: league(club),
    division: { id: divisionId, name: club.division, link: `/api/v1/divisions/${divisionId}` },
    sport: { id: 1, link: '/api/v1/sports/1', name: 'Major League Baseball' },
    shortName: club.location,
    record: {
      gamesPlayed,
      wildCardGamesBack: '-',
      leagueGamesBack: '-',
      springLeagueGamesBack: '-',
      sportGamesBack: '-',
      divisionGamesBack: '-',
      conferenceGamesBack: '-',
      leagueRecord: { wins, losses, ties: 0, pct },
      records: {},
      divisionLeader: false,
      wins,
      losses,
      winningPercentage: pct,
    },
    franchiseName: club.location,
    clubName: club.nickname,
    active: true,
  };
}

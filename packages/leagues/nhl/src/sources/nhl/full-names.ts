import { type FullNameLookup, type FullNames, type HttpClient, readPayload, type Team } from '@backfield/contract';
import { Roster } from './schema.ts';

/** Looks up full names where box scores abbreviate them. A club's roster of a season, one request, has those of all its games. */
export const fullNames: FullNames = {
  lookups(box, { season, gameType }, unnamed) {
    // All-star teams have no roster.
    if (gameType === 'all-star') return [];
    const clubs = [box.home, box.away].filter(({ sourceTeamId }) =>
      unnamed.some((player) => player.sourceTeamId === sourceTeamId),
    );
    return clubs.map((club) => rosterLookup(club, season));
  },
};

function rosterLookup({ abbreviation }: Team, season: number): FullNameLookup {
  const path = `roster/${abbreviation}/${season - 1}${season}`;
  return {
    key: path,
    async fetch(http: HttpClient) {
      const what = `NHL roster of ${abbreviation} in season ${season}`;
      // A name can wait for the next run; retries would hold up the game that asked.
      const payload = await http.getJson({ url: `https://api-web.nhle.com/v1/${path}`, what, retries: 0 });
      const { forwards, defensemen, goalies } = readPayload(Roster, payload, what);
      const players = [...forwards, ...defensemen, ...goalies];
      return new Map(
        players.map(({ id, firstName, lastName }) => [String(id), `${firstName.default} ${lastName.default}`]),
      );
    },
  };
}

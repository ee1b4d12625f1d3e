/** One of the leagues on this service. */
export interface StatsLeague {
  /** The league's code at Backfield: `NBA`. */
  code: string;
  host: string;
  /** The first two digits of its ids. */
  leagueId: string;
  /** A season is named by the year that it began in: what is added to Backfield's. */
  yearOffset: 0 | -1;
  /** The season as the service writes it. */
  seasonName(season: number): string;
  /** The digit of the league in the world's game ids. */
  espnDigit: number;
  /** Number by which its player ids are lower than the world's. */
  playerIdsBelow: number;
  /** A side's minutes in regulation. */
  minutes: number;
  /** Ids and abbreviations of its clubs, by ESPN's abbreviations; all-stars have ids far from the clubs'. */
  clubs: ReadonlyMap<string, StatsClub>;
}

/** A club as this service names it. */
interface StatsClub {
  id: string;
  abbreviation: string;
}

/** Reads `ABBREVIATION id ITS-ABBREVIATION`, the first as ESPN has it, the last only where it differs. */
export function statsClubs(firstDigits: string, table: string): ReadonlyMap<string, StatsClub> {
  return new Map(
    table
      .trim()
      .split(/\s*,\s*/)
      .map((entry) => {
        const [espn = '', number = '', abbreviation = espn] = entry.split(' ');
        return [espn, { id: `${firstDigits}${number}`, abbreviation }];
      }),
  );
}

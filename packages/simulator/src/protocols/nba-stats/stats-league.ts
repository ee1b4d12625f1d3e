/** One of the leagues on this service. */
export interface StatsLeague {
  /** Its code at Backfield: `NBA`. */
  code: string;
  host: string;
  /** The first two digits of its ids. */
  leagueId: string;
  /** A season is named by the year that it began in: what is added to Backfield's. */
  yearOffset: 0 | -1;
  /** How the service writes a season. */
  seasonName(season: number): string;
  /** The digit of the league in the world's game ids. */
  espnDigit: number;
  /** How much lower than the world's its player ids are. */
  playerIdsBelow: number;
  /** A side's minutes in regulation. */
  minutes: number;
  /** Ids and abbreviations of its clubs, by ESPN's abbreviations; all-stars have ids far from the clubs'. */
  clubs: ReadonlyMap<string, StatsClub>;
}

/** A club as this service names it. */
export interface StatsClub {
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

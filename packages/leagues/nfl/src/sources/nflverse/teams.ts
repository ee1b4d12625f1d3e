/** Clubs that moved, by abbreviation of the time, which the schedule keeps; the statistics have today's. */
const moved: Readonly<Record<string, string>> = { OAK: 'LV', SD: 'LAC', STL: 'LA' };

/** nflverse's present abbreviation of a club, by which rows and games meet. */
export function presentTeam(abbreviation: string): string {
  return moved[abbreviation] ?? abbreviation;
}

/** nflverse's abbreviations -> ESPN's, where they differ. */
export const teamAliases: Readonly<Record<string, string>> = { LA: 'LAR', WAS: 'WSH' };

const fromEspn = new Map(Object.entries(teamAliases).map(([own, others]) => [others, own]));

/** nflverse's abbreviation of a club that ESPN calls so. */
export function ownTeam(abbreviation: string): string {
  return fromEspn.get(abbreviation) ?? abbreviation;
}

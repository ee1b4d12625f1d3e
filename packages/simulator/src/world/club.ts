/** A club as its league's source names it. */
export interface Club {
  id: string;
  abbreviation: string;
  /** The place in the name: "New York" in "New York Knicks". */
  location: string;
  /** The nickname in the name: "Knicks" in "New York Knicks". */
  nickname: string;
  conference: string;
  division: string;
  /** Time zone of its ground. */
  timeZone: string;
  /** True for the league's clubs, false for guests from outside. */
  member: boolean;
}

const zones = {
  E: 'America/New_York',
  C: 'America/Chicago',
  M: 'America/Denver',
  A: 'America/Phoenix',
  P: 'America/Los_Angeles',
} as const;

/** Reads a league's clubs: a line `Conference: Division`, then a club a line, `id ABBREVIATION zone Location/Nickname`. */
export function clubsOf(table: string): Club[] {
  let [conference, division] = ['', ''];
  return table.split('\n').flatMap((line) => {
    const heading = /^ *([^:/]+): (.+)$/.exec(line);
    if (heading) [, conference = '', division = ''] = heading;
    const [, id = '', abbreviation = '', zone, location = '', nickname = ''] = pattern.exec(line) ?? [];
    const timeZone = zones[zone as keyof typeof zones];
    return zone ? [{ id, abbreviation, location, nickname, conference, division, timeZone, member: true }] : [];
  });
}

const pattern = /^ *(\d+) (\w+) ([ECMAP]) ([^/]+)\/(.+)$/;

/** A side that plays once: all-stars, national teams, guests. */
export function guest(id: string, abbreviation: string, location: string, nickname: string, member: boolean): Club {
  return { id, abbreviation, location, nickname, conference: '', division: '', timeZone: zones.E, member };
}

/** The full name: "New York Knicks"; "Canada" for a national team. */
export function fullName({ location, nickname }: Club): string {
  return [location, nickname].filter((part) => part !== '').join(' ');
}

/** Clubs by a field, in the order of their first appearance. */
export function groupBy(clubs: readonly Club[], field: 'conference' | 'division'): Club[][] {
  return [...Map.groupBy(clubs, (club) => club[field]).values()];
}

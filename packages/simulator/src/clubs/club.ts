/** A club as its league's source names it. */
export interface Club {
  id: string;
  abbreviation: string;
  /** "New York" in "New York Knicks". */
  location: string;
  /** "Knicks" in "New York Knicks". */
  nickname: string;
  conference: string;
  division: string;
  /** Time zone of its ground. */
  timeZone: string;
  /** False for guests from outside of the league. */
  member: boolean;
}

const zones = {
  E: 'America/New_York',
  C: 'America/Chicago',
  M: 'America/Denver',
  A: 'America/Phoenix',
  P: 'America/Los_Angeles',
} as const;

/** Reads one division, a club a line: `id ABBREVIATION zone Location/Nickname`. */
export function division(conference: string, name: string, table: string): Club[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [id = '', abbreviation = '', zone = 'E', ...rest] = line.trim().split(' ');
      const [location = '', nickname = ''] = rest.join(' ').split('/');
      return {
        id,
        abbreviation,
        location,
        nickname,
        conference,
        division: name,
        timeZone: zones[zone as keyof typeof zones],
        member: true,
      };
    });
}

/** A side that plays once: all-stars, national teams, guests. */
export function guest(id: string, abbreviation: string, location: string, nickname: string, member: boolean): Club {
  return { id, abbreviation, location, nickname, conference: '', division: '', timeZone: zones.E, member };
}

/** "New York Knicks"; "Canada" for a national team. */
export function fullName({ location, nickname }: Club): string {
  return [location, nickname].filter((part) => part !== '').join(' ');
}

/** Clubs by a field, in the order of their first appearance. */
export function groupBy(clubs: readonly Club[], field: 'conference' | 'division'): Club[][] {
  return [...Map.groupBy(clubs, (club) => club[field]).values()];
}

/** Two made-up teams, with the fields of a team that this feed reads. */
export const teams = {
  home: { id: '7', abbreviation: 'HRB', displayName: 'Harbor Herons' },
  away: { id: '9', abbreviation: 'VAL', displayName: 'Valley Voles' },
};

export interface StatusType {
  name: string;
  state: string;
  completed: boolean;
  detail?: string;
}

export const finalStatus: StatusType = { name: 'STATUS_FINAL', state: 'post', completed: true, detail: 'Final' };

export interface EventOptions {
  id?: string;
  date?: string;
  year?: number;
  /** ESPN's season type: 1 preseason, 2 regular, 3 postseason, 5 play-in. */
  seasonType?: number;
  slug?: string;
  status?: StatusType;
  /** The competition's type: `STD`, `ALLSTAR`, `CC`. */
  kind?: string;
  headline?: string;
  timeValid?: boolean;
  home?: Partial<typeof teams.home> & { isActive?: boolean };
  away?: Partial<typeof teams.away> & { isActive?: boolean };
  homeScore?: string;
  awayScore?: string;
}

/** A scoreboard in ESPN's shape, made up but for the shape. */
export function scoreboardOf(...events: EventOptions[]) {
  return { leagues: [], events: events.map(eventOf) };
}

function eventOf(options: EventOptions) {
  const { id = '1001', date = '2024-12-16T01:20Z', year = 2025, seasonType = 2, slug = 'regular-season' } = options;
  const {
    status = finalStatus,
    kind = 'STD',
    headline,
    timeValid = true,
    homeScore = '101',
    awayScore = '99',
  } = options;
  return {
    id,
    date,
    season: { year, type: seasonType, slug },
    status: { type: status },
    competitions: [
      {
        id,
        type: { id: '1', abbreviation: kind },
        timeValid,
        notes: headline ? [{ type: 'event', headline }] : [],
        competitors: [
          { homeAway: 'away', score: awayScore, team: { isActive: true, ...teams.away, ...options.away } },
          { homeAway: 'home', score: homeScore, team: { isActive: true, ...teams.home, ...options.home } },
        ],
      },
    ],
  };
}

export interface SummaryOptions {
  id?: string;
  status?: StatusType;
  homeScore?: string;
  awayScore?: string;
  /** The home team's points by period. */
  homePeriods?: string[];
  awayPeriods?: string[];
  /** Each team's blocks; absent until the game has begun. */
  homeBlocks?: unknown[];
  awayBlocks?: unknown[];
}

/** A summary in ESPN's shape, made up but for the shape. */
export function summaryOf(options: SummaryOptions = {}) {
  const { id = '1001', status = finalStatus, homeBlocks, awayBlocks } = options;
  const players = [
    { team: teams.away, statistics: awayBlocks ?? [] },
    { team: teams.home, statistics: homeBlocks ?? [] },
  ];
  return {
    header: {
      id,
      competitions: [
        {
          status: { type: status },
          competitors: [
            competitorOf('home', options.homeScore, options.homePeriods),
            competitorOf('away', options.awayScore, options.awayPeriods),
          ],
        },
      ],
    },
    boxscore: { teams: [], ...(homeBlocks || awayBlocks ? { players } : {}) },
  };
}

function competitorOf(homeAway: 'home' | 'away', score: string | undefined, periods: string[] | undefined) {
  return {
    id: teams[homeAway].id,
    homeAway,
    team: teams[homeAway],
    ...(score === undefined ? {} : { score }),
    ...(periods === undefined ? {} : { linescores: periods.map((displayValue) => ({ displayValue })) }),
  };
}

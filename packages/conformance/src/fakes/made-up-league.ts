import type {
  BoxScore,
  FullNames,
  GameStatus,
  HttpClient,
  Invariant,
  League,
  LeftOutGame,
  PlayerLine,
  ScheduledGame,
  Source,
  SourceAbout,
  UnlistedGames,
} from '@backfield/contract';
import { HttpError, PayloadError, toGameDay } from '@backfield/contract';
import { createAnsweringHttp } from './answering-http.ts';

/** A game of the made-up league; `lines` gives each player's points. */
export interface MadeUpGame {
  id: string;
  day: string;
  status?: GameStatus;
  movedTo?: string;
  /** The status in the box score. Default: the one in the schedule. */
  boxStatus?: GameStatus | null;
  lines?: Partial<PlayerLine>[];
  totals?: Record<string, number>;
  rejected?: BoxScore['rejected'];
  /** The id that the box score echoes, where it is another. */
  answersFor?: string;
}

export interface MadeUpLeagueOptions {
  code?: string;
  games: MadeUpGame[];
  leftOut?: LeftOutGame[];
  scheduleDays?: number;
  invariants?: Invariant[];
  fullNames?: FullNames;
  /** Final games whose box score comes with the schedule. Default: none. */
  handedOver?: (game: MadeUpGame) => boolean;
  settlesAfterDays?: number;
  /** Games that its schedule leaves out. Default: none. */
  leavesOut?: UnlistedGames[];
  about?: Partial<SourceAbout>;
  /** A second source, `other`, which asks the same of `https://other.test`. Default: none. */
  other?: MadeUpSourceOptions;
}

type MadeUpSourceOptions = Omit<MadeUpLeagueOptions, 'code' | 'other'> & {
  teamAliases?: Record<string, string>;
  /** Games that it knows by their ids and lists nowhere. */
  unlisted?: MadeUpGame[];
};

/**
 * A league of two teams whose source asks `https://made-up.test/schedule/FROM/TO` and `/game/ID`, for tests of the
 * engine: the tests decide through the HttpClient what fails.
 */
export function createMadeUpLeague(options: MadeUpLeagueOptions): League {
  const { code = 'MUL', other } = options;
  return {
    code,
    name: 'Made-up League',
    timeZone: 'America/New_York',
    seasons: {
      first: 2000,
      start: { month: 9, day: 1, yearOffset: -1 },
      end: { month: 2, day: 29, yearOffset: 0 },
      naming: 'the season 2025 began in September 2024',
      citation: 'made up',
      exceptions: { 2005: { window: null, reason: 'a made-up lockout.', citation: 'made up' } },
    },
    finalAfter: { hours: 4, reason: 'made up' },
    propTypes: [{ code: 'points', label: 'Points', group: 'scoring', unit: 'count' }],
    corrections: {
      recent: { kind: 'days-after', days: [1, 3, 7] },
      deepDays: 60,
      reason: 'made up',
      citation: 'made up',
    },
    sources: [madeUpSource('made-up', options), ...(other ? [madeUpSource('other', other)] : [])],
  };
}

function madeUpSource(code: string, options: MadeUpSourceOptions): Source {
  const { games, leftOut = [], scheduleDays = 1, invariants = [], unlisted = [], about, handedOver } = options;
  const { fullNames, settlesAfterDays, leavesOut, teamAliases } = options;
  const base = `https://${code}.test`;
  const find = (id: string) =>
    [...games, ...unlisted].find((game) => game.id === id && (game.status ?? 'final') === 'final');
  return {
    code,
    host: `${code}.test`,
    about: {
      name: 'a made-up API',
      seasons: { first: 2000 },
      gameTypes: ['regular'],
      limits: [],
      terms: 'Made up; nobody owns it.',
      ...about,
    },
    extractorVersion: 1,
    scheduleDays,
    invariants,
    ...(fullNames ? { fullNames } : {}),
    ...(settlesAfterDays === undefined ? {} : { settlesAfterDays }),
    ...(leavesOut ? { unlisted: leavesOut } : {}),
    ...(teamAliases ? { teamAliases } : {}),
    async schedule(http, from, to) {
      await http.getJson({ url: `${base}/schedule/${from}/${to}`, what: `schedule of ${from}` });
      const within = ({ day }: { day: string }) => day >= from && day <= to;
      const listed = games.filter(within);
      const handed = handedOver && listed.filter(handedOver).map((game) => [game.id, boxOf(game)] as const);
      return {
        games: listed.map(listing),
        leftOut: leftOut.filter(({ gameDay }) => within({ day: gameDay })),
        ...(handed ? { boxScores: new Map(handed) } : {}),
      };
    },
    async probe(http) {
      await http.getJson({ url: `${base}/`, what: 'the made-up API' });
    },
    async listedGame(http, sourceGameId) {
      await http.getJson({ url: `${base}/listing/${sourceGameId}`, what: `listing of ${sourceGameId}` });
      const game = find(sourceGameId);
      if (!game) throw new PayloadError('WRONG_GAME', `There is no game ${sourceGameId}.`);
      return listing(game);
    },
    async boxScore(http, { sourceGameId }) {
      await http.getJson({ url: `${base}/game/${sourceGameId}`, what: `game ${sourceGameId}` });
      return boxOf(find(sourceGameId) as MadeUpGame);
    },
  };
}

function listing({ id, day, status = 'final', movedTo }: MadeUpGame): ScheduledGame {
  return {
    sourceGameId: id,
    gameDay: toGameDay(day),
    season: 2025,
    gameType: 'regular',
    status,
    statusDetail: status,
    official: true,
    startsAt: null,
    gameNumber: 1,
    ...(movedTo === undefined ? {} : { movedTo: toGameDay(movedTo) }),
    home: { sourceTeamId: '1', name: 'Home', score: 1 },
    away: { sourceTeamId: '2', name: 'Away', score: 0 },
  };
}

function boxOf({
  id,
  status = 'final',
  boxStatus,
  lines,
  totals = {},
  rejected = [],
  answersFor,
}: MadeUpGame): BoxScore {
  const players = (lines ?? [{}, { sourcePlayerId: 'p2', sourceTeamId: '2' }]).map((line) => ({
    sourcePlayerId: 'p1',
    name: 'Pat Example',
    nameIsFull: true,
    sourceTeamId: '1',
    jersey: null,
    stats: { points: 1 },
    ...line,
  }));
  return {
    sourceGameId: answersFor ?? id,
    status: boxStatus === undefined ? status : boxStatus,
    home: { sourceTeamId: '1', abbreviation: 'HOM', name: 'Home', score: 1 },
    away: { sourceTeamId: '2', abbreviation: 'AWY', name: 'Away', score: 0 },
    players,
    totals: { home: totals, away: {} },
    rejected,
  };
}

/** An HttpClient that answers everything, except what `fail` gives an error for; it remembers what was asked. */
export function createFakeHttp(fail: (url: string) => Error | null = () => null): HttpClient & { asked: string[] } {
  const asked: string[] = [];
  const http = createAnsweringHttp(async ({ url }) => {
    asked.push(url);
    const error = fail(url);
    if (error) throw error;
    return {};
  });
  return { ...http, asked };
}

/** An error that the HTTP client gives after its retries. */
export function unavailable(url: string): HttpError {
  return new HttpError('HTTP_STATUS', 'Answered 503.', { url, status: 503 });
}

export function hostBlocked(): HttpError {
  return new HttpError('HOST_BLOCKED', 'made-up.test does not answer.', { host: 'made-up.test' });
}

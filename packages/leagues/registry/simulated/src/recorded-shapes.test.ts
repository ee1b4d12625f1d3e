import type { Listing, World } from '@backfield/simulator';
import { describe, expect, it } from 'vitest';
import { createWorld } from './start-simulator.ts';
import { ask } from './testing/ask.ts';
import { type JsonShape, jsonShape, lackingFields, strangePaths } from './testing/json-shape.ts';
import { recordedAnswers, recordedDirectory } from './testing/recorded.ts';

const title = recordedDirectory
  ? 'simulated answers have the shape of the recorded ones'
  : 'shapes are not compared: BACKFIELD_RECORDED_DIR is unset';

function finalOnes(all: readonly unknown[]): unknown[] {
  return all.filter((answer) => JSON.stringify(answer).includes('"STATUS_FINAL"'));
}

const world = createWorld({ seed: 7, now: '2025-01-20T23:30:00Z' });

/** A sample of a season's games, each state and kind among them, as the default source or a second one lists them. */
function sample(
  league: string,
  season: number,
  wanted: (listing: Listing) => boolean = () => true,
  seen: Pick<World, 'games'> = world,
): Listing[] {
  const listings = seen.games(league, season).filter(wanted);
  const kinds = Map.groupBy(listings, ({ status, game }) => `${status} ${game.kind}`);
  return [...kinds.values()].flatMap((some) => some.filter((_, index) => index % 40 === 0));
}

const isFinal = ({ status }: Listing) => status === 'final';

/** Fields that were recorded in some sports and not in others; an overtime in the NFL only. */
const recordedElsewhere = [
  '$.header.competitions[].status.type.altDetail is unknown',
  '$.header.season.current is unknown',
  '$.gameInfo.venue.grass is unknown',
  '$.winprobability is unknown',
];

/** Fields that the simulator makes of the default leagues only: people, places and pages that nobody reads. */
const notMade =
  /\.(probables|featuredAthletes|periodPrefix|standings|midsizeName|guid|nickname|state|country|leaf|\$ref)$|\.links\[\]\.|\.position\.id$|\.linescores\[\]\.(hits|errors)$/;

/** The one result set of a log. */
interface Log {
  resultSets: [{ name: string; headers: string[]; rowSet: unknown[][] }];
}

function expectSameShape(simulated: JsonShape, model: JsonShape): void {
  expect(strangePaths(simulated, model).filter((path) => !recordedElsewhere.includes(path))).toEqual([]);
}

describe.skipIf(!recordedDirectory)(title, () => {
  const espn = 'https://site.api.espn.com/apis/site/v2/sports';
  const leagues = [
    { league: 'NFL', path: 'football/nfl', season: 2025, recordedIn: 'nfl' },
    { league: 'NBA', path: 'basketball/nba', season: 2025, recordedIn: 'nba' },
    // No box score of the WNBA is recorded: the NBA's shape stands in.
    { league: 'WNBA', path: 'basketball/wnba', season: 2024, recordedIn: 'nba' },
    { league: 'MLB', path: 'baseball/mlb', season: 2024, recordedIn: 'mlb' },
    { league: 'NHL', path: 'hockey/nhl', season: 2025, recordedIn: 'nhl' },
  ] as const;

  describe.each(leagues)('ESPN $league', ({ league, path, season, recordedIn }) => {
    const isSecond = league === 'MLB' || league === 'NHL';
    const isMade = (path: string) => !isSecond || !notMade.test(path);
    const all = (wanted?: (listing: Listing) => boolean) =>
      sample(league, season, wanted, isSecond ? world.seenBy('espn') : world);
    const summaryOf = ({ game }: Listing) => ask(world, `${espn}/${path}/summary?event=${game.id}`);
    const dayOf = ({ day }: Listing) => ask(world, `${espn}/${path}/scoreboard?dates=${day.replaceAll('-', '')}`);

    it('lists days as the recorded scoreboards do', () => {
      const model = jsonShape(recordedAnswers(/(scoreboard-|raw-schedules\/espn-).*\.json$/));
      expectSameShape(jsonShape(all().map(dayOf)), model);
    });

    it('leaves out no field that recorded events always have', () => {
      const model = jsonShape(
        recordedAnswers(new RegExp(`raw-schedules/espn-${isSecond ? recordedIn : '(nfl|nba|wnba)'}-.*\\.json$`)),
      );
      const simulated = jsonShape(all(isFinal).map(dayOf));
      expect(lackingFields(simulated, model, /^\$\.events/).filter(isMade)).toEqual([]);
    });

    it('answers for a game as the recorded summaries do', () => {
      const model = jsonShape(recordedAnswers(new RegExp(`espn/${recordedIn}/summary-`)));
      expectSameShape(jsonShape(all().map(summaryOf)), model);
    });

    it('leaves out no field that final summaries always have in header and box score', () => {
      const model = jsonShape(finalOnes(recordedAnswers(new RegExp(`espn/${recordedIn}/summary-`))));
      const simulated = jsonShape(all(isFinal).map(summaryOf));
      expect(lackingFields(simulated, model, /^\$\.(header|boxscore)/).filter(isMade)).toEqual([]);
    });
  });

  describe('MLB', () => {
    const host = 'https://statsapi.mlb.com/api/v1';
    const boxOf = ({ game }: Listing) => ask(world, `${host}/game/${game.id}/boxscore`);

    it('lists days as the recorded schedules do', () => {
      const model = jsonShape(recordedAnswers(/(raw-schedules\/mlb-2|mlb\/schedule-).*\.json$/));
      const days = [...sample('MLB', 2024), ...sample('MLB', 2025), ...sample('MLB', 2023)];
      const simulated = jsonShape(days.map(({ day }) => ask(world, `${host}/schedule?sportId=1,51&date=${day}`)));
      expectSameShape(simulated, model);
      expect(lackingFields(simulated, model, /^\$\.dates/)).toEqual([]);
    });

    it('answers a day without games as the host does', () => {
      const [model] = recordedAnswers(/mlb-2024-10-27-noGames\.json$/);
      const { copyright: _, ...simulated } = ask(world, `${host}/schedule?sportId=1&date=2024-12-25`) as Record<
        string,
        unknown
      >;
      expect(simulated).toEqual(model);
    });

    it('answers for a game as the recorded box scores do', () => {
      const model = jsonShape(recordedAnswers(/mlb\/boxscore-/));
      expectSameShape(jsonShape([...sample('MLB', 2024), ...sample('MLB', 2025)].map(boxOf)), model);
    });

    it('leaves out no field that final box scores always have', () => {
      const model = jsonShape(recordedAnswers(/mlb\/boxscore-(715720|716896|744914|747175)\.json$/));
      const simulated = jsonShape(sample('MLB', 2024, isFinal).map(boxOf));
      // Season figures are made in part only; nothing reads them.
      expect(lackingFields(simulated, model, /^\$\.(teams|officials)(?!.*seasonStats\.\w)/)).toEqual([]);
    });
  });

  describe('NHL', () => {
    const host = 'https://api-web.nhle.com/v1';
    const boxOf = ({ game }: Listing) => ask(world, `${host}/gamecenter/${game.id}/boxscore`);

    it('lists weeks as the recorded schedules do', () => {
      const model = jsonShape(recordedAnswers(/raw-schedules\/nhl-20.*\.json$/));
      const weeks = [...sample('NHL', 2025), ...sample('NHL', 2024)];
      const simulated = jsonShape(weeks.map(({ day }) => ask(world, `${host}/schedule/${day}`)));
      expectSameShape(simulated, model);
      expect(lackingFields(simulated, model, /^\$\.gameWeek/)).toEqual([]);
    });

    it('answers for a game as the recorded box scores do', () => {
      const model = jsonShape(recordedAnswers(/nhl\/boxscore-/));
      expectSameShape(jsonShape(sample('NHL', 2025).map(boxOf)), model);
    });

    it('leaves out no field that final box scores of today always have', () => {
      const model = jsonShape(
        recordedAnswers(/nhl\/boxscore-(2023020032@2024|2023020167@2024|2023020339@2024|2023030246|2024020020)/),
      );
      const simulated = jsonShape(sample('NHL', 2025, isFinal).map(boxOf));
      expect(lackingFields(simulated, model, /./)).toEqual([]);
    });
  });

  describe.each([
    { league: 'NBA', host: 'stats.nba.com', folder: 'nba', season: 2025, words: 'LeagueID=00&Season=2024-25' },
    { league: 'WNBA', host: 'stats.wnba.com', folder: 'wnba', season: 2024, words: 'LeagueID=10&Season=2024' },
  ] as const)('$host', ({ league, host, folder, season, words }) => {
    it.each(['P', 'T'])('has the columns of the recorded logs, %s', (rows) => {
      const [model] = recordedAnswers(new RegExp(`^${folder}/leaguegamelog-${rows}-`)) as Log[];
      const url = `https://${host}/stats/leaguegamelog?${words}&SeasonType=Regular+Season&PlayerOrTeam=${rows}`;
      const [{ name, headers, rowSet }] = ask<Log>(world, url).resultSets;
      const types = (row: unknown[] | undefined) => row?.map((cell) => (cell === null ? 'number' : typeof cell));
      expect([name, headers]).toEqual([model?.resultSets[0].name, model?.resultSets[0].headers]);
      expect(types(rowSet[0])).toEqual(types(model?.resultSets[0].rowSet[0]));
    });

    it('answers for a game as the recorded box scores do', () => {
      const captured = jsonShape(recordedAnswers(/^nba\/boxscoretraditionalv3-/));
      const games = world.seenBy('nba-stats').games(league, season);
      const sampled = games.filter((_, index) => index % 40 === 0);
      const boxOf = ({ game }: Listing) => ask(world, `https://${host}/stats/boxscoretraditionalv3?GameID=${game.id}`);
      const simulated = jsonShape(sampled.map(boxOf));
      expectSameShape(simulated, captured);
      expect(lackingFields(simulated, captured, /^\$\.boxScoreTraditional/)).toEqual([]);
    });
  });
});

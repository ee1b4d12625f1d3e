import { type Source, seasonOn, toGameDay } from '@backfield/contract';
import { boxScoreRequest, logRequest } from './address.ts';
import { parseBoxScore } from './box-score.ts';
import type { NbaStatsDeclaration } from './declaration.ts';
import { readTeamLog } from './log.ts';
import { logSchedule } from './log-schedule.ts';
import { exactMinutes, type ReadMinutes, wholeMinutes } from './minutes.ts';
import { unlistedGame } from './unlisted-game.ts';

/** The day that a probe asks for. Any will do; one long past is answered from a cache. */
const probeDay = toGameDay('2024-01-15');
const probeDays = { from: probeDay, to: probeDay };

const limits = ({ unlisted, triedOn }: Pick<NbaStatsDeclaration, 'unlisted' | 'triedOn'>) => [
  'Hangs instead of refusing where it does not answer, which is so from nearly every cloud: check from where you run.',
  'One request a second at most.',
  'Lists games once they are played: a day counts as done two days later.',
  `Leaves out ${unlisted.map(({ what }) => what).join(' and ')}: to be asked for by day and id.`,
  'Minutes are whole ones; the exact ones take a request a game.',
  `Tried on ${triedOn}.`,
];

/**
 * stats.nba.com or stats.wnba.com as a source of one league. A log of teams' rows and one of players' rows answer for many
 * games at once, box scores included; `exactMinutes` asks for each game's own box score.
 */
export function createNbaStatsSource(declaration: NbaStatsDeclaration): Source {
  const usual = sourceOf(declaration, { readMinutes: wholeMinutes, exact: false });
  return { ...usual, exactMinutes: sourceOf(declaration, { readMinutes: exactMinutes, exact: true }) };
}

interface Manner {
  readMinutes: ReadMinutes;
  /** True where box scores are asked for game by game, and minutes are no whole numbers. */
  exact: boolean;
}

function sourceOf(declaration: NbaStatsDeclaration, { readMinutes, exact }: Manner): Source {
  const { league, host, covers, unlisted, teamAliases, invariants, storedChecks, extractorVersion, canary } =
    declaration;

  return {
    code: 'nba-stats',
    host,
    about: {
      name: `${host}, the league's statistics`,
      ...covers,
      limits: limits(declaration),
      oftenBlocked: true,
      terms: `The data is the ${league}'s; the API is undocumented, without a licence or a promise.`,
    },
    extractorVersion,
    // An answer of a month is about a megabyte and 220 games: few requests, and little to ask for again when one is lost.
    scheduleDays: 30,
    handsOverBoxScores: !exact,
    settlesAfterDays: 2,
    unlisted,
    precision: { propTypes: ['minutes'], exact },
    invariants,
    storedChecks,
    canary,
    teamAliases,
    schedule: (http, from, to) => logSchedule(http, { from, to, withBoxScores: !exact }, declaration),
    async boxScore(http, { sourceGameId }) {
      const payload = await http.getJson(boxScoreRequest(sourceGameId, declaration));
      return parseBoxScore(payload, { sourceGameId, declaration, readMinutes });
    },
    listedGame: (http, sourceGameId, day) => unlistedGame(http, { sourceGameId, day }, declaration),
    async probe(http) {
      const season = seasonOn(declaration.seasons, probeDays.from);
      const request = logRequest({ rows: 'T', season, seasonType: 'Regular Season', ...probeDays }, declaration);
      readTeamLog(await http.getJson(request), { ...probeDays, what: request.what }, declaration);
    },
  };
}

import type { BoxScore, GameDay, LeftOutGame, PlayerLine, Schedule, ScheduledGame, Source } from '@backfield/contract';
import { checkBoxScore, type Finding, isHard } from '@backfield/contract';
import { expect } from 'vitest';
import type { SourceUnderTest } from './source-under-test.ts';
import type { KnownGame, KnownLine } from './upstream.ts';

/** The kinds of listed games that are not kept. */
const leftOutReasons: Readonly<Record<string, LeftOutGame['reason']>> = {
  exhibition: 'outside-opponent',
  'other-competition': 'other-competition',
};

export function isKept({ game }: KnownGame): boolean {
  return !(game.kind in leftOutReasons);
}

/** Expects a day's schedule to be the upstream's: each game with its type, state, teams and score, or left out. */
export function expectAsListed(
  { games, leftOut }: Schedule,
  day: GameDay,
  { league, world, lists }: Pick<SourceUnderTest, 'league' | 'world' | 'lists'>,
): void {
  const listed = world.gamesOn(league.code, day);
  const kept = listed.filter(isKept).map((known) => {
    const { game, startsAt, status } = known;
    const { home, away } = world.score(known) ?? { home: null, away: null };
    return {
      id: game.id,
      day,
      season: game.season,
      gameType: game.kind,
      status,
      startsAt: lists.startTimes ? Date.parse(startsAt) : null,
      home: { id: game.home.id, score: home },
      away: { id: game.away.id, score: away },
    };
  });
  const dropped = listed
    .filter((known) => !isKept(known))
    .map(({ game: { id, kind } }) => ({ id, day, reason: leftOutReasons[kind] }));
  expect(byId(games.map(factsOf))).toEqual(byId(kept));
  expect(byId(leftOut.map(({ sourceGameId: id, gameDay, reason }) => ({ id, day: gameDay, reason })))).toEqual(
    byId(dropped),
  );
}

function factsOf({ sourceGameId, gameDay, season, gameType, status, startsAt, home, away }: ScheduledGame) {
  return {
    id: sourceGameId,
    day: gameDay,
    season,
    gameType,
    status,
    startsAt: startsAt === null ? null : Date.parse(startsAt),
    home: { id: home.sourceTeamId, score: home.score },
    away: { id: away.sourceTeamId, score: away.score },
  };
}

function byId<Item extends { id: string }>(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => a.id.localeCompare(b.id));
}

/** A final game is read whole and sound, line for line as it was played; asked for where no box score is at hand. */
export async function expectExactBox(
  { league, source, http, world }: Omit<SourceUnderTest, 'scheduleOn'>,
  game: ScheduledGame,
  atHand?: BoxScore,
): Promise<void> {
  const box = atHand ?? (await source.boxScore(http, game));
  const truth = world.truth(league.code, game.sourceGameId);
  expect(truth, `game ${game.sourceGameId}`).not.toEqual([]);
  expect(differences(box, truth), `game ${game.sourceGameId}`).toEqual([]);
  expect(box.rejected).toEqual([]);
  expect(hardFindings(source, box, game)).toEqual([]);
  expect(box.sourceGameId).toBe(game.sourceGameId);
  // Null where the payload says nothing of it.
  expect(['final', null]).toContain(box.status);
  for (const side of ['home', 'away'] as const) {
    expect([box[side].sourceTeamId, box[side].score]).toEqual([game[side].sourceTeamId, game[side].score]);
    expect([box[side].name, game[side].name]).not.toContain('');
  }
  const declared = new Set(league.propTypes.map(({ code }) => code));
  expect(box.players.flatMap(({ stats }) => Object.keys(stats)).filter((code) => !declared.has(code))).toEqual([]);
}

/** The lines that were read and are not true, and those that are true and were not read. */
function differences({ players, home, away }: BoxScore, truth: readonly KnownLine[]): string[] {
  const abbreviations = new Map([home, away].map(({ sourceTeamId, abbreviation }) => [sourceTeamId, abbreviation]));
  const fullNames = new Map(truth.map(({ playerId, playerName }) => [playerId, playerName]));
  const read = players.flatMap(({ sourcePlayerId, name, nameIsFull, sourceTeamId, stats }) => {
    const fullName = nameIsFull ? name : fullNames.get(sourcePlayerId);
    const player = [sourceTeamId, abbreviations.get(sourceTeamId), sourcePlayerId, fullName];
    return Object.entries(stats).map(([propType, value]) => [...player, propType, value].join(' '));
  });
  const known = truth.map(({ playerId, playerName, teamId, teamAbbreviation, propType, value }) =>
    [teamId, teamAbbreviation, playerId, playerName, propType, value].join(' '),
  );
  return [...without(read, known, 'not true'), ...without(known, read, 'not read')];
}

/** The items that the others lack; one that stands there twice is lacking once. */
function without(lines: readonly string[], others: readonly string[], verdict: string): string[] {
  const left = new Set(others);
  return lines.filter((line) => !left.delete(line)).map((line) => `${verdict}: ${line}`);
}

/** The players of the whole box score who are not in the other one with the same values. */
export function worseLines(box: BoxScore, whole: BoxScore): PlayerLine[] {
  const key = ({ sourceTeamId, sourcePlayerId, stats }: PlayerLine) =>
    JSON.stringify([sourceTeamId, sourcePlayerId, stats]);
  const kept = new Set(box.players.map(key));
  return whole.players.filter((player) => !kept.has(key(player)));
}

export function hardFindings({ invariants }: Source, box: BoxScore, game: ScheduledGame): Finding[] {
  return checkBoxScore(invariants, box, game).filter(isHard);
}

/** The final games of a day, at least one. */
export async function finalGames({ scheduleOn }: SourceUnderTest, day: GameDay): Promise<ScheduledGame[]> {
  const { games } = await scheduleOn(day);
  const finals = games.filter(({ status }) => status === 'final');
  expect(finals, `final games of ${day}`).not.toEqual([]);
  return finals;
}

/** The moment that many minutes after the first game of a day has begun. */
export function minutesInto({ league, world }: SourceUnderTest, day: GameDay, minutes: number): string {
  const listed = world.gamesOn(league.code, day);
  const [first = ''] = listed.map(({ startsAt }) => startsAt).sort();
  return Temporal.Instant.from(first).add({ minutes }).toString();
}

import { createMadeUpLeague } from '@backfield/conformance';
import type { BoxScore, PlayerLine, ScheduledGame, Source } from '@backfield/contract';
import { toGameDay } from '@backfield/contract';
import type { StoredBoxScore } from '@backfield/contract/results';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeDay, type ReadGame } from './grade-day.ts';

const day = toGameDay('2024-10-08');
const propTypes = ['points', 'rebounds', 'assists'].map((code) => ({ code, label: code, group: 'all', unit: 'count' }));
const [madeUp] = createMadeUpLeague({ games: [] }).sources;
const sources = { here: madeUp, there: { ...madeUp, code: 'other' } satisfies Source };

const firstNames = ['Ann', 'Bea', 'Cleo', 'Dora', 'Eve', 'Fay', 'Gia', 'Hana'];
const lastNames = ['Adler', 'Brook', 'Clay', 'Dale', 'Elm', 'Firth'];

/** Two teams of players with names of their own, by index: the first half plays at home. */
const teams = fc
  .uniqueArray(fc.nat(firstNames.length * lastNames.length - 1), { minLength: 4, maxLength: 16 })
  .chain((names) =>
    fc.tuple(
      fc.constant(names.map((name) => `${firstNames[name % 8]} ${lastNames[Math.floor(name / 8)]}`)),
      fc.array(fc.tuple(fc.nat(40), fc.nat(20), fc.nat(15)), { minLength: names.length, maxLength: names.length }),
    ),
  );

function lines([names, values]: [string[], [number, number, number][]], prefix: string): PlayerLine[] {
  return names.map((name, index) => {
    const [points = 0, rebounds = 0, assists = 0] = values[index] ?? [];
    const sourceTeamId = `${prefix}${index % 2 === 0 ? 'home' : 'away'}`;
    return {
      sourcePlayerId: `${prefix}${index}`,
      name,
      nameIsFull: true,
      sourceTeamId,
      jersey: null,
      stats: { points, rebounds, assists },
    };
  });
}

const side = (prefix: string, name: 'home' | 'away') => ({
  sourceTeamId: `${prefix}${name}`,
  abbreviation: name.toUpperCase(),
  name,
  score: name === 'home' ? 2 : 1,
});

function stored(players: PlayerLine[], more: Partial<StoredBoxScore> = {}): StoredBoxScore {
  return {
    source: 'made-up',
    sourceGameId: 'g1',
    gameDay: day,
    gameNumber: 1,
    season: 2025,
    gameType: 'regular',
    verified: true,
    home: side('h', 'home'),
    away: side('h', 'away'),
    players,
    ...more,
  };
}

function read(players: PlayerLine[], problem: string | null = null): ReadGame {
  const [home, away] = [side('t', 'home'), side('t', 'away')];
  const game = {
    sourceGameId: 'x1',
    gameDay: day,
    gameNumber: 1,
    status: 'final',
    home,
    away,
  } as unknown as ScheduledGame;
  const box: BoxScore = {
    sourceGameId: 'x1',
    status: 'final',
    home,
    away,
    players,
    totals: { home: {}, away: {} },
    rejected: [],
  };
  return { game, box, problem };
}

function grade(here: PlayerLine[], there: PlayerLine[]) {
  return gradeDay({ here: [stored(here)], there: [read(there)], sources, propTypes, isWhole: true });
}

describe('a game that both sources have', () => {
  it('agrees with itself, and every player is matched by name', () => {
    fc.assert(
      fc.property(teams, (made) => {
        const grades = grade(lines(made, 'h'), lines(made, 't').toReversed());
        expect(grades).toMatchObject({ graded: 1, agreeing: 1, differing: [], unmatchedHere: [], unmatchedThere: [] });
        const players = grades.crosswalk.filter(({ kind }) => kind === 'player');
        expect(players.every(({ sourceId, otherSourceId }) => sourceId.slice(1) === otherSourceId.slice(1))).toBe(true);
        expect(players).toHaveLength(made[0].length);
      }),
    );
  });

  it('has two values that were swapped found, each with both values', () => {
    fc.assert(
      fc.property(teams, fc.nat(), fc.nat(), (made, first, second) => {
        const here = lines(made, 'h');
        const there = lines(made, 't');
        const [one, other] = [there[first % there.length], there[second % there.length]];
        if (!one || !other) return;
        const [onesPoints, othersPoints] = [one.stats.points ?? 0, other.stats.points ?? 0];
        one.stats.points = othersPoints;
        other.stats.points = onesPoints;
        const { differing } = grade(here, there);
        const expected = onesPoints === othersPoints ? [] : [one.name, other.name];
        expect(differing.map(({ player }) => player).sort()).toEqual(expected.sort());
        for (const { player, here: ours, there: theirs, propType } of differing) {
          const values = player === one.name ? [onesPoints, othersPoints] : [othersPoints, onesPoints];
          expect([propType, ours, theirs]).toEqual(['points', ...values]);
        }
      }),
    );
  });

  it('has a player that was dropped found and named, on either side', () => {
    fc.assert(
      fc.property(teams, fc.nat(), fc.boolean(), (made, place, fromThere) => {
        const [here, there] = [lines(made, 'h'), lines(made, 't')];
        const from = fromThere ? there : here;
        const [dropped] = from.splice(place % from.length, 1);
        const { unmatchedHere, unmatchedThere, differing, agreeing } = grade(here, there);
        expect((fromThere ? unmatchedHere : unmatchedThere).map(({ name }) => name)).toEqual([dropped?.name]);
        expect([fromThere ? unmatchedThere : unmatchedHere, differing, agreeing]).toEqual([[], [], 0]);
      }),
    );
  });

  it('has a player that was renamed found and named: matched by his lines, or unmatched', () => {
    fc.assert(
      fc.property(teams, fc.nat(), (made, place) => {
        const [here, there] = [lines(made, 'h'), lines(made, 't')];
        const renamed = there[place % there.length];
        const name = here[place % here.length]?.name;
        if (!renamed) return;
        renamed.name = 'Zoe Zimmer';
        const { otherNames, unmatchedHere, unmatchedThere, differing } = grade(here, there);
        expect(differing).toEqual([]);
        const matched = otherNames.map((other) => [other.here, other.there, other.evidence]);
        const unmatched = [...unmatchedHere, ...unmatchedThere].map((player) => player.name);
        expect([matched, unmatched]).toEqual(
          matched.length > 0 ? [[[name, 'Zoe Zimmer', 'lines']], []] : [[], [name, 'Zoe Zimmer']],
        );
      }),
    );
  });

  it('leaves two players of a team unmatched where one name fits both', () => {
    const made: [string[], [number, number, number][]] = [
      ['A. Smith', 'X', 'A. Smith', 'Y'],
      [
        [1, 1, 1],
        [2, 2, 2],
        [1, 1, 1],
        [3, 3, 3],
      ],
    ];
    const named: typeof made = [['Ann Smith', 'X', 'Amy Smith', 'Y'], made[1]];
    const { unmatchedHere, unmatchedThere } = grade(lines(made, 'h'), lines(named, 't'));
    expect([unmatchedHere.length, unmatchedThere.length]).toEqual([2, 2]);
  });

  it('leaves out who has no line that the other source could have', () => {
    const tackler = { ...(lines([['Ann Adler'], [[0, 0, 0]]], 'h')[0] as PlayerLine), stats: { tackles: 7 } };
    const scorers = [['Bea Brook'], [[1, 0, 0]]] satisfies Parameters<typeof lines>[0];
    const grades = grade([...lines(scorers, 'h'), { ...tackler, sourcePlayerId: 'h9' }], lines(scorers, 't'));
    expect(grades).toMatchObject({ graded: 1, agreeing: 1, unmatchedHere: [] });
  });

  it('says nothing of prop types that the other answer could not give, as one of an older file', () => {
    const here = lines(
      [
        ['Ann Adler', 'Bea Brook', 'Cleo Clay'],
        [
          [1, 2, 3],
          [1, 0, 0],
          [0, 0, 4],
        ],
      ],
      'h',
    );
    const scorer = here[2] as PlayerLine;
    here[2] = { ...scorer, stats: { assists: 4 } };
    const there = lines(
      [
        ['Ann Adler', 'Bea Brook'],
        [
          [1, 2, 0],
          [1, 0, 0],
        ],
      ],
      't',
    );
    for (const { stats } of there) delete stats.assists;
    const full = read(there);
    const older = { ...full, box: { ...(full.box as BoxScore), propTypes: ['points', 'rebounds'] } };
    const whole = (answer: ReadGame) =>
      gradeDay({ here: [stored(here)], there: [answer], sources, propTypes, isWhole: true });
    expect(whole(older)).toMatchObject({ agreeing: 1, differing: [], unmatchedHere: [] });
    expect(whole(older).compared).not.toContain('assists');
    expect(whole(full)).toMatchObject({ agreeing: 0, unmatchedHere: [{ name: 'Cleo Clay' }] });
  });

  it('takes no line and a zero for the same', () => {
    const [here, there] = [lines([['Ann Adler'], [[1, 0, 0]]], 'h'), lines([['Ann Adler'], [[1, 0, 0]]], 't')];
    delete there[0]?.stats.assists;
    expect(grade(here, there)).toMatchObject({ agreeing: 1 });
    delete there[0]?.stats.points;
    expect(grade(here, there).differing).toMatchObject([{ propType: 'points', here: 1, there: null }]);
  });
});

describe('one game of a day', () => {
  it('is compared, and what else the other source has says nothing', () => {
    const made: Parameters<typeof lines>[0] = [
      ['Ann Adler', 'Bea Brook'],
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ];
    const other = read(lines(made, 'x'));
    const box = {
      ...(other.box as BoxScore),
      home: { ...side('x', 'home'), abbreviation: 'ONE' },
      away: { ...side('x', 'away'), abbreviation: 'ELSE' },
    };
    const there = [read(lines(made, 't')), { ...other, box }];
    const part = gradeDay({ here: [stored(lines(made, 'h'))], there, sources, propTypes, isWhole: false });
    expect(part).toMatchObject({ graded: 1, agreeing: 1, onlyThere: [], notGraded: [] });
    const whole = gradeDay({ here: [stored(lines(made, 'h'))], there, sources, propTypes, isWhole: true });
    expect(whole.onlyThere).toHaveLength(1);
  });
});

describe('what can’t be graded', () => {
  const players = lines([['Ann Adler'], [[1, 2, 3]]], 'h');

  it.each([
    ['is unverified here', [stored(players, { verified: false })], [read(players)], 'unverified here'],
    ['is unsound there', [stored(players)], [read(players, 'other breaks a')], 'other breaks a'],
    [
      'is not final there',
      [stored(players)],
      [{ ...read(players, 'other calls it live'), box: null }],
      'other calls it live',
    ],
  ])('a game that %s is named', (_why, here, there, reason) => {
    const grades = gradeDay({ here, there, sources, propTypes, isWhole: true });
    expect(grades).toMatchObject({ graded: 0, onlyHere: [], onlyThere: [] });
    expect(grades.notGraded).toEqual([
      { game: { gameDay: day, source: 'made-up', sourceGameId: 'g1', teams: 'AWAY at HOME' }, reason },
    ]);
  });

  it('games that one source has alone are named', () => {
    expect(gradeDay({ here: [stored(players)], there: [], sources, propTypes, isWhole: true }).onlyHere).toMatchObject([
      { sourceGameId: 'g1' },
    ]);
    expect(gradeDay({ here: [], there: [read(players)], sources, propTypes, isWhole: true }).onlyThere).toMatchObject([
      { source: 'other', sourceGameId: 'x1' },
    ]);
  });
});

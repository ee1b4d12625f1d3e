import { describe, expect, it } from 'vitest';
import { createWorld } from '../../simulated/start-simulator.ts';
import { ask, finalGames, route, truthMap } from '../../testing/ask.ts';

interface Skater {
  playerId: number;
  name: { default: string };
  position: string;
  goals: number;
  assists: number;
  points: number;
  plusMinus: number;
  pim: number;
  hits: number;
  powerPlayGoals: number;
  sog: number;
  toi: string;
  blockedShots: number;
  shifts: number;
  giveaways: number;
  takeaways: number;
}

interface Goalie {
  playerId: number;
  toi: string;
  pim: number;
  saves: number;
  shotsAgainst: number;
  goalsAgainst: number;
  savePctg?: number;
  starter: boolean;
  decision?: string;
  saveShotsAgainst: string;
  evenStrengthShotsAgainst: string;
  powerPlayShotsAgainst: string;
  shorthandedShotsAgainst: string;
  evenStrengthGoalsAgainst: number;
  powerPlayGoalsAgainst: number;
  shorthandedGoalsAgainst: number;
}

type Side = 'awayTeam' | 'homeTeam';

interface BoxScore extends Record<Side, { id: number; score: number; sog: number }> {
  gameOutcome: { lastPeriodType: string };
  playerByGameStats: Record<Side, { forwards: Skater[]; defense: Skater[]; goalies: Goalie[] }>;
}

const seconds = (toi: string): number => {
  const [minutes, rest] = toi.split(':').map(Number) as [number, number];
  return 60 * minutes + rest;
};
const saved = (pair: string): number => Number(pair.split('/')[0]);

function readSkater(row: Skater): [string, number][] {
  return [
    ['goals', row.goals],
    ['assists', row.assists],
    ['points', row.points],
    ['shots_on_goal', row.sog],
    ['power_play_goals', row.powerPlayGoals],
    ['plus_minus', row.plusMinus],
    ['penalty_minutes', row.pim],
    ['hits', row.hits],
    ['blocked_shots', row.blockedShots],
    ['giveaways', row.giveaways],
    ['takeaways', row.takeaways],
    ['shifts', row.shifts],
    ['time_on_ice', seconds(row.toi)],
  ];
}

function readGoalie(row: Goalie): [string, number][] {
  if (row.toi === '00:00') return [];
  const rows: [string, number][] = [
    ['penalty_minutes', row.pim],
    ['time_on_ice', seconds(row.toi)],
    ['saves', row.saves],
    ['shots_against', row.shotsAgainst],
    ['goals_against', row.goalsAgainst],
    ['even_strength_saves', saved(row.evenStrengthShotsAgainst)],
    ['power_play_saves', saved(row.powerPlayShotsAgainst)],
    ['shorthanded_saves', saved(row.shorthandedShotsAgainst)],
  ];
  return row.decision === undefined ? rows : [...rows, ['goalie_wins', row.decision === 'W' ? 1 : 0]];
}

const world = createWorld({ seed: 11, now: '2025-08-01T12:00:00Z' });
const answers = finalGames(world, 'NHL', 2025, 10).map((listing) => ({
  listing,
  box: ask<BoxScore>(world, `https://api-web.nhle.com/v1/gamecenter/${listing.game.id}/boxscore`),
}));
const sides = answers.flatMap(({ listing, box }) =>
  (['awayTeam', 'homeTeam'] as const).map((name) => {
    const { forwards, defense, goalies } = box.playerByGameStats[name];
    const opponent = box[name === 'awayTeam' ? 'homeTeam' : 'awayTeam'];
    return { listing, box, own: box[name], opponent, skaters: [...forwards, ...defense], goalies };
  }),
);
const total = (skaters: readonly Skater[], name: 'goals' | 'sog' | 'assists') =>
  skaters.reduce((sum, row) => sum + row[name], 0);

describe('answers for NHL games', () => {
  it('yield exactly the truth', () => {
    for (const { listing, box } of answers) {
      const found = (['awayTeam', 'homeTeam'] as const).flatMap((name) => {
        const { forwards, defense, goalies } = box.playerByGameStats[name];
        const rows = [
          ...[...forwards, ...defense].map((row) => ({ row, cells: readSkater(row) })),
          ...goalies.map((row) => ({ row, cells: readGoalie(row) })),
        ];
        return rows.flatMap(({ row, cells }) =>
          cells.map(([prop, value]): [string, number] => [`${box[name].id} ${row.playerId} ${prop}`, value]),
        );
      });
      expect(new Map(found)).toEqual(truthMap(world, listing));
    }
  });

  it("add up to the score, which has one more for a shootout's winner", () => {
    const shootouts = sides.filter(({ box }) => box.gameOutcome.lastPeriodType === 'SO');
    expect(shootouts.length).toBeGreaterThan(2);
    for (const { box, own, opponent, skaters } of sides) {
      const won = box.gameOutcome.lastPeriodType === 'SO' && own.score > opponent.score ? 1 : 0;
      expect(total(skaters, 'goals')).toBe(own.score - won);
      expect(total(skaters, 'sog')).toBe(own.sog);
      expect(total(skaters, 'assists')).toBeLessThanOrEqual(2 * total(skaters, 'goals'));
      for (const row of skaters) {
        expect(row.points).toBe(row.goals + row.assists);
        expect(row.sog).toBeGreaterThanOrEqual(row.goals);
      }
    }
  });

  it('give goalies the shots of the other side but those into an empty net', () => {
    for (const { box, own, opponent, goalies } of sides) {
      const against = goalies.reduce((sum, row) => sum + row.goalsAgainst, 0);
      const shootout = box.gameOutcome.lastPeriodType === 'SO' && opponent.score > own.score ? 1 : 0;
      const emptyNet = opponent.score - shootout - against;
      expect(emptyNet).toBeGreaterThanOrEqual(0);
      expect(goalies.reduce((sum, row) => sum + row.shotsAgainst, 0)).toBe(opponent.sog - emptyNet);
      for (const row of goalies) {
        const kinds = [row.evenStrengthShotsAgainst, row.powerPlayShotsAgainst, row.shorthandedShotsAgainst];
        expect(row.saves).toBe(row.shotsAgainst - row.goalsAgainst);
        expect(kinds.reduce((sum, pair) => sum + saved(pair), 0)).toBe(row.saves);
        expect(row.evenStrengthGoalsAgainst + row.powerPlayGoalsAgainst + row.shorthandedGoalsAgainst).toBe(
          row.goalsAgainst,
        );
        expect(row.saveShotsAgainst).toBe(`${row.saves}/${row.shotsAgainst}`);
        expect(row.savePctg === undefined).toBe(row.shotsAgainst === 0);
      }
    }
  });

  it('dress 18 and 2 a side, with one starter, and decide once each way', () => {
    for (const { skaters, goalies } of sides) {
      expect([skaters.length, goalies.length]).toEqual([18, 2]);
      expect(goalies.filter(({ starter }) => starter)).toHaveLength(1);
    }
    for (const { listing, box } of answers) {
      const decisions = (['awayTeam', 'homeTeam'] as const).map((name) =>
        box.playerByGameStats[name].goalies.flatMap(({ decision }) => decision ?? []).join(''),
      );
      const loss = box.gameOutcome.lastPeriodType === 'REG' || listing.game.kind === 'postseason' ? 'L' : 'O';
      expect(decisions).toEqual(box.homeTeam.score > box.awayTeam.score ? [loss, 'W'] : ['W', loss]);
    }
    expect(sides.some(({ goalies }) => goalies.every(({ toi }) => toi !== '00:00'))).toBe(true);
  });

  it('abbreviate names that the roster gives in full', () => {
    const [{ listing, own, skaters }] = sides as [(typeof sides)[0]];
    const { away } = listing.game;
    const url = `https://api-web.nhle.com/v1/roster/${away.abbreviation}/20242025`;
    const { forwards } = ask<{
      forwards: { id: number; firstName: { default: string }; lastName: { default: string } }[];
    }>(world, url);
    const full = new Map(
      forwards.map(({ id, firstName, lastName }) => [id, { first: firstName.default, last: lastName.default }]),
    );
    const known = skaters.filter(({ playerId }) => full.has(playerId));
    expect(own.id).toBe(Number(away.id));
    expect(known.length).toBeGreaterThan(8);
    for (const { playerId, name } of known) {
      expect(name.default).toBe(`${full.get(playerId)?.first.slice(0, 1)}. ${full.get(playerId)?.last}`);
    }
  });
});

describe('the NHL schedule', () => {
  interface Week {
    gameWeek: {
      date: string;
      numberOfGames: number;
      games: { id: number; gameState: string; gameScheduleState: string; gameType: number }[];
    }[];
  }
  const week = (day: string) => ask<Week>(world, `https://api-web.nhle.com/v1/schedule/${day}`).gameWeek;

  it('answers for seven days, days without games included', () => {
    const days = week('2024-12-22');
    expect(days.map(({ date }) => date)).toEqual(Array.from({ length: 7 }, (_, index) => `2024-12-${22 + index}`));
    expect(days.filter(({ games }) => games.length === 0).map(({ date }) => date)).toEqual([
      '2024-12-24',
      '2024-12-25',
      '2024-12-26',
    ]);
  });

  it('keeps a cancelled preseason game as a game of the future, and preseason games at FINAL', () => {
    const cancelled = world.season('NHL', 2025).games.find(({ fate }) => fate === 'cancelled');
    const games = week(cancelled?.day ?? '')
      .flatMap((day) => day.games)
      .filter(({ gameType }) => gameType === 1);
    expect(games.find(({ id }) => id === Number(cancelled?.id))).toMatchObject({
      gameState: 'FUT',
      gameScheduleState: 'CNCL',
    });
    expect(new Set(games.filter(({ id }) => id !== Number(cancelled?.id)).map(({ gameState }) => gameState))).toEqual(
      new Set(['FINAL']),
    );
  });

  it('marks the 4 Nations Face-Off with types of its own', () => {
    const types = [...week('2025-02-12'), ...week('2025-02-19')].flatMap(({ games }) =>
      games.map(({ gameType }) => gameType),
    );
    expect(types.filter((type) => type >= 19)).toEqual([19, 19, 19, 19, 19, 19, 20]);
  });

  it('says what the host says to an id that it does not have', () => {
    const { status, contentType } = routeTo('/v1/gamecenter/2024029999/boxscore');
    expect([status, contentType]).toEqual([500, expect.stringContaining('text/html')]);
  });
});

function routeTo(path: string) {
  return route(world, 'api-web.nhle.com', path, new URLSearchParams());
}

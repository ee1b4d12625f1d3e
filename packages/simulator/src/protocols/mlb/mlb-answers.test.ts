import { describe, expect, it } from 'vitest';
import { createWorld } from '../../simulated/start-simulator.ts';
import { ask, finalGames, truthMap } from '../../testing/ask.ts';

type Stats = Record<string, number>;

interface Player {
  person: { id: number };
  battingOrder?: string;
  stats: { batting: Stats; pitching: Stats & { inningsPitched: string }; fielding: Stats };
}

interface Side {
  team: { id: number };
  teamStats: { batting: Stats; pitching: Stats; fielding: Stats };
  players: Record<string, Player>;
  pitchers: number[];
  batters: number[];
}

interface BoxScore {
  teams: { away: Side; home: Side };
}

const names: Record<'batting' | 'pitching' | 'fielding', Record<string, string>> = {
  batting: {
    plateAppearances: 'plate_appearances',
    atBats: 'at_bats',
    runs: 'runs',
    hits: 'hits',
    doubles: 'doubles',
    triples: 'triples',
    homeRuns: 'home_runs',
    totalBases: 'total_bases',
    rbi: 'runs_batted_in',
    baseOnBalls: 'walks',
    intentionalWalks: 'intentional_walks',
    strikeOuts: 'strikeouts',
    hitByPitch: 'hit_by_pitch',
    stolenBases: 'stolen_bases',
    caughtStealing: 'caught_stealing',
    sacBunts: 'sacrifice_bunts',
    sacFlies: 'sacrifice_flies',
    groundIntoDoublePlay: 'grounded_into_double_play',
    leftOnBase: 'left_on_base',
  },
  pitching: {
    outs: 'pitching_outs',
    battersFaced: 'batters_faced',
    numberOfPitches: 'pitches_thrown',
    strikes: 'strikes_thrown',
    hits: 'hits_allowed',
    runs: 'runs_allowed',
    earnedRuns: 'earned_runs',
    baseOnBalls: 'walks_allowed',
    strikeOuts: 'pitching_strikeouts',
    homeRuns: 'home_runs_allowed',
    hitBatsmen: 'hit_batters',
    wildPitches: 'wild_pitches',
    balks: 'balks',
    inheritedRunners: 'inherited_runners',
    inheritedRunnersScored: 'inherited_runners_scored',
    wins: 'pitching_wins',
    losses: 'pitching_losses',
    saves: 'saves',
    holds: 'holds',
    blownSaves: 'blown_saves',
  },
  fielding: { putOuts: 'putouts', assists: 'fielding_assists', errors: 'errors', passedBall: 'passed_balls' },
};

function read({ stats }: Player): [string, number][] {
  const rows = (['batting', 'pitching', 'fielding'] as const).flatMap((block) => {
    const counts: Stats = stats[block];
    return Object.keys(counts).length === 0
      ? []
      : Object.entries(names[block]).map(([key, name]): [string, number] => [name, counts[key] ?? Number.NaN]);
  });
  const { hits, doubles, triples, homeRuns } = stats.batting;
  if (hits !== undefined) rows.push(['singles', hits - (doubles ?? 0) - (triples ?? 0) - (homeRuns ?? 0)]);
  return rows;
}

const world = createWorld({ seed: 11, now: '2024-12-01T12:00:00Z' });
const answers = finalGames(world, 'MLB', 2024, 20).map((listing) => {
  const { teams } = ask<BoxScore>(world, `https://statsapi.mlb.com/api/v1/game/${listing.game.id}/boxscore`);
  return { listing, teams, sides: [teams.away, teams.home] as const };
});

const sum = ({ players }: Side, block: 'batting' | 'pitching' | 'fielding', name: string) =>
  Object.values(players).reduce((total, { stats }) => total + ((stats[block] as Stats)[name] ?? 0), 0);

describe('answers for MLB games', () => {
  it('yield exactly the truth', () => {
    for (const { listing, sides } of answers) {
      const found = sides.flatMap(({ team, players }) =>
        Object.values(players).flatMap((player) =>
          read(player).map(([name, value]): [string, number] => [`${team.id} ${player.person.id} ${name}`, value]),
        ),
      );
      expect(new Map(found)).toEqual(truthMap(world, listing));
    }
  });

  it('state sums of the lines as team totals, runs as the score', () => {
    for (const { listing, teams, sides } of answers) {
      for (const side of sides) {
        for (const name of Object.keys(names.batting))
          expect(side.teamStats.batting[name]).toBe(sum(side, 'batting', name));
        for (const name of ['outs', 'hits', 'runs', 'earnedRuns', 'battersFaced', 'numberOfPitches'])
          expect(side.teamStats.pitching[name]).toBe(sum(side, 'pitching', name));
        expect(sum(side, 'fielding', 'putOuts')).toBe(sum(side, 'pitching', 'outs'));
      }
      expect(world.score(listing)).toEqual({
        home: sum(teams.home, 'batting', 'runs'),
        away: sum(teams.away, 'batting', 'runs'),
      });
    }
  });

  it('charge to the pitchers what the other side did at bat', () => {
    const pairs = [
      ['runs', 'runs'],
      ['hits', 'hits'],
      ['homeRuns', 'homeRuns'],
      ['baseOnBalls', 'baseOnBalls'],
      ['strikeOuts', 'strikeOuts'],
      ['atBats', 'atBats'],
      ['plateAppearances', 'battersFaced'],
      ['rbi', 'rbi'],
      ['stolenBases', 'stolenBases'],
    ] as const;
    for (const { teams } of answers) {
      for (const [batting, pitching] of pairs) {
        expect(sum(teams.home, 'pitching', pitching)).toBe(sum(teams.away, 'batting', batting));
        expect(sum(teams.away, 'pitching', pitching)).toBe(sum(teams.home, 'batting', batting));
      }
    }
  });

  it('hold within a line', () => {
    const players = answers.flatMap(({ sides }) => sides.flatMap((side) => Object.values(side.players)));
    for (const {
      stats: { batting, pitching },
    } of players) {
      if (batting.atBats !== undefined) {
        const of = (name: string) => batting[name] ?? Number.NaN;
        expect(of('plateAppearances')).toBe(
          of('atBats') +
            of('baseOnBalls') +
            of('hitByPitch') +
            of('sacBunts') +
            of('sacFlies') +
            of('catchersInterference'),
        );
        expect(of('totalBases')).toBe(of('hits') + of('doubles') + 2 * of('triples') + 3 * of('homeRuns'));
      }
      if (pitching.outs !== undefined) {
        const [innings, thirds] = pitching.inningsPitched.split('.').map(Number) as [number, number];
        expect(pitching.outs).toBe(3 * innings + thirds);
        expect(pitching.earnedRuns).toBeLessThanOrEqual(pitching.runs ?? 0);
      }
    }
  });

  it('have one win, one loss and at most one save, and none in a tie', () => {
    for (const { listing, sides } of answers) {
      const count = (name: string) => sides.reduce((total, side) => total + sum(side, 'pitching', name), 0);
      const score = world.score(listing);
      const decided = score?.home === score?.away ? 0 : 1;
      expect([count('wins'), count('losses')]).toEqual([decided, decided]);
      expect(count('saves')).toBeLessThanOrEqual(1);
      expect(count('gamesStarted')).toBe(2);
    }
    expect(answers.some(({ listing }) => world.score(listing)?.home === world.score(listing)?.away)).toBe(true);
  });

  it('list 26 a side: nine starters in the order, empty objects for who did not play, pitchers among the batters', () => {
    for (const { sides } of answers) {
      for (const side of sides) {
        const players = Object.values(side.players);
        expect(players).toHaveLength(26);
        expect(players.filter(({ battingOrder }) => battingOrder?.endsWith('00'))).toHaveLength(9);
        expect(players.some(({ stats }) => Object.keys(stats.fielding).length === 0)).toBe(true);
        expect(side.pitchers.every((id) => side.batters.includes(id))).toBe(true);
      }
    }
  });

  it('have two-way players, extra innings and substitutes', () => {
    const players = answers.flatMap(({ sides }) => sides.flatMap((side) => Object.values(side.players)));
    expect(players.some(({ stats }) => stats.batting.atBats !== undefined && stats.pitching.outs !== undefined)).toBe(
      true,
    );
    expect(players.some(({ battingOrder }) => battingOrder?.endsWith('01'))).toBe(true);
    expect(answers.some(({ teams }) => sum(teams.away, 'pitching', 'outs') > 27)).toBe(true);
  });
});

describe('the MLB schedule', () => {
  interface Page {
    totalGames: number;
    dates: {
      date: string;
      games: {
        gamePk: number;
        officialDate: string;
        status: { codedGameState: string };
        rescheduledFromDate?: string;
      }[];
    }[];
  }

  it('lists a put off game twice in a range, with the new day as official date', () => {
    const game = world.season('MLB', 2024).games.find(({ first }) => first);
    const { dates } = ask<Page>(
      world,
      `https://statsapi.mlb.com/api/v1/schedule?sportId=1&startDate=${game?.first?.day}&endDate=${game?.day}`,
    );
    const found = dates.flatMap(({ date, games }) =>
      games.filter(({ gamePk }) => gamePk === Number(game?.id)).map((entry) => ({ date, ...entry })),
    );
    expect(found.map(({ date, officialDate, status }) => [date, officialDate, status.codedGameState])).toEqual([
      [game?.first?.day, game?.day, 'D'],
      [game?.day, game?.day, 'F'],
    ]);
    expect(found[1]?.rescheduledFromDate).toBe(game?.first?.day);
  });

  it('shows national teams only to who asks for their sport', () => {
    const classic = createWorld({ now: '2026-12-01T12:00:00Z' });
    const [game] = classic.season('MLB', 2026).games.filter(({ kind }) => kind === 'other-competition');
    const ids = (sports: string) =>
      ask<Page>(classic, `https://statsapi.mlb.com/api/v1/schedule?sportId=${sports}&date=${game?.day}`).dates.flatMap(
        ({ games }) => games.map(({ gamePk }) => String(gamePk)),
      );
    expect(ids('1')).not.toContain(game?.id);
    expect(ids('1,51')).toContain(game?.id);
  });
});

import { describe, expect, it } from 'vitest';
import { createWorld } from '../../simulated/start-simulator.ts';
import { ask, finalGames, truthMap } from '../../testing/ask.ts';

interface Row {
  didNotPlay: boolean;
  starter: boolean;
  athlete: { id: string };
  stats: string[];
}

interface Summary {
  header: {
    competitions: {
      status: { type: { detail: string } };
      competitors: { id: string; score: string; linescores: { displayValue: string }[] }[];
    }[];
  };
  boxscore: {
    players: { team: { id: string }; statistics: { keys: string[]; totals: string[]; athletes: Row[] }[] }[];
  };
}

const names: Record<string, string | [string, string]> = {
  minutes: 'minutes',
  points: 'points',
  'fieldGoalsMade-fieldGoalsAttempted': ['field_goals_made', 'field_goals_attempted'],
  'threePointFieldGoalsMade-threePointFieldGoalsAttempted': ['three_pointers_made', 'three_pointers_attempted'],
  'freeThrowsMade-freeThrowsAttempted': ['free_throws_made', 'free_throws_attempted'],
  rebounds: 'rebounds',
  assists: 'assists',
  turnovers: 'turnovers',
  steals: 'steals',
  blocks: 'blocks',
  offensiveRebounds: 'offensive_rebounds',
  defensiveRebounds: 'defensive_rebounds',
  fouls: 'personal_fouls',
  plusMinus: 'plus_minus',
};

function read(keys: readonly string[], { stats }: Row): [string, number][] {
  return stats.flatMap((cell, index): [string, number][] => {
    const name = names[keys[index] ?? ''];
    if (name === undefined) throw new Error(`unknown column ${keys[index]}`);
    if (typeof name === 'string') return [[name, Number(cell)]];
    const [made, attempted] = cell.split('-').map(Number) as [number, number];
    return [
      [name[0], made],
      [name[1], attempted],
    ];
  });
}

const leagues = [
  { league: 'NBA', season: 2025, path: 'basketball/nba', regulation: 240 },
  { league: 'WNBA', season: 2024, path: 'basketball/wnba', regulation: 200 },
] as const;

describe.each(leagues)('answers for $league games', ({ league, season, path, regulation }) => {
  const world = createWorld({ seed: 11, now: '2025-08-01T12:00:00Z' });
  const answers = finalGames(world, league, season, league === 'NBA' ? 12 : 3).map((listing) => ({
    listing,
    summary: ask<Summary>(
      world,
      `https://site.api.espn.com/apis/site/v2/sports/${path}/summary?event=${listing.game.id}`,
    ),
  }));
  const sides = answers.flatMap(({ summary }) => {
    const [competition] = summary.header.competitions;
    return summary.boxscore.players.map(({ team, statistics: [block] }) => {
      if (!block) throw new Error('no block');
      const competitor = competition?.competitors.find(({ id }) => id === team.id);
      const lines = block.athletes.filter(({ didNotPlay }) => !didNotPlay).map((row) => new Map(read(block.keys, row)));
      const sum = (name: string) => lines.reduce((total, line) => total + (line.get(name) ?? 0), 0);
      return { block, competitor, lines, sum };
    });
  });

  it('yield exactly the truth', () => {
    for (const { listing, summary } of answers) {
      const found = summary.boxscore.players.flatMap(({ team, statistics: [block] }) =>
        (block?.athletes ?? []).flatMap((row) =>
          read(block?.keys ?? [], row).map(([name, value]): [string, number] => [
            `${team.id} ${row.athlete.id} ${name}`,
            value,
          ]),
        ),
      );
      expect(new Map(found)).toEqual(truthMap(world, listing));
    }
  });

  it('state points that add up: by player, by period, as the score', () => {
    for (const { competitor, lines, sum } of sides) {
      expect(sum('points')).toBe(Number(competitor?.score));
      expect(competitor?.linescores.reduce((total, { displayValue }) => total + Number(displayValue), 0)).toBe(
        Number(competitor?.score),
      );
      for (const line of lines) {
        const of = (name: string) => line.get(name) ?? 0;
        expect(of('points')).toBe(2 * of('field_goals_made') + of('three_pointers_made') + of('free_throws_made'));
        expect(of('rebounds')).toBe(of('offensive_rebounds') + of('defensive_rebounds'));
        expect(of('field_goals_made')).toBeLessThanOrEqual(of('field_goals_attempted'));
        expect(of('personal_fouls')).toBeLessThanOrEqual(6);
      }
    }
  });

  it('share out every minute of the game, overtime included', () => {
    for (const { competitor, sum } of sides) {
      expect(sum('minutes')).toBe(regulation + 25 * ((competitor?.linescores.length ?? 4) - 4));
    }
    expect(sides.some(({ competitor }) => (competitor?.linescores.length ?? 4) > 4)).toBe(true);
  });

  it('give each side five starters and its plus/minus five times the margin', () => {
    for (const { summary } of answers) {
      const [first, second] = summary.header.competitions[0]?.competitors.map(({ score }) => Number(score)) ?? [];
      const margin = Math.abs((first ?? 0) - (second ?? 0));
      for (const {
        statistics: [block],
      } of summary.boxscore.players) {
        expect(block?.athletes.filter(({ starter }) => starter)).toHaveLength(5);
        const total = block?.athletes.reduce((sum, { stats }) => sum + Number(stats.at(-1) ?? 0), 0);
        expect(Math.abs(total ?? 0)).toBe(5 * margin);
      }
    }
  });

  it('list who did not play without stats, and who played less than a minute with 0', () => {
    const rows = sides.flatMap(({ block }) => block.athletes);
    for (const { didNotPlay, stats } of rows) expect(stats.length === 0).toBe(didNotPlay);
    expect(rows.some(({ didNotPlay }) => didNotPlay)).toBe(true);
    expect(rows.some(({ stats: [minutes] }) => minutes === '0')).toBe(true);
  });
});

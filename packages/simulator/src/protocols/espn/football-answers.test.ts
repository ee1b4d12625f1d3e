import { describe, expect, it } from 'vitest';
import { createWorld } from '../../simulated/start-simulator.ts';
import { ask, finalGames, truthMap } from '../../testing/ask.ts';

interface Block {
  name: string;
  labels: string[];
  keys: string[];
  totals: string[];
  athletes: { athlete: { id: string }; stats: string[] }[];
}

interface Summary {
  header: {
    competitions: { competitors: { homeAway: string; score: string; linescores: { displayValue: string }[] }[] }[];
  };
  boxscore: {
    teams: { team: { id: string }; statistics: { name: string; displayValue: string }[] }[];
    players: { team: { id: string }; statistics: Block[] }[];
  };
}

/** Label by block -> prop type; a pair stands for both halves of a cell. */
const names: Record<string, Record<string, string | [string, string]>> = {
  passing: {
    'C/ATT': ['passing_completions', 'passing_attempts'],
    YDS: 'passing_yards',
    TD: 'passing_touchdowns',
    INT: 'passing_interceptions',
    SACKS: ['sacks_taken', 'sack_yards_lost'],
  },
  rushing: { CAR: 'rushing_attempts', YDS: 'rushing_yards', TD: 'rushing_touchdowns', LONG: 'longest_rush' },
  receiving: {
    REC: 'receptions',
    YDS: 'receiving_yards',
    TD: 'receiving_touchdowns',
    LONG: 'longest_reception',
    TGTS: 'receiving_targets',
  },
  fumbles: { FUM: 'fumbles', LOST: 'fumbles_lost', REC: 'fumbles_recovered' },
  defensive: {
    TOT: 'tackles',
    SOLO: 'solo_tackles',
    SACKS: 'sacks',
    TFL: 'tackles_for_loss',
    PD: 'passes_defended',
    'QB HTS': 'quarterback_hits',
    TD: 'defensive_touchdowns',
  },
  interceptions: { INT: 'interceptions', YDS: 'interception_yards', TD: 'interception_touchdowns' },
  kickReturns: {
    NO: 'kick_returns',
    YDS: 'kick_return_yards',
    LONG: 'longest_kick_return',
    TD: 'kick_return_touchdowns',
  },
  puntReturns: {
    NO: 'punt_returns',
    YDS: 'punt_return_yards',
    LONG: 'longest_punt_return',
    TD: 'punt_return_touchdowns',
  },
  kicking: {
    FG: ['field_goals_made', 'field_goals_attempted'],
    LONG: 'longest_field_goal',
    XP: ['extra_points_made', 'extra_points_attempted'],
    PTS: 'kicking_points',
  },
  punting: { NO: 'punts', YDS: 'punt_yards', TB: 'punt_touchbacks', 'In 20': 'punts_inside_20', LONG: 'longest_punt' },
};

function cells(block: Block, stats: readonly string[]): [string, number][] {
  return block.labels.flatMap((label, index): [string, number][] => {
    const name = names[block.name]?.[label];
    const cell = stats[index] ?? '';
    if (name === undefined) return [];
    if (typeof name === 'string') return [[name, Number(cell)]];
    const [first, second] = /^(\d+)[/-](\d+)$/.exec(cell)?.slice(1) ?? [];
    return [
      [name[0], Number(first)],
      [name[1], Number(second)],
    ];
  });
}

const world = createWorld({ seed: 11, now: '2025-03-01T12:00:00Z' });
const sample = finalGames(world, 'NFL', 2025, 6);
const answers = sample.map((listing) => ({
  listing,
  summary: ask<Summary>(
    world,
    `https://site.api.espn.com/apis/site/v2/sports/football/nfl/summary?event=${listing.game.id}`,
  ),
}));

/** Sums of a prop type over the players of one side. */
function sumOf({ statistics }: { statistics: Block[] }, propType: string): number {
  const rows = statistics.flatMap((block) => block.athletes.flatMap(({ stats }) => cells(block, stats)));
  return rows.filter(([name]) => name === propType).reduce((sum, [, value]) => sum + value, 0);
}

describe('answers for NFL games', () => {
  it('yield exactly the truth', () => {
    for (const { listing, summary } of answers) {
      const read = summary.boxscore.players.flatMap(({ team, statistics }) =>
        statistics.flatMap((block) =>
          block.athletes.flatMap(({ athlete, stats }) =>
            cells(block, stats).map(([name, value]): [string, number] => [`${team.id} ${athlete.id} ${name}`, value]),
          ),
        ),
      );
      expect(new Map(read)).toEqual(truthMap(world, listing));
    }
  });

  it('agree within themselves: completions, yards and touchdowns on both ends, turnovers and sacks on both sides', () => {
    for (const { summary } of answers) {
      const [away, home] = summary.boxscore.players as [
        Summary['boxscore']['players'][0],
        Summary['boxscore']['players'][0],
      ];
      for (const [side, other] of [
        [away, home],
        [home, away],
      ] as const) {
        const of = (name: string) => sumOf(side, name);
        expect(of('passing_completions')).toBe(of('receptions'));
        expect(of('passing_yards')).toBe(of('receiving_yards'));
        expect(of('passing_touchdowns')).toBe(of('receiving_touchdowns'));
        expect(of('receiving_targets')).toBeLessThanOrEqual(of('passing_attempts'));
        expect(of('passing_interceptions')).toBe(sumOf(other, 'interceptions'));
        expect(of('sacks_taken')).toBe(sumOf(other, 'sacks'));
        expect(of('kicking_points')).toBe(3 * of('field_goals_made') + of('extra_points_made'));
        const team = summary.boxscore.teams.find((one) => one.team.id === side.team.id);
        const stated = (name: string) => team?.statistics.find((one) => one.name === name)?.displayValue;
        expect(stated('netPassingYards')).toBe(String(of('passing_yards') - of('sack_yards_lost')));
        expect(stated('rushingYards')).toBe(String(of('rushing_yards')));
        expect(stated('fumblesLost')).toBe(String(of('fumbles_lost')));
      }
    }
  });

  it('state periods that add up to the score, with a fifth one only after overtime', () => {
    for (const { listing, summary } of answers) {
      const score = world.score(listing);
      for (const { homeAway, score: shown, linescores } of summary.header.competitions[0]?.competitors ?? []) {
        expect(linescores.reduce((sum, { displayValue }) => sum + Number(displayValue), 0)).toBe(Number(shown));
        expect(Number(shown)).toBe(homeAway === 'home' ? score?.home : score?.away);
      }
    }
  });

  it('have ten blocks, some of them empty, and one key too many before the passer rating exists', () => {
    const sides = answers.flatMap(({ listing, summary }) =>
      summary.boxscore.players.map((side) => ({ kind: listing.game.kind, ...side })),
    );
    for (const { kind, statistics } of sides) {
      expect(statistics).toHaveLength(10);
      const passing = statistics[0];
      expect([passing?.keys.length, passing?.labels.length]).toEqual([8, kind === 'preseason' ? 7 : 8]);
      for (const { athletes, labels } of statistics)
        for (const { stats } of athletes) expect(stats).toHaveLength(labels.length);
    }
    expect(
      sides.some(({ statistics }) =>
        statistics.some(({ athletes, totals }) => athletes.length === 0 && totals.length === 0),
      ),
    ).toBe(true);
  });
});

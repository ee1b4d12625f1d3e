import type { ScheduledGame } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { parseBoxScore } from './box-score.ts';
import { clock, number, pair } from './cells.ts';
import type { EspnDeclaration } from './declaration.ts';
import { type SummaryOptions, summaryOf } from './testing/payloads.ts';

const game = { sourceGameId: '1001' } as ScheduledGame;

const named: EspnDeclaration = {
  league: 'XFL',
  path: 'football/xfl',
  seasonYearOffset: 0,
  covers: { seasons: { first: 2000 }, gameTypes: ['regular'] },
  blocks: {
    identifiedBy: 'name',
    columns: {
      passing: { 'C/ATT': pair('completions', 'attempts'), YDS: number('passing_yards'), RTG: number('rating') },
      rushing: { CAR: number('carries'), YDS: number('rushing_yards') },
    },
  },
  invariants: [],
  extractorVersion: 1,
};
const typed: EspnDeclaration = {
  ...named,
  blocks: { identifiedBy: 'type', columns: { batting: { AB: number('at_bats') } } },
};
/** Keepers and runners, of whom those who did not play are told by their time alone. */
const timed: EspnDeclaration = {
  ...named,
  blocks: {
    identifiedBy: 'name',
    columns: {
      runners: { G: number('goals'), A: number('assists'), TIME: clock('time') },
      keepers: { SV: number('saves'), TIME: clock('time') },
    },
  },
  sums: { points: ['goals', 'assists'] },
  playingTime: 'time',
  teamStatistics: { shotsTotal: 'shots', goalPct: 'goal_rate' },
};
const nameless: EspnDeclaration = {
  ...named,
  blocks: { identifiedBy: 'none', columns: { MIN: number('minutes'), FG: pair('made', 'attempted') } },
};

function passing(...athletes: unknown[]) {
  return { name: 'passing', keys: ['a', 'b', 'adjQBR', 'c'], labels: ['C/ATT', 'YDS', 'RTG'], athletes };
}

function rushing(...athletes: unknown[]) {
  return { name: 'rushing', labels: ['CAR', 'YDS'], athletes };
}

function minutes(...athletes: unknown[]) {
  return { labels: ['MIN', 'FG'], athletes };
}

function row(athleteId: string, stats: string[], flags: object = {}) {
  return { athlete: { id: athleteId, displayName: `Player ${athleteId}` }, stats, ...flags };
}

function parse(options: SummaryOptions, declaration = named) {
  return parseBoxScore(summaryOf(options), game, declaration);
}

/** The values of each player by id. */
function statsOf(options: SummaryOptions, declaration = named) {
  return Object.fromEntries(
    parse(options, declaration).players.map(({ sourcePlayerId, stats }) => [sourcePlayerId, stats]),
  );
}

describe('box score', () => {
  it('has the number of a player, "00" for itself, and none where it is not given', () => {
    const wearing = (id: string, jersey?: string) => ({
      athlete: { id, displayName: `Player ${id}`, ...(jersey !== undefined && { jersey }) },
      stats: ['1', '4'],
    });
    const { players } = parse({ homeBlocks: [rushing(wearing('1', '07'), wearing('2', '00'), wearing('3'))] });
    expect(players.map(({ jersey }) => jersey)).toEqual(['7', '00', null]);
  });

  it('maps columns by label where keys run ahead of the values', () => {
    expect(statsOf({ homeBlocks: [passing(row('3', ['23/35', '211', '98.4']))] })).toEqual({
      3: { completions: 23, attempts: 35, passing_yards: 211, rating: 98.4 },
    });
  });

  it('gives a player the prop types of each block that lists him, zeros too, and of no other', () => {
    const blocks = [passing(row('3', ['0/1', '0', '39.6'])), rushing(row('3', ['4', '-2']), row('5', ['1', '0']))];
    expect(statsOf({ homeBlocks: blocks })).toEqual({
      3: { completions: 0, attempts: 1, passing_yards: 0, rating: 39.6, carries: 4, rushing_yards: -2 },
      5: { carries: 1, rushing_yards: 0 },
    });
  });

  it('gives no line for a value that is not there', () => {
    expect(statsOf({ homeBlocks: [passing(row('3', ['0/0', '--', '']))] })).toEqual({
      3: { completions: 0, attempts: 0 },
    });
  });

  it('does not read columns that are not declared', () => {
    const block = { name: 'rushing', labels: ['CAR', 'AVG', 'YDS'], athletes: [row('3', ['2', 'n/a', '9'])] };
    expect(statsOf({ homeBlocks: [block] })).toEqual({ 3: { carries: 2, rushing_yards: 9 } });
  });

  it('leaves out who did not play, and keeps a player with zero minutes', () => {
    const block = minutes(
      row('1', [], { didNotPlay: true, reason: "COACH'S DECISION", active: false }),
      row('2', ['0', '0-0'], { didNotPlay: false, reason: "COACH'S DECISION", active: false }),
      row('3', []),
      row('4', ['--', '--'], { didNotPlay: false }),
    );
    expect(parse({ homeBlocks: [block] }, nameless)).toMatchObject({
      players: [{ sourcePlayerId: '2', stats: { minutes: 0, made: 0, attempted: 0 } }],
      rejected: [],
    });
  });

  it('tells blocks apart by type where the sport has it so', () => {
    const block = { type: 'batting', labels: ['AB'], athletes: [row('3', ['4'])] };
    expect(statsOf({ awayBlocks: [block] }, typed)).toEqual({ 3: { at_bats: 4 } });
  });

  it('leaves out who has no playing time, where nothing else says that he did not play', () => {
    const keepers = {
      name: 'keepers',
      labels: ['SV', 'TIME'],
      athletes: [row('1', ['30', '60:00']), row('2', ['0', '0:00'])],
    };
    const runners = { name: 'runners', labels: ['G', 'A', 'TIME'], athletes: [row('3', ['0', '0', '00:00'])] };
    expect(statsOf({ homeBlocks: [keepers, runners] }, timed)).toEqual({ 1: { saves: 30, time: 3600 } });
  });

  it('works out what stands in no column, and never from a part of it', () => {
    const runners = {
      name: 'runners',
      labels: ['G', 'A', 'TIME'],
      athletes: [row('3', ['2', '1', '9:30']), row('4', ['2', '--', '9:30'])],
    };
    expect(statsOf({ homeBlocks: [runners] }, timed)).toEqual({
      3: { goals: 2, assists: 1, points: 3, time: 570 },
      4: { goals: 2, time: 570 },
    });
  });

  it('takes what is stated of a team, where it is declared and a whole number', () => {
    const summary = summaryOf({ homeBlocks: [{ name: 'keepers', labels: ['SV'], athletes: [row('1', ['3'])] }] });
    const statistics = [
      { name: 'shotsTotal', displayValue: '24', label: 'Shots' },
      { name: 'goalPct', displayValue: '8.3' },
      { name: 'hits', displayValue: '48' },
      { name: 'batting', stats: [] },
    ];
    const boxscore = { ...summary.boxscore, teams: [{ team: { id: '7' }, statistics }] };
    expect(parseBoxScore({ ...summary, boxscore }, game, timed).totals).toEqual({ home: { shots: 24 }, away: {} });
  });

  it('keeps a player who appeared for both teams once for each', () => {
    const { players } = parse({
      homeBlocks: [rushing(row('3', ['1', '2']))],
      awayBlocks: [rushing(row('3', ['5', '6']))],
    });
    expect(players.map(({ sourceTeamId, stats }) => [sourceTeamId, stats.carries])).toEqual([
      ['9', 5],
      ['7', 1],
    ]);
  });

  it.each<[string, unknown, string | null, string]>([
    ['with fewer values than columns', row('3', ['4']), '3', '1 values for 2 columns'],
    ['that played and has no values', row('3', [], { didNotPlay: false }), '3', '0 values for 2 columns'],
    ['with a word for a number', row('3', ['4', 'many']), '3', 'YDS is "many"'],
    ['without an athlete', { stats: ['4', '9'] }, null, 'athlete'],
    ['without an id', { athlete: { displayName: 'Nobody' }, stats: ['4', '9'] }, null, 'athlete.id'],
    ['without a name', { athlete: { id: '3' }, stats: ['4', '9'] }, '3', 'athlete.displayName'],
    ['that is null', null, null, 'top level'],
  ])('names a row %s instead of dropping it', (_what, bad, sourcePlayerId, reason) => {
    const { players, rejected } = parse({ homeBlocks: [rushing(bad, row('8', ['1', '1']))] });
    expect(players.map((player) => player.sourcePlayerId)).toEqual(['8']);
    expect(rejected).toMatchObject([{ sourcePlayerId, reason: expect.stringContaining(reason) }]);
  });

  it('names the second row of a player in one block', () => {
    const { players, rejected } = parse({ homeBlocks: [rushing(row('3', ['1', '1']), row('3', ['2', '2']))] });
    expect(players).toMatchObject([{ stats: { carries: 1 } }]);
    expect(rejected).toMatchObject([{ sourcePlayerId: '3', reason: expect.stringContaining('listed twice') }]);
  });

  it('names a block that it does not know, unless it is empty', () => {
    const renamed = { name: 'throwing', labels: ['YDS'], athletes: [row('3', ['9'])] };
    const empty = { name: 'juggling', labels: ['NO'], athletes: [] };
    const drift = { path: 'boxscore.players[].statistics[].name', received: 'string', sample: '"throwing"' };
    expect(parse({ homeBlocks: [renamed, empty] }).rejected).toMatchObject([
      { sourcePlayerId: null, reason: 'unknown block "throwing"', drifts: [drift] },
    ]);
  });

  it('names rows of a team that does not play in the game', () => {
    const summary = summaryOf({ homeBlocks: [rushing(row('3', ['1', '1']))] });
    const stranger = { team: { id: '55' }, statistics: [rushing(row('4', ['1', '1']))] };
    const boxscore = { players: [...(summary.boxscore.players ?? []), stranger] };
    const { players, rejected } = parseBoxScore({ ...summary, boxscore }, game, named);
    expect(players).toHaveLength(1);
    expect(rejected).toMatchObject([{ reason: expect.stringContaining('team 55') }]);
  });

  it('carries teams, score, score by periods and the totals rows', () => {
    const block = { ...rushing(row('3', ['1', '-1'])), totals: ['20', '88'] };
    const box = parse({ homeScore: '24', homePeriods: ['7', '10', '0', '7'], awayScore: '3', homeBlocks: [block] });
    expect(box).toMatchObject({
      home: { sourceTeamId: '7', abbreviation: 'HRB', name: 'Harbor Herons', score: 24 },
      away: { sourceTeamId: '9', abbreviation: 'VAL', name: 'Valley Voles', score: 3 },
      totals: { home: { carries: 20, rushing_yards: 88, periods: 4, period_points: 24 }, away: {} },
    });
  });

  it('says nothing of periods where one is a mark', () => {
    const box = parse({ homePeriods: ['1', 'X'], homeBlocks: [rushing(row('3', ['1', '1']))] });
    expect(box.totals.home).toEqual({});
  });

  it('tells that the game is still played, whatever the scoreboard said', () => {
    const status = { name: 'STATUS_IN_PROGRESS', state: 'in', completed: false };
    expect(parse({ status, homeBlocks: [rushing(row('3', ['1', '1']))] }).status).toBe('live');
  });

  it('has no players, score or failure before the start', () => {
    const status = { name: 'STATUS_SCHEDULED', state: 'pre', completed: false };
    expect(parse({ status })).toMatchObject({ status: 'scheduled', players: [], home: { score: null } });
  });

  it.each<[string, SummaryOptions]>([
    ['without a list of players', {}],
    ['with an empty list', { homeBlocks: [] }],
    ['with empty blocks', { homeBlocks: [passing(), rushing()], awayBlocks: [passing(), rushing()] }],
  ])('refuses a final game %s', (_what, options) => {
    expect(() => parse(options)).toThrow(expect.objectContaining({ code: 'EMPTY_BOX_SCORE' }));
  });

  it('refuses the answer for another game', () => {
    expect(() => parse({ id: '1002' })).toThrow(expect.objectContaining({ code: 'WRONG_GAME' }));
  });

  it.each<[string, unknown]>([
    ['an empty object', {}],
    ['an error page', { code: 404, message: 'Error invoking GET' }],
    ['an id that is a number', { ...summaryOf(), header: { ...summaryOf().header, id: 1001 } }],
    ['a block without labels', summaryOf({ homeBlocks: [{ name: 'passing', athletes: [] }] })],
  ])('refuses %s', (_what, payload) => {
    expect(() => parseBoxScore(payload, game, named)).toThrow(expect.objectContaining({ code: 'PAYLOAD_SHAPE' }));
  });
});

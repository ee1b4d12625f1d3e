import { type BoxScore, type PlayerLine, type ScheduledGame, toGameDay } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { parseBoxScore } from './box-score.ts';
import { madeUpBox, madeUpGoalie, madeUpListing, madeUpSkater, madeUpWeek } from './made-up-payloads.ts';
import { parseSchedule } from './schedule.ts';

const day = toGameDay('2024-10-12');
const [game] = parseSchedule(madeUpWeek({ [day]: [madeUpListing()] }), day, day).games as [ScheduledGame];

interface ExtraRows {
  forwards?: unknown[];
  goalies?: unknown[];
}

/** The made-up box score with other rows at home. */
function withRows({ forwards, goalies }: ExtraRows): BoxScore {
  const box = madeUpBox();
  const { homeTeam, awayTeam } = box.playerByGameStats;
  const changed = { ...homeTeam, ...(forwards && { forwards }), ...(goalies && { goalies }) };
  return parseBoxScore({ ...box, playerByGameStats: { homeTeam: changed, awayTeam } }, game);
}

function lineOf(box: BoxScore, id: number): PlayerLine | undefined {
  return box.players.find(({ sourcePlayerId }) => sourcePlayerId === String(id));
}

describe('an NHL box score', () => {
  it('is read with its state, teams, scores and totals', () => {
    const { status, home, totals, rejected } = parseBoxScore(madeUpBox(), game);
    expect(status).toBe('final');
    expect(home).toEqual({ sourceTeamId: '26', abbreviation: 'T26', name: 'Town 26 Geese', score: 2 });
    expect(totals).toEqual({ home: { goals: 2, shots_on_goal: 2 }, away: { goals: 1, shots_on_goal: 1 } });
    expect(rejected).toEqual([]);
  });

  it('gives a skater every prop type of his, in seconds on the ice', () => {
    const row = madeUpSkater(5, {
      goals: 1,
      assists: 2,
      points: 3,
      sog: 4,
      powerPlayGoals: 1,
      plusMinus: -2,
      toi: '64:24',
    });
    expect(lineOf(withRows({ forwards: [row] }), 5)?.stats).toEqual({
      goals: 1,
      assists: 2,
      points: 3,
      shots_on_goal: 4,
      power_play_goals: 1,
      plus_minus: -2,
      penalty_minutes: 0,
      hits: 0,
      blocked_shots: 0,
      giveaways: 0,
      takeaways: 0,
      shifts: 20,
      time_on_ice: 3864,
    });
  });

  it('gives a goalie with a decision every prop type of his', () => {
    const saved = { evenStrengthShotsAgainst: '20/22', powerPlayShotsAgainst: '4/5', shorthandedShotsAgainst: '1/1' };
    const row = madeUpGoalie(6, {
      ...saved,
      saves: 25,
      shotsAgainst: 28,
      goalsAgainst: 3,
      toi: '59:10',
      decision: 'O',
    });
    expect(lineOf(withRows({ goalies: [row] }), 6)?.stats).toEqual({
      penalty_minutes: 0,
      time_on_ice: 3550,
      saves: 25,
      shots_against: 28,
      goals_against: 3,
      even_strength_saves: 20,
      power_play_saves: 4,
      shorthanded_saves: 1,
      goalie_wins: 0,
    });
  });

  it('gives a goalie who played without a decision no line for it', () => {
    const box = withRows({
      goalies: [madeUpGoalie(6, { toi: '20:00', decision: 'W' }), madeUpGoalie(7, { toi: '40:00' })],
    });
    expect(lineOf(box, 6)?.stats).toMatchObject({ goalie_wins: 1 });
    expect(lineOf(box, 7)?.stats).not.toHaveProperty('goalie_wins');
  });

  it('has no line for the goalie who was dressed and did not play', () => {
    expect(lineOf(parseBoxScore(madeUpBox(), game), 2619)).toBeUndefined();
  });

  it('leaves the goal that a shootout adds out of the total of its winner', () => {
    const box = { ...madeUpBox(), gameOutcome: { lastPeriodType: 'SO' } };
    expect(parseBoxScore(box, game).totals).toMatchObject({ home: { goals: 1 }, away: { goals: 1 } });
  });

  it('takes an initial for an abbreviation, and initials that are a name for a name', () => {
    const named = (id: number, name: string) => madeUpSkater(id, { name: { default: name } });
    const box = withRows({
      forwards: [named(1, 'A. Heron'), named(2, 'J.T. Vole'), named(3, 'Ö. Elk'), named(4, 'Bo Marten')],
    });
    const full = [1, 2, 3, 4].map((id) => lineOf(box, id)?.nameIsFull);
    expect(full).toEqual([false, true, false, true]);
  });

  it('has the number of each player, and none where it is not given or is no number', () => {
    const wearing = (id: number, sweaterNumber?: unknown) => madeUpSkater(id, { sweaterNumber });
    const box = withRows({ forwards: [wearing(1, 9), wearing(2, '09'), wearing(3), wearing(4, 'none')] });
    expect([1, 2, 3, 4].map((id) => lineOf(box, id)?.jersey)).toEqual(['9', '9', null, null]);
    expect(box.rejected).toEqual([]);
  });

  it('has the goalie who came in for the shootout alone, by his decision', () => {
    const box = withRows({ goalies: [madeUpGoalie(5, { toi: '65:00' }), madeUpGoalie(6, { decision: 'O' })] });
    expect(lineOf(box, 6)?.stats).toMatchObject({ goalie_wins: 0, time_on_ice: 0, saves: 0 });
    expect(lineOf(withRows({ goalies: [madeUpGoalie(6)] }), 6)).toBeUndefined();
  });

  it('loses no row to a figure that can not be, only its line', () => {
    const box = withRows({
      forwards: [madeUpSkater(5, { hits: -1, plusMinus: -3 })],
      goalies: [madeUpGoalie(6, { toi: '60:00', saves: 35, shorthandedShotsAgainst: '-1/0' })],
    });
    expect(box.rejected).toEqual([]);
    expect(lineOf(box, 5)?.stats).toMatchObject({ plus_minus: -3, blocked_shots: 0 });
    expect(lineOf(box, 5)?.stats).not.toHaveProperty('hits');
    expect(lineOf(box, 6)?.stats).toMatchObject({ saves: 35, even_strength_saves: 0 });
    expect(lineOf(box, 6)?.stats).not.toHaveProperty('shorthanded_saves');
    expect(box.impossible).toEqual([
      { sourcePlayerId: '5', cell: 'hits is -1' },
      { sourcePlayerId: '6', cell: 'shorthanded_saves is -1' },
    ]);
  });

  it('names rows that it cannot read and keeps the others', () => {
    const box = withRows({
      forwards: [
        madeUpSkater(5, { goals: '1' }),
        { name: { default: 'N. Nobody' } },
        madeUpSkater(7, { toi: '12:75' }),
      ],
    });
    expect(box.rejected.map(({ sourcePlayerId, reason }) => [sourcePlayerId, reason.split(':')[0]])).toEqual([
      ['5', 'goals'],
      [null, 'playerId'],
      ['7', 'toi'],
    ]);
    expect(box.players.length).toBeGreaterThan(20);
  });
});

describe('an NHL box score of the older shape', () => {
  const skater = {
    playerId: 5,
    name: { default: 'P. Player' },
    goals: 1,
    assists: 0,
    points: 1,
    plusMinus: 1,
    pim: 2,
    hits: 3,
    blockedShots: 4,
    powerPlayGoals: 0,
    powerPlayPoints: 0,
    shots: 6,
    faceoffs: '1/1',
    faceoffWinningPctg: 100,
    toi: '20:00',
  };
  const { saves, shotsAgainst, ...goalie } = madeUpGoalie(6, {
    saveShotsAgainst: '14/19',
    savePctg: '0.737',
    toi: '60:00',
  });
  const { playerByGameStats, ...box } = madeUpBox();
  const rows = { forwards: [skater], defense: [], goalies: [goalie] };
  const older = {
    ...box,
    homeTeam: { id: 26, name: { default: 'Geese' }, abbrev: 'T26', score: 2, sog: 6, pim: 4 },
    boxscore: { playerByGameStats: { ...playerByGameStats, homeTeam: rows } },
  };

  it('is read from its own place, shots by their old name', () => {
    expect(lineOf(parseBoxScore(older, game), 5)?.stats).toEqual({
      goals: 1,
      assists: 0,
      points: 1,
      shots_on_goal: 6,
      power_play_goals: 0,
      plus_minus: 1,
      penalty_minutes: 2,
      hits: 3,
      blocked_shots: 4,
      time_on_ice: 1200,
    });
  });

  it('gives saves and shots from the pair', () => {
    expect(lineOf(parseBoxScore(older, game), 6)?.stats).toMatchObject({ saves: 14, shots_against: 19 });
  });

  it('gives the team by its nickname, with the total of penalty minutes', () => {
    const { home, totals } = parseBoxScore(older, game);
    expect([home.name, totals.home.penalty_minutes]).toEqual(['Geese', 4]);
  });
});

describe('an NHL box score that cannot be used', () => {
  it('is refused where its id is another', () => {
    expect(() => parseBoxScore({ ...madeUpBox(), id: 2024020030 }, game)).toThrow(
      expect.objectContaining({ code: 'WRONG_GAME' }),
    );
  });

  it('is refused where its teams are others', () => {
    const box = madeUpBox();
    expect(() => parseBoxScore({ ...box, homeTeam: box.awayTeam, awayTeam: box.homeTeam }, game)).toThrow(
      expect.objectContaining({ code: 'WRONG_GAME' }),
    );
  });

  it('is refused where it is empty JSON', () => {
    expect(() => parseBoxScore({}, game)).toThrow(expect.objectContaining({ code: 'PAYLOAD_SHAPE' }));
  });

  it('is refused where it is final and nobody played', () => {
    const { playerByGameStats, ...box } = madeUpBox();
    expect(() => parseBoxScore(box, game)).toThrow(expect.objectContaining({ code: 'EMPTY_BOX_SCORE' }));
  });

  it('tells a row that can not be read from one that is not there', () => {
    const { playerByGameStats, ...box } = madeUpBox();
    const unreadable = { forwards: [{ name: 'x' }], defense: [], goalies: [] };
    const rows = { homeTeam: unreadable, awayTeam: unreadable };
    expect(parseBoxScore({ ...box, playerByGameStats: rows }, game)).toMatchObject({ players: [] });
  });

  it('says so itself where the game is not final, players or not', () => {
    const { playerByGameStats, ...box } = { ...madeUpBox(), gameState: 'FUT' };
    expect(parseBoxScore(box, game)).toMatchObject({ status: 'scheduled', players: [] });
    expect(parseBoxScore({ ...madeUpBox(), gameState: 'CRIT' }, game).status).toBe('live');
  });
});

import { type ScheduledGame, toGameDay } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { parseBoxScore } from './box-score.ts';
import { madeUpBox, madeUpListing, madeUpPlayer, madeUpSchedule } from './made-up-payloads.ts';
import { parseSchedule } from './schedule.ts';

const day = toGameDay('2024-07-12');
const [game] = parseSchedule(madeUpSchedule({ [day]: [madeUpListing()] }), day, day).games as [ScheduledGame];

/** The made-up box score with one player more at home. */
function withPlayer(player: ReturnType<typeof madeUpPlayer>) {
  const box = madeUpBox();
  return {
    ...box,
    teams: { ...box.teams, home: { ...box.teams.home, players: { [`ID${player.person.id}`]: player } } },
  };
}

function statsOf(player: ReturnType<typeof madeUpPlayer>) {
  return parseBoxScore(withPlayer(player), game).players.find(({ sourcePlayerId }) => {
    return sourcePlayerId === String(player.person.id);
  })?.stats;
}

describe('an MLB box score', () => {
  it('is read with its teams, scores and totals', () => {
    const { home, away, status, totals, rejected } = parseBoxScore(madeUpBox(), game);
    expect(home).toEqual({ sourceTeamId: '112', abbreviation: 'T112', name: 'Team 112', score: 1 });
    expect(away.score).toBe(0);
    expect(status).toBeNull();
    expect(totals.home).toMatchObject({ home_runs: 1, putouts: 27, pitching_outs: 27, catchers_interference: 0 });
    expect(rejected).toEqual([]);
  });

  it('has no line for a player whose groups are empty', () => {
    const ids = parseBoxScore(madeUpBox(), game).players.map(({ sourcePlayerId }) => sourcePlayerId);
    expect(ids).toContain('11210');
    expect(ids).not.toContain('11211');
  });

  it('has the number of a player, and none where it is not given', () => {
    const batter = madeUpPlayer(1, { batting: { hits: 1 } });
    const jerseyOf = (player: object) => parseBoxScore(withPlayer({ ...batter, ...player }), game).players[0]?.jersey;
    expect([jerseyOf({ jerseyNumber: '07' }), jerseyOf({ jerseyNumber: null }), jerseyOf({})]).toEqual([
      '7',
      null,
      null,
    ]);
  });

  it('counts thirds of innings by outs', () => {
    expect(statsOf(madeUpPlayer(1, { pitching: { inningsPitched: '5.2', outs: 17 } }))).toEqual({ pitching_outs: 17 });
  });

  it('works out singles where it has all other hits', () => {
    const batting = { hits: 4, doubles: 1, triples: 1, homeRuns: 1 };
    expect(statsOf(madeUpPlayer(1, { batting }))).toMatchObject({ hits: 4, singles: 1 });
    expect(statsOf(madeUpPlayer(1, { batting: { hits: 4 } }))).toEqual({ hits: 4 });
  });

  it('keeps the groups of a player who both bats and pitches apart', () => {
    const stats = statsOf(
      madeUpPlayer(1, { batting: { strikeOuts: 1 }, pitching: { strikeOuts: 9 }, fielding: { errors: 2 } }),
    );
    expect(stats).toEqual({ strikeouts: 1, pitching_strikeouts: 9, errors: 2 });
  });

  it('keeps zeros, reads no rates and gives what is absent no line', () => {
    const fielding = { putOuts: 0, fielding: '.000', caughtStealingPercentage: '.---' };
    expect(statsOf(madeUpPlayer(1, { fielding }))).toEqual({ putouts: 0 });
  });

  it('keeps a player who appeared for both teams twice', () => {
    const box = madeUpBox();
    const both = madeUpPlayer(99901, { batting: { atBats: 2 } });
    Object.assign(box.teams.home.players, { ID99901: both });
    Object.assign(box.teams.away.players, { ID99901: both });
    const lines = parseBoxScore(box, game).players.filter(({ sourcePlayerId }) => sourcePlayerId === '99901');
    expect(lines.map(({ sourceTeamId }) => sourceTeamId)).toEqual(['112', '158']);
  });

  it('names a row that it cannot read and keeps the others', () => {
    const box = madeUpBox();
    Object.assign(box.teams.home.players, { ID11209: madeUpPlayer(11209, { batting: { hits: '3' } }) });
    const { players, rejected } = parseBoxScore(box, game);
    expect(rejected).toMatchObject([
      { sourcePlayerId: '11209', reason: expect.stringContaining('stats.batting.hits') },
    ]);
    expect(players).toHaveLength(19);
  });

  it('names a row that stands under the id of another player', () => {
    const box = madeUpBox();
    Object.assign(box.teams.home.players, { ID11209: madeUpPlayer(5, { batting: { hits: 3 } }) });
    expect(parseBoxScore(box, game).rejected).toEqual([{ sourcePlayerId: '11209', reason: 'it is of player 5' }]);
  });
});

describe('an MLB box score that is not of the game', () => {
  const wrong = expect.objectContaining({ code: 'WRONG_GAME' });

  function dated(label: string, homeRuns = 1) {
    const box = madeUpBox();
    box.info = [{ label }];
    box.teams.home.teamStats.batting.runs = homeRuns;
    return box;
  }

  it.each(['home', 'away'] as const)('is refused where the %s team is another', (side) => {
    const box = madeUpBox();
    box.teams[side].team.id = 147;
    expect(() => parseBoxScore(box, game)).toThrow(wrong);
  });

  it('is refused where home and away are swapped', () => {
    const { home, away } = madeUpBox().teams;
    expect(() => parseBoxScore({ ...madeUpBox(), teams: { home: away, away: home } }, game)).toThrow(wrong);
  });

  it('is refused where it is of an earlier day of the series', () => {
    expect(() => parseBoxScore(dated('July 11, 2024'), game)).toThrow(wrong);
  });

  it('is refused where it is of a later day and another score', () => {
    expect(() => parseBoxScore(dated('July 13, 2024', 6), game)).toThrow(wrong);
  });

  it('is taken where a suspended game was ended on a later day with the score of the schedule', () => {
    expect(parseBoxScore(dated('August 26, 2024'), game).home.score).toBe(1);
  });

  it('is taken on the word of its teams where it has no date', () => {
    expect(parseBoxScore({ ...madeUpBox(), info: [] }, game).sourceGameId).toBe('700001');
  });
});

describe('an MLB box score without content', () => {
  it('is refused where it is empty JSON', () => {
    expect(() => parseBoxScore({}, game)).toThrow(expect.objectContaining({ code: 'PAYLOAD_SHAPE' }));
  });

  it('is refused where nobody played', () => {
    const box = madeUpBox();
    box.teams.home.players = {};
    box.teams.away.players = {};
    expect(() => parseBoxScore(box, game)).toThrow(expect.objectContaining({ code: 'EMPTY_BOX_SCORE' }));
  });
});

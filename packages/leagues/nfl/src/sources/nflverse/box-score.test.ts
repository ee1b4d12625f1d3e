import { type BoxScore, checkBoxScore, type ScheduledGame, toGameDay } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { nflverse } from './index.ts';
import { asOlderFile, csvOf, madeUpGame, madeUpWeek, serving } from './made-up-files.ts';

const day = toGameDay('2024-09-08');
type Rows = ReturnType<typeof madeUpWeek>;

async function read(rows: Rows): Promise<{ game: ScheduledGame; box: BoxScore }> {
  const http = serving({ games: csvOf([madeUpGame()]), weekly: csvOf(rows) });
  const { games, boxScores } = await nflverse.schedule(http, day, day);
  return { game: games[0] as ScheduledGame, box: boxScores?.get('2024_01_HRB_VAL') as BoxScore };
}

/** The rows with one of them changed: the first receiver's. */
function changed(changes: Record<string, string | number>): Rows {
  return madeUpWeek().map((row) => (row.player_display_name === 'Rory HRB' ? { ...row, ...changes } : row));
}

const statsOf = ({ players }: BoxScore, name: string) => players.find((player) => player.name === name)?.stats;

describe('a box score of nflverse', () => {
  it('gives whoever had the ball all that the file says of it, zeros too', async () => {
    const { box } = await read(madeUpWeek());
    expect(statsOf(box, 'Rory HRB')).toEqual({
      passing_completions: 0,
      passing_attempts: 0,
      passing_yards: 0,
      passing_touchdowns: 0,
      passing_interceptions: 0,
      sacks_taken: 0,
      sack_yards_lost: 0,
      rushing_attempts: 0,
      rushing_yards: 0,
      rushing_touchdowns: 0,
      receptions: 2,
      receiving_targets: 3,
      receiving_yards: 31,
      receiving_touchdowns: 1,
    });
    expect(box.players[0]).toMatchObject({ sourcePlayerId: '00-0001001', nameIsFull: true, sourceTeamId: 'VAL' });
    expect(box.rejected).toEqual([]);
  });

  it('gives kickers their kicks and nobody else any, and has no line of those who did nothing', async () => {
    const { box } = await read(madeUpWeek());
    expect(statsOf(box, 'Kim HRB')).toEqual({
      field_goals_made: 1,
      field_goals_attempted: 2,
      longest_field_goal: 44,
      extra_points_made: 1,
      extra_points_attempted: 1,
    });
    expect(statsOf(box, 'Bo HRB')).toBeUndefined();
  });

  it('gives defenders and returners what they did, and whoever only tackled the zeros beside it', async () => {
    const { box } = await read(madeUpWeek());
    expect(statsOf(box, 'Dee HRB')).toEqual({
      sacks: 1.5,
      passes_defended: 1,
      interceptions: 1,
      interception_yards: -3,
    });
    expect(statsOf(box, 'Tom HRB')).toEqual({ sacks: 0, passes_defended: 0 });
    expect(statsOf(box, 'Ray HRB')).toEqual({
      kick_returns: 2,
      kick_return_yards: 45,
      punt_returns: 1,
      punt_return_yards: -2,
    });
  });

  it('says the same of an older file, but for the kicks, returns and defense that it lacks', async () => {
    const [{ box: newer }, { box: older }] = await Promise.all([read(madeUpWeek()), read(asOlderFile(madeUpWeek()))]);
    const withTheBall = newer.players.filter(({ name }) => /^(Pat|Rory|Ren) /.test(name));
    expect(older.players).toEqual(withTheBall);
    expect(newer.propTypes).toEqual(nflverse.about.propTypes);
    expect(older.propTypes).toHaveLength(14);
    expect(statsOf(older, 'Pat VAL')).toMatchObject({ sacks_taken: 2, sack_yards_lost: 13, passing_interceptions: 1 });
  });

  it('takes what a row does not state for no line, never for zero', async () => {
    for (const nothing of ['', 'NA']) {
      const { box } = await read(changed({ targets: nothing }));
      expect(statsOf(box, 'Rory HRB')).not.toHaveProperty('receiving_targets');
      expect(statsOf(box, 'Rory HRB')).toHaveProperty('receptions', 2);
    }
  });

  it.each([
    ['receptions', 'renamed without notice'],
    ['fg_att', 'gone from among its like'],
    ['def_qb_hits', 'that tells who is a defender'],
    ['player_id', 'of whose row it is'],
  ])('refuses a file without the column %s, %s', async (column) => {
    const rows = madeUpWeek().map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => name !== column)));
    await expect(read(rows as Rows)).rejects.toMatchObject({
      code: 'PAYLOAD_SHAPE',
      message: expect.stringContaining(`no column ${column}`),
    });
  });

  it.each([
    ['a figure that is none', { receptions: '2.5' }, /receptions is "2.5"/],
    ['a third of a sack', { def_sacks: '0.33' }, /sacks is "0.33"/],
    ['a figure in words', { targets: 'three' }, /receiving_targets is "three"/],
    ['a player without an id', { player_id: '' }, /no player id/],
    ['an id of another kind', { player_id: 'XX-0000123' }, /no player id/],
    ['a player without a name', { player_display_name: ' ' }, /no name/],
    ['another opponent', { opponent_team: 'NYX' }, /opponent NYX, and HRB played VAL/],
    ['a second row of a player', { player_id: '00-0000001' }, /second row in week 1/],
  ])('rejects %s by name, and keeps the others', async (_what, changes, reason) => {
    const { box } = await read(changed(changes));
    expect(box.rejected).toEqual([expect.objectContaining({ reason: expect.stringMatching(reason) })]);
    expect(box.players).toHaveLength(13);
  });

  it('refuses rows of another season', async () => {
    await expect(read(changed({ season: 2023 }))).rejects.toMatchObject({ code: 'PAYLOAD_SHAPE' });
  });

  it('names a player without needless blanks', async () => {
    const { box } = await read(changed({ player_display_name: 'Rory  van  Dell ' }));
    expect(box.players.map(({ name }) => name)).toContain('Rory van Dell');
  });
});

describe('the invariants of nflverse', () => {
  const findings = async (rows: Rows) => {
    const { game, box } = await read(rows);
    return checkBoxScore(nflverse.invariants, box, game).map(({ severity, invariant }) => `${severity} ${invariant}`);
  };

  it('hold in a sound game', async () => {
    expect(await findings(madeUpWeek())).toEqual([]);
  });

  it.each<[string, Record<string, number>, string[]]>([
    ['more targets than passes', { targets: 5 }, ['hard targets-within-attempts']],
    [
      'more receptions than targets',
      { receptions: 4 },
      ['hard receptions-within-targets', 'soft completions-equal-receptions'],
    ],
    ['touchdowns that the score does not pay for', { rushing_tds: 1 }, ['hard score-pays-for-touchdowns-and-kicks']],
    ['a touchdown that nobody threw', { receiving_tds: 2 }, ['soft touchdown-passes-equal-receptions']],
    ['yards after a lateral', { receiving_yards: 35 }, ['soft passing-yards-equal-receiving-yards']],
    [
      'more kicks made than tried',
      { pat_made: 1 },
      ['hard kicks-made-within-kicks-attempted', 'hard score-pays-for-touchdowns-and-kicks'],
    ],
  ])('find %s', async (_what, changes, expected) => {
    expect((await findings(changed(changes))).toSorted()).toEqual(expected.toSorted());
  });
});

describe('a game of nflverse asked for by itself', () => {
  const ask = async (changes: Partial<ScheduledGame>, rows = madeUpWeek()) => {
    const { game } = await read(madeUpWeek());
    return nflverse.boxScore(serving({ weekly: csvOf(rows) }), { ...game, ...changes });
  };

  it('is the same as with its schedule', async () => {
    expect(await ask({})).toEqual((await read(madeUpWeek())).box);
  });

  it.each([
    ['of other teams', '2024_01_NYX_VAL'],
    ['of the same teams the other way round', '2024_01_VAL_HRB'],
    ['of another season', '2023_01_HRB_VAL'],
    ["of another source's", '401547353'],
  ])('is no game %s', async (_what, sourceGameId) => {
    await expect(ask({ sourceGameId })).rejects.toMatchObject({ code: 'WRONG_GAME' });
  });

  it('is empty where it has no rows', async () => {
    await expect(ask({ sourceGameId: '2024_02_HRB_VAL' })).rejects.toMatchObject({ code: 'EMPTY_BOX_SCORE' });
  });
});

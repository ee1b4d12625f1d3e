import { type StoredChecks, toGameDay } from '@backfield/contract';
import type { VerifyQuery } from '@backfield/contract/store';
import { expect, it } from 'vitest';
import { type SampleGame, samplePlayer, samplePlayers, sampleWrite } from '../testing/sample-game.ts';
import { describeStore, type StoreSuite } from '../testing/store-suite.ts';

const checks: StoredChecks = {
  leastPlayers: 2,
  leastPlayersExceptGameTypes: ['all-star'],
  balances: [
    {
      name: 'points-equal-score',
      left: { own: { points: 1 } },
      right: { score: true },
      exceptGameTypes: ['preseason'],
    },
    { name: 'thrown-is-caught', left: { own: { thrown: 2 } }, right: { opponent: { caught: 1 } } },
  ],
};

const everything: VerifyQuery = {
  league: 'NFL',
  sources: [{ source: 'espn', extractorVersion: 1, checks }],
  season: null,
  from: toGameDay('0001-01-01'),
  to: toGameDay('9999-12-31'),
  sourceGameIds: null,
  today: toGameDay('2024-10-09'),
};

/** Players who score what the sample game's score says, with values and ids that are easily sorted or written otherwise. */
function soundPlayers() {
  return [
    samplePlayer('9', '1', { points: 20, minutes: 10.5, plus_minus: -3, thrown: 1.5 }),
    samplePlayer('10', '1', { points: 0, minutes: 0.25, plus_minus: 3, caught: 2 }),
    samplePlayer('a-1', '2', { points: 17, minutes: 100, plus_minus: 0, caught: 3 }),
    samplePlayer('A-1', '2', { points: 0, minutes: 1, plus_minus: 0, thrown: 1 }),
  ];
}

describeStore('verifying what is stored', (suite) => {
  const write = (sample: SampleGame = {}) => suite.store.writeGame(sampleWrite({ players: soundPlayers(), ...sample }));

  it('finds nothing in games as they were written, and agrees with the view of hashes', async () => {
    await write();
    await write({ id: '101', players: soundPlayers(), game: { gameType: 'preseason' }, box: sides(1, 2) });
    expect(await findings(suite)).toEqual([]);
    expect(await suite.store.query('select * from game_line_hashes where stored_hash <> computed_hash')).toEqual([]);
  });

  it('does not hold against a game what its answer slipped by, and names and counts that', async () => {
    const slip = { invariant: 'points-equal-score', severity: 'soft', evidence: 'one off' } as const;
    await suite.store.writeGame({ ...sampleWrite({ players: soundPlayers(), box: sides(21, 17) }), findings: [slip] });
    expect(await findings(suite)).toEqual([]);
    expect((await suite.store.verifyStored(everything)).seasons).toMatchObject([{ verified: 1, softFindings: 1 }]);
    expect(await suite.store.softFindings(everything)).toMatchObject([{ sourceGameId: '100', evidence: 'one off' }]);
  });

  it('finds sums that do not agree, by the names of the invariants', async () => {
    await write({ box: sides(21, 17) });
    const lonely = soundPlayers().map((player) =>
      player.sourcePlayerId === 'a-1' ? { ...player, stats: { ...player.stats, caught: 4 } } : player,
    );
    await write({ id: '101', players: lonely });
    expect(await findings(suite)).toEqual([
      '100 stored-sums: points-equal-score, home team: points 20, score 21',
      "101 stored-sums: thrown-is-caught, home team: 2 thrown 3, opponent's caught 4",
    ]);
  });

  it('declares nothing of games of another source, or that were stored unsound', async () => {
    const hard = { invariant: 'points-equal-score', severity: 'hard' as const, evidence: '20 is not 21' };
    await write({ box: sides(21, 17), findings: [hard] });
    await write({ id: '101', source: 'nflverse', box: sides(21, 17), game: { season: 2024 } });
    const { problems } = await suite.store.verifyStored(everything);
    expect(problems).toMatchObject([{ sourceGameId: '100', kind: 'unverified' }]);
    expect(problems[0]?.evidence).toBe('NYJ at CHI: points-equal-score: 20 is not 21');
  });

  it('wants the least number of players a team, but not of games that are excepted', async () => {
    const three = soundPlayers().filter(({ sourcePlayerId }) => sourcePlayerId !== 'A-1');
    const caughtNothing = three.map((player) => ({ ...player, stats: { ...player.stats, thrown: 0, caught: 0 } }));
    await write({ players: caughtNothing });
    await write({ id: '101', players: caughtNothing, game: { gameType: 'all-star' } });
    expect(await findings(suite)).toEqual([
      '100 stored-few-players: CHI has 2 players and NYJ 1; at least 2 take part',
    ]);
  });

  it('counts a player of both teams once', async () => {
    await write({ players: [...soundPlayers(), samplePlayer('9', '2', { points: 0 })] });
    expect(await findings(suite)).toEqual([]);
  });

  it.each([
    ['the same name and lines', 'Player 11', { points: 0, minutes: 9 }, true],
    ['the same name with an accent and a title', 'Pláyer 11 Jr.', { points: 0, minutes: 9 }, true],
    ['the same name with two titles', 'Player 11 III Jr.', { points: 0, minutes: 9 }, true],
    ['another name', 'Player Ten', { points: 0, minutes: 9 }, false],
    ['other lines', 'Player 11', { points: 0, minutes: 8 }, false],
  ])('takes two players for one by %s', async (_what, name, stats, isOne) => {
    const named = samplePlayer('11', '1', { points: 0, minutes: 9 }, 'Player 11');
    await write({ players: [...soundPlayers(), named, samplePlayer('12', '1', stats, name)] });
    const expected = `100 stored-duplicate-player: same team, same name, same lines: Player 11 (11) and ${name} (12)`;
    expect(await findings(suite)).toEqual(isOne ? [expected] : []);
  });

  it('proves nothing by two players of one name without a single count', async () => {
    const idle = ['11', '12'].map((id) => samplePlayer(id, '1', { points: 0, minutes: 0 }, 'John Doe'));
    await write({ players: [...soundPlayers(), ...idle] });
    expect(await findings(suite)).toEqual([]);
  });

  it("knows a player of another league by the same id as nobody of this one, and heals the game's lines", async () => {
    await write();
    await write({ league: 'NBA', id: '7', players: soundPlayers() });
    await suite.store.query(`
      update player_game_logs s set player_id = other.id
      from players own, players other
      where s.player_id = own.id and own.source_player_id = '9' and other.source_player_id = '9'
        and own.league_id = (select id from leagues where code = 'NFL') and other.league_id <> own.league_id`);
    expect((await findings(suite))[0]).toMatch(/^100 stored-orphan-lines: 4 lines belong to nobody in this game/);
    expect(await write()).toMatchObject({ status: 'updated', linesInserted: 4, linesDeleted: 4, corrections: 0 });
    expect(await findings(suite)).toEqual([]);
  });

  it('leaves its findings on the game, and takes them back when they no longer hold', async () => {
    await write();
    await suite.store.query(
      "update player_game_logs set stat_value = 21 where prop_type = 'points' and stat_value = 20",
    );
    const found = await findings(suite);
    expect(found.map((text) => text.split(':')[0])).toEqual(['100 stored-lines-edited', '100 stored-sums']);
    const [edited] = await suite.store.query('select verified, proved_at from games');
    expect(edited).toEqual({ verified: false, proved_at: null });
    await suite.store.query(
      "update player_game_logs set stat_value = 20 where prop_type = 'points' and stat_value = 21",
    );
    expect(await findings(suite)).toEqual([]);
    const [restored] = await suite.store.query('select verified, findings, proved_version from games');
    expect(restored).toEqual({ verified: true, findings: [], proved_version: 2 });
  });

  it('renews the mark of a sound game once a day, and writes nothing meanwhile', async () => {
    await write();
    const versions = () => suite.store.query('select xmin::text as version, proved_at from games');
    await suite.store.verifyStored(everything);
    const first = await versions();
    suite.clock.nowMs += 23 * 3_600_000;
    await suite.store.verifyStored(everything);
    expect(await versions()).toEqual(first);
    suite.clock.nowMs += 2 * 3_600_000;
    await suite.store.verifyStored(everything);
    expect(await versions()).not.toEqual(first);
  });

  it('compares a healing answer with the rows that are there, and refuses one that is much smaller', async () => {
    await write();
    await suite.store.query("delete from player_game_logs where prop_type <> 'points'");
    await suite.store.verifyStored(everything);
    const half = soundPlayers().slice(0, 3);
    expect(await write({ players: half })).toMatchObject({
      status: 'refused',
      difference: '12 lines where 16 were stored once',
    });
    expect(await write()).toMatchObject({ status: 'updated', linesInserted: 12, linesUpdated: 0, corrections: 0 });
    expect(await findings(suite)).toEqual([]);
  });

  it('counts as a correction what the source says otherwise, also in a game that was damaged', async () => {
    await write();
    await suite.store.query("delete from player_game_logs where prop_type = 'minutes'");
    await suite.store.verifyStored(everything);
    const corrected = soundPlayers().map((player) => ({ ...player, stats: { ...player.stats, plus_minus: 1 } }));
    expect(await write({ players: corrected })).toMatchObject({ linesUpdated: 4 });
    const rows = await suite.store.corrections({ league: 'NFL', since: null });
    expect(rows).toContainEqual({
      league: 'NFL',
      gameDay: '2024-10-08',
      sourceGameId: '100',
      player: 'Player 9',
      propType: 'plus_minus',
      oldValue: -3,
      newValue: 1,
      seenAt: '2024-10-09T06:00:00Z',
    });
    expect(await suite.store.corrections({ league: 'NBA', since: null })).toEqual([]);
    expect(await suite.store.corrections({ league: null, since: toGameDay('2024-10-10') })).toEqual([]);
  });

  it('takes an explanation for what it was given for, and no longer once something else is stored', async () => {
    const hard = { invariant: 'points-equal-score', severity: 'hard', evidence: 'four off' } as const;
    const unsound = (points: number) => {
      const [first, ...others] = soundPlayers();
      const players = [...(first ? [{ ...first, stats: { ...first.stats, points } }] : []), ...others];
      return suite.store.writeGame({ ...sampleWrite({ players }), findings: [hard] });
    };
    await unsound(24);
    const target = { league: 'NFL', gameDay: null, sourceGameId: '100' };
    await suite.store.acceptGap(target, { reason: 'r', evidence: 'e', expiresOn: null });
    const acceptedGames = async () => (await suite.store.acceptedGaps('NFL')).map(({ sourceGameId }) => sourceGameId);
    const countedAs = async () => (await suite.store.verifyStored(everything)).seasons.map(({ accepted }) => accepted);
    expect([await acceptedGames(), await countedAs()]).toEqual([['100'], [1]]);
    await unsound(25);
    expect([await acceptedGames(), await countedAs()]).toEqual([[], [0]]);
  });

  it('answers the classic questions with the figures of the stored lines', async () => {
    await write();
    await write({ id: '101', day: '2024-10-10', players: samplePlayers() });
    const scope = { ...everything, from: toGameDay('2024-10-08'), to: toGameDay('2024-10-10') };
    expect(await suite.store.completeness(scope)).toEqual([
      { league: 'NFL', gameDay: '2024-10-10', games: 1, stats: 11 },
      { league: 'NFL', gameDay: '2024-10-08', games: 1, stats: 16 },
    ]);
    const hole = { league: 'NFL', gameDay: '2024-10-09', outcome: null, gamesListed: 0 };
    expect(await suite.store.daysWithoutData(scope, everything.today)).toEqual([{ ...hole, accepted: null }]);
    const gap = { reason: 'no game', evidence: 'the league', expiresOn: null };
    await suite.store.acceptGap({ league: 'NFL', gameDay: toGameDay('2024-10-09'), sourceGameId: null }, gap);
    expect(await suite.store.daysWithoutData(scope, everything.today)).toEqual([{ ...hole, accepted: gap }]);
    const [first] = await suite.store.coverage(scope);
    expect(first).toEqual({
      league: 'NFL',
      propType: 'minutes',
      players: 4,
      stats: 4,
      earliest: '2024-10-08',
      latest: '2024-10-08',
    });
  });
});

function sides(home: number, away: number) {
  return {
    home: { sourceTeamId: '1', abbreviation: 'CHI', name: 'Chicago Bears', score: home },
    away: { sourceTeamId: '2', abbreviation: 'NYJ', name: 'New York Jets', score: away },
  };
}

/** "game kind: evidence" of every problem. */
async function findings({ store }: StoreSuite): Promise<string[]> {
  const { problems } = await store.verifyStored(everything);
  return problems.map(({ sourceGameId, kind, evidence }) => `${sourceGameId} ${kind}: ${evidence}`);
}

import { readFile } from 'node:fs/promises';
import { createAnsweringHttp } from '@backfield/conformance';
import { type BoxScore, checkBoxScore, type Finding, type ScheduledGame, type Source } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { leagues } from './leagues.ts';

const dir = process.env.BACKFIELD_RECORDED_DIR ?? '';

function sourceOf(league: string, source: string): Source {
  const found = leagues.find(({ code }) => code === league)?.sources.find(({ code }) => code === source);
  if (!found) throw new Error(`No ${source} of the ${league}.`);
  return found;
}

interface Read {
  box: BoxScore;
  findings: Finding[];
}

/** A box score of real shape, as its source reads and checks it. */
async function read(source: Source, file: string, game: Partial<ScheduledGame>): Promise<Read> {
  const payload: unknown = JSON.parse(await readFile(`${dir}/cases/${file}`, 'utf8'));
  const asked = { gameType: 'regular', statusDetail: 'Final', ...game } as ScheduledGame;
  const box = await source.boxScore(
    createAnsweringHttp(async () => payload),
    asked,
  );
  return { box, findings: checkBoxScore(source.invariants, box, asked) };
}

const side = (sourceTeamId: string, score: number) => ({ sourceTeamId, name: sourceTeamId, score });

/** COL at PIT, 3-2. */
const nhlGame = (sourceGameId: string) => ({ sourceGameId, home: side('5', 3), away: side('21', 2) });
const severities = (findings: readonly Finding[]) =>
  findings.map(({ invariant, severity }) => `${invariant} (${severity})`);
const statsOf = ({ players }: BoxScore, id: string) =>
  players.find(({ sourcePlayerId }) => sourcePlayerId === id)?.stats;

describe.skipIf(!dir)('games of real shape that show faults (skipped without BACKFIELD_RECORDED_DIR)', () => {
  const nhl = sourceOf('NHL', 'nhl');
  const wnba = sourceOf('WNBA', 'espn');

  it('are sound where a team has a shot of no player', async () => {
    const { findings } = await read(nhl, 'nhl-team-shot-of-no-player.json', nhlGame('2011020120'));
    expect(severities(findings)).toEqual(['shots-equal-team-total (soft)']);
  });

  it('are sound where a goal is counted without its shot', async () => {
    const { findings } = await read(nhl, 'nhl-goal-against-without-shot.json', nhlGame('2025020208'));
    expect(severities(findings)).toEqual(['saves-add-up (soft)']);
  });

  it('are sound where the decision is on who came in for the shootout', async () => {
    const { box, findings } = await read(nhl, 'nhl-decision-of-shootout-goalie.json', nhlGame('2011020129'));
    expect(findings).toEqual([]);
    expect(statsOf(box, '8000101')).toMatchObject({ time_on_ice: 0, goalie_wins: 0 });
  });

  it('keep a goalie with an impossible cell, without its line', async () => {
    const { box, findings } = await read(nhl, 'nhl-goalie-negative-strength-saves.json', nhlGame('2019020092'));
    expect([findings, box.rejected]).toEqual([[], []]);
    expect(box.impossible).toEqual([{ sourcePlayerId: '8000100', cell: 'shorthanded_saves is -1' }]);
    expect(statsOf(box, '8000100')).toMatchObject({ saves: 35, even_strength_saves: 31, power_play_saves: 5 });
    expect(statsOf(box, '8000100')).not.toHaveProperty('shorthanded_saves');
  });

  it('have no line for who did not play, and no filler, in 2003', async () => {
    const game = { sourceGameId: '230619006', home: side('6', 59), away: side('14', 55) };
    const { box, findings } = await read(wnba, 'wnba-2003-dnp-dashes-plusminus-minus-one.json', game);
    expect([box.players.length, box.rejected]).toEqual([12, []]);
    expect(box.players.filter(({ stats }) => 'plus_minus' in stats)).toEqual([]);
    expect(findings.filter(({ severity }) => severity === 'hard')).toEqual([]);
  });

  it('are no box score where nobody has a value, in 2002', async () => {
    const game = { sourceGameId: '220525006', home: side('6', 64), away: side('9', 56) };
    await expect(read(wnba, 'wnba-2002-all-dashes.json', game)).rejects.toMatchObject({ code: 'EMPTY_BOX_SCORE' });
  });
});

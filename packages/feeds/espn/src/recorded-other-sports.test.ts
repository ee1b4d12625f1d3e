import type { ScheduledGame } from '@backfield/core';
import { goldenRows, rowsOf } from '@backfield/core/testing';
import { describe, expect, it } from 'vitest';
import { clock, number, outs, pair } from './cells.ts';
import type { EspnBlocks } from './declaration.ts';
import { createEspnSource } from './source.ts';
import { readRecordedGames } from './testing/index.ts';

const recordedDir = process.env.BACKFIELD_RECORDED_DIR ?? '';

const baseball: EspnBlocks = {
  identifiedBy: 'type',
  columns: {
    batting: {
      AB: number('at_bats'),
      R: number('runs'),
      H: number('hits'),
      HR: number('home_runs'),
      RBI: number('runs_batted_in'),
      BB: number('walks'),
      K: number('strikeouts'),
    },
    pitching: {
      IP: outs('pitching_outs'),
      'PC-ST': pair('pitches_thrown', 'strikes_thrown'),
      H: number('hits_allowed'),
      R: number('runs_allowed'),
      ER: number('earned_runs'),
      BB: number('walks_allowed'),
      K: number('pitching_strikeouts'),
      HR: number('home_runs_allowed'),
    },
  },
};

const skater = {
  G: number('goals'),
  A: number('assists'),
  S: number('shots_on_goal'),
  '+/-': number('plus_minus'),
  PIM: number('penalty_minutes'),
  HT: number('hits'),
  BS: number('blocked_shots'),
  GV: number('giveaways'),
  TK: number('takeaways'),
  SHFT: number('shifts'),
  TOI: clock('time_on_ice'),
  FW: number('faceoffs_won'),
  FL: number('faceoffs_lost'),
  PPTOI: clock('power_play_time_on_ice'),
  SHTOI: clock('shorthanded_time_on_ice'),
  SM: number('missed_shots'),
};

const hockey: EspnBlocks = {
  identifiedBy: 'name',
  columns: {
    forwards: skater,
    defenses: skater,
    goalies: {
      SV: number('saves'),
      SA: number('shots_against'),
      GA: number('goals_against'),
      ESSV: number('even_strength_saves'),
      PPSV: number('power_play_saves'),
      SHSV: number('shorthanded_saves'),
      TOI: clock('time_on_ice'),
      PIM: number('penalty_minutes'),
    },
  },
};

/** The rows of every recorded final game of a league, sorted. */
async function readRows(league: string, path: string, blocks: EspnBlocks): Promise<string[]> {
  const source = createEspnSource({
    league,
    path,
    seasonYearOffset: 0,
    covers: { seasons: { first: 2000 }, gameTypes: ['regular'] },
    blocks,
    invariants: [],
    extractorVersion: 1,
  });
  const wanted = ({ status }: ScheduledGame) => status === 'final';
  const games = await readRecordedGames({ dir: recordedDir, source, path, wanted });
  return games.flatMap(({ game, box }) => rowsOf(league, 'espn', game, box)).sort();
}

describe.skipIf(!recordedDir)('other sports on recorded answers (skipped without BACKFIELD_RECORDED_DIR)', () => {
  it('reads baseball: blocks by type, innings in thirds, pitches and strikes in one cell', async () => {
    expect(await readRows('MLB', 'baseball/mlb', baseball)).toEqual(
      await goldenRows(recordedDir, 'golden.tsv', 'MLB', 'espn'),
    );
  });

  it('reads hockey: blocks by name, ice time as a clock', async () => {
    const golden = await goldenRows(recordedDir, 'golden.tsv', 'NHL', 'espn');
    // Points stand in no column: they are goals and assists.
    const columns = golden.filter((line) => !line.includes('\tpoints\t'));
    expect(await readRows('NHL', 'hockey/nhl', hockey)).toEqual(columns);
  });
});

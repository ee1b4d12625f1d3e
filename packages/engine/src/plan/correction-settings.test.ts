import { createMadeUpLeague } from '@backfield/conformance';
import { describe, expect, it } from 'vitest';
import { correctionWindow } from './correction-settings.ts';

const league = createMadeUpLeague({ games: [] });
const recent = (...days: number[]) => ({ kind: 'days-after', days });

describe('the correction window', () => {
  it('is that of the league where nobody says anything', () => {
    expect(correctionWindow(league)).toEqual(league.corrections);
    expect(correctionWindow(league, [undefined, {}])).toEqual(league.corrections);
  });

  it('takes each of its parts from the first who says something of it', () => {
    const settings = [{ recheck: [2] }, undefined, { recheck: [9], deepDays: 0 }, { deepDays: 30 }];
    expect(correctionWindow(league, settings)).toEqual({ ...league.corrections, recent: recent(2), deepDays: 0 });
  });
});

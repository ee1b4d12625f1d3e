import { toGameDay } from '@backfield/contract';
import type { BackfillEvent, BackfillResult, UnitResult } from '@backfield/contract/results';
import type { Outcome } from '@backfield/contract/store';
import { expect, it } from 'vitest';
import { createProgressDisplay } from './progress-display.ts';

const gameDay = toGameDay('2024-10-08');

function started(units: number): BackfillEvent {
  const plan = { plan: 'nba-last-7', startDate: gameDay, endDate: gameDay, resumedSince: null };
  return { type: 'league-started', league: 'NBA', totalUnits: units, unitsToRun: units, ...plan };
}

function finished(outcome: Outcome): BackfillEvent {
  const unit = { gameDay, outcome, gamesStored: 0, stats: 0, code: 'HOST_BLOCKED', error: 'It hangs.' };
  return { type: 'unit-finished', league: 'NBA', unit: unit as UnitResult };
}

const ended = (end: BackfillResult['end']): BackfillEvent => ({
  type: 'league-finished',
  league: 'NBA',
  result: { end } as BackfillResult,
});

/** The lines written where the stream is no terminal and each event comes a minute after the one before. */
function linesOf(events: BackfillEvent[]): string[] {
  const written: string[] = [];
  const stream = { isTTY: false, write: (text: string) => written.push(text) };
  let nowMs = 0;
  const display = createProgressDisplay({ stream: stream as unknown as NodeJS.WriteStream, now: () => nowMs });
  for (const event of events) {
    display.onEvent(event);
    nowMs += 60_000;
  }
  return written.map((line) => line.trim()).slice(1);
}

it('says of a blocked league that it is blocked, and nothing of the time that is left', () => {
  for (const units of [1, 8]) {
    expect(linesOf([started(units), finished('blocked'), ended('blocked')])).toEqual([
      'NBA: 2024-10-08 blocked (HOST_BLOCKED): It hangs.',
      `NBA  1/${units} days · 0.0 games/s · blocked · 0 games · 0 stats · 1 error`,
    ]);
  }
});

it('says how long the days that are left may take, until none is', () => {
  const days = [started(2), finished('done'), finished('done'), ended('complete')];
  expect(linesOf(days)).toEqual([
    'NBA  1/2 days · 0.0 games/s · ETA 1m 00s · 0 games · 0 stats · 0 errors',
    'NBA  2/2 days · 0.0 games/s · complete · 0 games · 0 stats · 0 errors',
  ]);
});

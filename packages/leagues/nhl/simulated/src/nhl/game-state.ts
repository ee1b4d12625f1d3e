import type { GameStatus } from '@backfield/contract';
import type { GameKind, Listing, PlayedGame, SimulatedGame } from '@backfield/simulator';

const states: Readonly<Record<GameStatus, string>> = {
  scheduled: 'FUT',
  live: 'LIVE',
  over: 'OVER',
  final: 'FINAL',
  // What is put off or cancelled stays a game of the future; only the schedule state tells.
  postponed: 'FUT',
  suspended: 'LIVE',
  cancelled: 'FUT',
};

const scheduleStates: Readonly<Partial<Record<GameStatus, string>>> = {
  postponed: 'PPD',
  suspended: 'SUSP',
  cancelled: 'CNCL',
};

export function gameState({ status, official }: Listing): { gameState: string; gameScheduleState: string } {
  const gameState = status === 'final' && official ? 'OFF' : states[status];
  return { gameState, gameScheduleState: scheduleStates[status] ?? 'OK' };
}

const types: Readonly<Partial<Record<GameKind, number>>> = { preseason: 1, regular: 2, postseason: 3, 'all-star': 4 };

/** The NHL's number of a game type. 19 and 20 are the 4 Nations Face-Off and its final. */
export function gameType({ kind, note }: SimulatedGame): number {
  return types[kind] ?? (note === 'Final' ? 20 : 19);
}

export function seasonCode({ season }: SimulatedGame): number {
  return (season - 1) * 10_000 + season;
}

const endings = { regulation: 'REG', overtime: 'OT', shootout: 'SO' } as const;

export const periodType = ({ ending }: PlayedGame) => endings[ending];

export function periodDescriptor(played: PlayedGame | null) {
  return { number: played?.periods ?? 1, periodType: endings[played?.ending ?? 'regulation'], maxRegulationPeriods: 3 };
}

export function gameOutcome({ ending, periods }: PlayedGame) {
  return { lastPeriodType: endings[ending], ...(ending === 'overtime' && { otPeriods: periods - 3 }) };
}

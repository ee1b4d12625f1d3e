import type { GameStatus } from '@backfield/contract';
import type { GameKind, Listing, SimulatedGame } from '@backfield/simulator';

const kinds: Readonly<Partial<Record<GameKind, readonly [code: string, name: string]>>> = {
  preseason: ['S', 'Spring Training'],
  exhibition: ['E', 'Exhibition'],
  regular: ['R', 'Regular Season'],
  'all-star': ['A', 'All-Star Game'],
  // The World Baseball Classic uses the letter of the Division Series.
  'other-competition': ['D', 'World Baseball Classic'],
};

const rounds = [
  ['F', 'Wild Card'],
  ['D', 'Division Series'],
  ['L', 'League Championship Series'],
  ['W', 'World Series'],
] as const;

/** The letter of a game's type and what it is called. */
export function gameType({ kind, round }: SimulatedGame): readonly [code: string, name: string] {
  return (round === null ? kinds[kind] : rounds[round - 1]) ?? ['R', 'Regular Season'];
}

type Codes = readonly [
  abstract: 'Preview' | 'Live' | 'Final',
  coded: string,
  code: string,
  detail: string,
  reason?: string,
];

// The abstract state is "Final" for everything that will not go on, postponed games included.
const states: Readonly<Record<GameStatus, Codes>> = {
  scheduled: ['Preview', 'S', 'S', 'Scheduled'],
  live: ['Live', 'I', 'I', 'In Progress'],
  over: ['Final', 'O', 'O', 'Game Over'],
  final: ['Final', 'F', 'F', 'Final'],
  postponed: ['Final', 'D', 'DI', 'Postponed', 'Inclement Weather'],
  suspended: ['Live', 'U', 'UR', 'Suspended', 'Rain'],
  cancelled: ['Final', 'C', 'CI', 'Cancelled', 'Inclement Weather'],
};

const tie: Codes = ['Final', 'F', 'FT', 'Final', 'Tied'];

export function statusOf({ status }: Listing, tied: boolean) {
  const [abstract, coded, code, detail, reason] = status === 'final' && tied ? tie : states[status];
  return {
    abstractGameState: abstract,
    codedGameState: coded,
    detailedState: detail,
    statusCode: code,
    startTimeTBD: false,
    ...(reason !== undefined && { reason }),
    abstractGameCode: abstract.slice(0, 1),
  };
}

import type { GameDay } from '@backfield/contract';
import type { GameKind, SimulatedGame } from '../world/game.ts';
import type { Random } from '../world/random.ts';
import type { GameMaker } from './game-maker.ts';
import { type Round, withHomeClub } from './pairings.ts';
import { spread } from './spread.ts';

const times = ['19:00', '19:00', '19:30', '19:30', '20:00'] as const;

/** The rounds as games on these days. */
export function gamesOf(
  kind: GameKind,
  rounds: readonly Round[],
  days: readonly GameDay[],
  random: Random,
  make: GameMaker,
): SimulatedGame[] {
  return spread(withHomeClub(rounds, random), days).map(({ day, pairing: [home, away] }) =>
    make({ kind, day, time: random.pick(times), home, away }),
  );
}

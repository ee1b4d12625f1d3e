import type { GameDay } from '../days/game-day.ts';
import type { BackfillResult, UnitResult } from './result.ts';

/** An event of a run, emitted while it works. */
export type BackfillEvent =
  | {
      type: 'league-started';
      league: string;
      plan: string;
      startDate: GameDay;
      endDate: GameDay;
      totalUnits: number;
      /** Units of the plan that are to be run now. */
      unitsToRun: number;
      /** Start of the unfinished run that is resumed, ISO 8601; null for a new one. */
      resumedSince: string | null;
    }
  | { type: 'unit-finished'; league: string; unit: UnitResult }
  | { type: 'league-finished'; league: string; result: BackfillResult }
  | { type: 'notice'; league: string; message: string };

export type EventListener = (event: BackfillEvent) => void;

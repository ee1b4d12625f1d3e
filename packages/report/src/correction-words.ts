import type { BackfillResult, CorrectedValue } from '@backfield/contract/results';
import { counted } from './figures.ts';

type Corrections = Pick<BackfillResult, 'league' | 'corrections' | 'correctedGames' | 'correctedDays'>;

/** The title of a league's corrections: "NBA: 12 values corrected in 2 games of 2024-10-08". */
export function correctionTitle({ league, corrections, correctedGames, correctedDays }: Corrections): string {
  const days = correctedDays.length > 3 ? `${correctedDays[0]} to ${correctedDays.at(-1)}` : correctedDays.join(', ');
  return `${league}: ${counted(corrections, 'value')} corrected in ${counted(correctedGames, 'game')} of ${days}`;
}

/** The command that lists all of them. */
export function correctionCommand({ league }: Pick<BackfillResult, 'league'>): string {
  return `pnpm run backfill corrections ${league}`;
}

export function valueWord(value: CorrectedValue['oldValue']): string {
  return value === null ? 'none' : String(value);
}

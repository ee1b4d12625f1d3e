import type { CorrectionWindow, League } from '@backfield/contract';
import * as z from 'zod';

/** The fields that set a correction window, for every place in which somebody can say it. */
export const correctionFields = {
  /** Days after its game day on which a final game is read again. */
  recheck: z.array(z.int().min(1).max(366)).min(1).optional(),
  /** Age in days up to which a day is read again once a week after that; 0 for never. */
  deepDays: z.int().min(0).max(3660).optional(),
};

export type CorrectionSettings = Partial<{ recheck: readonly number[] | undefined; deepDays: number | undefined }>;

/** The league's correction window; each part as the first of the settings that says something of it. */
export function correctionWindow(
  { corrections }: Pick<League, 'corrections'>,
  settings: readonly (CorrectionSettings | undefined)[] = [],
): CorrectionWindow {
  const days = settings.find((setting) => setting?.recheck)?.recheck;
  const deepDays = settings.find((setting) => setting?.deepDays !== undefined)?.deepDays;
  return {
    ...corrections,
    ...(days && { recent: { kind: 'days-after', days } }),
    ...(deepDays !== undefined && { deepDays }),
  };
}

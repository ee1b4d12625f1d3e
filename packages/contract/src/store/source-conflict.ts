import { BackfieldError } from '../errors.ts';

/** The error for rows that would come from a second source. */
export function sourceConflict(league: string, what: string, holds: string, wanted: string): BackfieldError {
  return new BackfieldError(
    'SOURCE_CONFLICT',
    `${league}: ${what} is stored from ${holds}, and the rows of a season come from one source. ` +
      `Leave out --source ${wanted} and the setting, or put ${wanted} in place of ${holds} with --replace.`,
  );
}

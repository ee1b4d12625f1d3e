import { UsageError } from '@backfield/contract';
import { type CorrectionSettings, correctionFields, type RunMode } from '@backfield/engine';
import type { Command } from 'commander';
import { commaList } from './option-values.ts';

/** The words that say when final games are read again, in place of what each league says. */
export interface CorrectionOptions {
  recheck?: string;
  deepDays?: string;
}

export function addCorrectionOptions(command: Command): Command {
  return command
    .option('--recheck <days>', 'with --mode due: days after a game on which it is read again, such as 1,3,7')
    .option('--deep-days <count>', 'with --mode due: and once a week up to this age in days (default 60; 0 for never)');
}

/** Throws `CONFLICTING_OPTIONS` for options that only another mode heeds. */
export function assertOfMode(options: CorrectionOptions & { mode?: RunMode; exactly?: boolean }): void {
  if (options.mode === 'due') return;
  const names = { '--recheck': options.recheck, '--deep-days': options.deepDays, '--exactly': options.exactly };
  const [name] = Object.entries(names).find(([, value]) => value !== undefined) ?? [];
  if (name) throw new UsageError('CONFLICTING_OPTIONS', `${name} says something of what is due: add --mode due.`);
}

/**
 * The correction settings given as options; what they leave out comes from the batch file, the settings or the league. Throws
 * `BAD_OPTION`.
 */
export function readCorrections({ recheck, deepDays }: CorrectionOptions): CorrectionSettings {
  const days = correctionFields.recheck.safeParse(recheck === undefined ? undefined : commaList(recheck).map(Number));
  const deep = correctionFields.deepDays.safeParse(deepDays === undefined ? undefined : Number(deepDays.trim() || NaN));
  if (!days.success) {
    throw new UsageError('BAD_OPTION', `--recheck is "${recheck}"; it takes numbers of days such as 1,3,7.`);
  }
  if (!deep.success) {
    throw new UsageError('BAD_OPTION', `--deep-days is "${deepDays}"; it takes a whole number from 0 to 3660.`);
  }
  return { recheck: days.data, deepDays: deep.data };
}

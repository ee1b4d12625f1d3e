import { type CorrectionWindow, UsageError } from '@backfield/core';
import type { Command } from 'commander';
import { commaList, wholeNumber } from './option-values.ts';

/** The words that say when final games are read again, in place of what each league says. */
export interface CorrectionOptions {
  recheck?: string;
  deepDays?: string;
}

export function addCorrectionOptions(command: Command): Command {
  return command
    .option('--recheck <days>', 'with --mode due: read final games again so many days later, such as 1,3,7')
    .option(
      '--deep-days <count>',
      'with --mode due: and once a week until they are this old (default 60; 0 for never)',
    );
}

/** What the words set; what they leave out is as each league says. Throws `BAD_OPTION`. */
export function readCorrections({ recheck, deepDays }: CorrectionOptions): Partial<CorrectionWindow> {
  const days = recheck === undefined ? undefined : commaList(recheck).map(Number);
  if (days && (days.length === 0 || days.some((day) => !Number.isInteger(day) || day < 1 || day > 366))) {
    throw new UsageError('BAD_OPTION', `--recheck is "${recheck}"; it takes numbers of days such as 1,3,7.`);
  }
  const deep = wholeNumber('--deep-days', deepDays, 0);
  return {
    ...(days && { recent: { kind: 'days-after', days } }),
    ...(deep !== undefined && { deepDays: deep }),
  };
}

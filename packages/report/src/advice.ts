import type { BackfillResult } from '@backfield/core';

/** More days than these, and a range with --mode failed says it better. */
const mostDatesInACommand = 30;

/** The command that runs exactly the failed days of a league again. */
export function failedDatesCommand({ league, failed }: Pick<BackfillResult, 'league' | 'failed'>): string {
  const days = failed.map(({ gameDay }) => gameDay).sort();
  const command = `pnpm run backfill ${league}`;
  if (days.length <= mostDatesInACommand) return `${command} --dates ${days.join(',')}`;
  return `${command} --from ${days[0]} --to ${days.at(-1)} --mode failed`;
}

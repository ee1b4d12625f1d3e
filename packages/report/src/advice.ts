import type { BackfillResult } from '@backfield/core';

/** The command that runs exactly the failed days of a league again. */
export function failedDatesCommand({ league, failed }: Pick<BackfillResult, 'league' | 'failed'>): string {
  const dates = failed.map(({ gameDay }) => gameDay);
  return `pnpm run backfill ${league} --dates ${dates.join(',')}`;
}

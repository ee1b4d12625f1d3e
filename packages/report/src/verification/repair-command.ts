import type { Problem } from '@backfield/contract/results';

/** The command that mends a problem, whole; where only a game's id can, with a place for it. */
export function repairCommand({ league, kind, sourceGameId, source, gameDay, toDay }: Problem): string {
  if (sourceGameId !== null) return `pnpm run backfill heal ${league} --game ${sourceGameId}`;
  if (kind === 'unknown-days') return `pnpm run backfill ${league} --from ${gameDay} --to ${toDay}`;
  if (kind === 'day-unproven') return `pnpm run backfill ${league} --dates ${gameDay} --source ${source} --game ID`;
  return `pnpm run backfill heal ${league} --from ${gameDay} --to ${toDay}`;
}

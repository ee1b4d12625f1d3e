import type { Problem } from '@backfield/core';

/** The command that mends a problem, whole. */
export function mendCommand({ league, kind, sourceGameId, gameDay, toDay }: Problem): string {
  if (sourceGameId !== null) return `pnpm run backfill heal ${league} --game ${sourceGameId}`;
  if (kind === 'unknown-days') return `pnpm run backfill ${league} --from ${gameDay} --to ${toDay}`;
  return `pnpm run backfill heal ${league} --from ${gameDay} --to ${toDay}`;
}

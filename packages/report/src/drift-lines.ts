import type { BackfillResult } from '@backfield/core';
import { counted } from './figures.ts';

const shownPlaces = 5;

/** Where a league's answers had another shape than expected, a line a place; empty where nowhere. */
export function driftLines({ league, drifts }: Pick<BackfillResult, 'league' | 'drifts'>): string {
  if (drifts.length === 0) return '';
  const lines = drifts
    .slice(0, shownPlaces)
    .map(({ payload, path, expected, received, sourceGameId, answers, sample }) => {
      const where = sourceGameId === null ? '' : `, such as game ${sourceGameId}`;
      return `  ${payload} ${path}: ${expected} expected, ${received} found in ${counted(answers, 'answer')}${where}: ${sample}`;
    });
  const more = drifts.length > shownPlaces ? [`  ... and ${drifts.length - shownPlaces} more`] : [];
  return [
    `${league}: another shape than expected in ${counted(drifts.length, 'place')}`,
    ...lines,
    ...more,
    `  All of it: pnpm run backfill drift ${league}`,
  ].join('\n');
}

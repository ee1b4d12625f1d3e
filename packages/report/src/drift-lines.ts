import type { SeenDrift } from '@backfield/contract';
import type { BackfillResult } from '@backfield/contract/results';
import { counted } from './figures.ts';

type Drifts = Pick<BackfillResult, 'league' | 'drifts'>;

const shownPlaces = 5;

/** The title of a league's drifts: "NBA: another shape than expected in 2 places". */
export function driftTitle({ league, drifts }: Drifts): string {
  return `${league}: another shape than expected in ${counted(drifts.length, 'place')}`;
}

/** Sorts drifts by the number of answers that show them, most first. */
export function worstDrifts<Drift extends SeenDrift>(drifts: readonly Drift[]): Drift[] {
  return drifts.toSorted((a, b) => b.answers - a.answers);
}

export function driftCommand({ league }: Pick<BackfillResult, 'league'>): string {
  return `pnpm run backfill drift ${league}`;
}

/** Lines about places at which a league's answers had another shape than expected, one each; empty where there are none. */
export function driftLines(result: Drifts): string {
  const { drifts } = result;
  if (drifts.length === 0) return '';
  const lines = worstDrifts(drifts)
    .slice(0, shownPlaces)
    .map(({ payload, path, expected, received, sourceGameId, answers, sample }) => {
      const where = sourceGameId === null ? '' : `, such as game ${sourceGameId}`;
      return `  ${payload} ${path}: ${expected} expected, ${received} found in ${counted(answers, 'answer')}${where}: ${sample}`;
    });
  const more = drifts.length > shownPlaces ? [`  ... and ${drifts.length - shownPlaces} more`] : [];
  return [driftTitle(result), ...lines, ...more, `  All of it: ${driftCommand(result)}`].join('\n');
}

import { toGameDay } from '@backfield/contract';
import type { Reconciliation } from '@backfield/contract/results';
import { describe, expect, it } from 'vitest';
import { jsonReconciliation } from './json-reconciliation.ts';
import { markdownReconciliation } from './markdown-reconciliation.ts';
import { textReconciliation } from './text-reconciliation.ts';

const agreeing: Reconciliation = {
  league: 'NHL',
  pairs: ['nhl with espn'],
  from: toGameDay('2024-10-01'),
  to: toGameDay('2024-10-04'),
  graded: 3,
  agreeing: 3,
  onlyHere: [],
  onlyThere: [],
  notGraded: [],
  daysNotRead: [],
  unreached: [],
  unmatchedHere: [],
  unmatchedThere: [],
  otherNames: [],
  differing: [],
  propTypes: [],
  blocked: null,
};
const interrupted = { ...agreeing, unreached: [toGameDay('2024-10-03'), toGameDay('2024-10-04')] };

describe('a comparison that was interrupted', () => {
  it.each([
    ['text', textReconciliation],
    ['Markdown', markdownReconciliation],
  ])('says in %s from which day on nothing was compared', (_, form) => {
    const words = 'NHL 2024-10-01 .. 2024-10-04, interrupted: 2 days not reached, from 2024-10-03 on: nhl with espn:';
    expect(form([interrupted])).toContain(words);
    expect(form([agreeing])).not.toContain('interrupted');
  });

  it('has the days in its JSON, and is no agreement', () => {
    const json = JSON.parse(jsonReconciliation([interrupted]));
    expect(json).toMatchObject({
      agreed: false,
      leagues: [{ agreed: false, unreached: ['2024-10-03', '2024-10-04'] }],
    });
    expect(JSON.parse(jsonReconciliation([agreeing]))).toMatchObject({ agreed: true });
  });
});

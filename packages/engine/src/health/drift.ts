import type { DriftedUnit } from '@backfield/contract/store';
import { counted, earliest, type HealthRule } from './health-rule.ts';
import { isFollowed } from './season-now.ts';

/** Rule: answers have another shape than the code knows. Running again will not help: the code has to follow. */
export const drift: HealthRule = (health) => {
  const { league, facts } = health;
  if (facts.drifts.length === 0 || !isFollowed(health)) return null;
  const [unread, lacking] = [false, true].map((isStored) => facts.drifts.filter((day) => day.isStored === isStored));
  return {
    league: league.code,
    kind: 'drift',
    extent: facts.drifts.length,
    since: earliest(facts.drifts.map(({ since }) => since)),
    evidence: [
      words(
        unread,
        (days, of) => `${days} could not be read, because answers of ${of} have another shape than expected.`,
      ),
      words(lacking, (days, of) => `${days} of ${of} lack what earlier days had.`),
    ]
      .filter(Boolean)
      .join(' '),
    command: `drift ${league.code} --open`,
  };
};

function words(drifts: readonly DriftedUnit[] = [], claim: (days: string, sources: string) => string): string {
  const [first] = drifts;
  if (first === undefined) return '';
  const sources = [...new Set(drifts.map(({ source }) => source))].join(', ');
  return `${claim(counted(drifts.length, 'day'), sources)} ${first.gameDay}: ${first.difference}`;
}

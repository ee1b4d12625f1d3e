import { counted, earliest, type HealthRule } from './health-rule.ts';
import { isFollowed } from './season-now.ts';

/** Answers whose shape is another one than the code knows. Running again will not help: the code has to follow. */
export const drift: HealthRule = (health) => {
  const { league, facts } = health;
  const [first] = facts.drifts;
  if (first === undefined || !isFollowed(health)) return null;
  const sources = [...new Set(facts.drifts.map(({ source }) => source))].join(', ');
  return {
    league: league.code,
    kind: 'drift',
    extent: facts.drifts.length,
    since: earliest(facts.drifts.map(({ since }) => since)),
    evidence: `${counted(facts.drifts.length, 'day')} could not be read, because answers of ${sources} have another shape than expected. ${first.gameDay}: ${first.difference}`,
    command: `drift ${league.code}`,
  };
};

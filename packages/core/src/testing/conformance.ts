import { describe } from 'vitest';
import type { League } from '../contracts/league.ts';
import { describeBoxScores } from './conformance/box-score-contract.ts';
import type { ConformanceCase } from './conformance/conformance-case.ts';
import { describeFullNames } from './conformance/full-name-contract.ts';
import { describeHandedOver } from './conformance/handed-over-contract.ts';
import { describeInvariants } from './conformance/invariant-contract.ts';
import { describeLeagueContract } from './conformance/league-contract.ts';
import { describeSchedules } from './conformance/schedule-contract.ts';
import { describeSeason } from './conformance/season-contract.ts';
import { useUpstream } from './conformance/source-under-test.ts';

/** What every league must hold to, whatever its sources: one suite for all of them. */
export function describeLeague(league: League, cases: readonly ConformanceCase[]): void {
  describeLeagueContract(league);
  const named = cases.map((one) => ({ ...one, name: [one.source.code, one.manner].join(' ').trim() }));
  describe.each(named)(`${league.code} through $name`, (conformanceCase) => {
    const subject = useUpstream(league, conformanceCase);
    describeSchedules(subject, conformanceCase);
    describeBoxScores(subject, conformanceCase);
    if (subject.lists.boxScores) describeHandedOver(subject, conformanceCase);
    describeInvariants(subject, conformanceCase);
    if (subject.source.fullNames) describeFullNames(subject, conformanceCase);
    describeSeason(subject, conformanceCase);
  });
}

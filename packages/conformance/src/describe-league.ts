import type { League } from '@backfield/contract';
import { describe } from 'vitest';
import { describeBoxScores } from './league/box-score-contract.ts';
import type { ConformanceCase } from './league/conformance-case.ts';
import { describeFullNames } from './league/full-name-contract.ts';
import { describeHandedOver } from './league/handed-over-contract.ts';
import { describeInvariants } from './league/invariant-contract.ts';
import { describeLeagueContract } from './league/league-contract.ts';
import { describeSchedules } from './league/schedule-contract.ts';
import { describeSeason } from './league/season-contract.ts';
import { useUpstream } from './league/source-under-test.ts';

/** The conformance suite: everything that every league must hold to, whatever its sources. */
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

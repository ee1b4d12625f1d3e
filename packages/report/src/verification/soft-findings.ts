import type { LeagueVerification } from '@backfield/contract/results';
import type { SoftFinding } from '@backfield/contract/store';

/** The soft findings of several leagues; null where they were not asked for. */
export function softFindingsOf(verifications: readonly LeagueVerification[]): SoftFinding[] | null {
  const asked = verifications.flatMap(({ findings }) => (findings ? [findings] : []));
  return asked.length === 0 ? null : asked.flat();
}

/** "NHL 2021-10-20 game 2021020065, shots-equal-team-total: ...". */
export function softFindingLine({ league, gameDay, sourceGameId, invariant, evidence }: SoftFinding): string {
  return `${league} ${gameDay} game ${sourceGameId}, ${invariant}: ${evidence}`;
}

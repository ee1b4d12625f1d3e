import type { LeagueVerification } from '../contracts/league-verification.ts';

/** Whether nothing is wrong with what was looked at, but for what a person has explained. */
export function isSound({ problems }: Pick<LeagueVerification, 'problems'>): boolean {
  return problems.every(({ accepted }) => accepted !== null);
}

/** The same of several leagues. Where nobody has looked at anything, nothing is proved. */
export function areSound(verifications: readonly LeagueVerification[]): boolean {
  return verifications.some(isProved) && verifications.every(isSound);
}

/** Whether there is anything to go by: a day that was looked at, or one that a person has explained. */
export function isProved({ isLookedAt, problems }: Pick<LeagueVerification, 'isLookedAt' | 'problems'>): boolean {
  return isLookedAt || problems.length > 0;
}

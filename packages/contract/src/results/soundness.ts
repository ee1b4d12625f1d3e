import type { LeagueVerification } from './league-verification.ts';

/** Whether nothing is wrong with what was looked at, but for what a person has explained. */
export function isSound({ problems }: Pick<LeagueVerification, 'problems'>): boolean {
  return problems.every(({ accepted }) => accepted !== null);
}

/** True where several leagues are proved sound. Nothing is proved where nobody has looked at anything. */
export function areSound(verifications: readonly LeagueVerification[]): boolean {
  return verifications.some(isProved) && verifications.every(isSound);
}

/** Whether there is anything to go by: a day that was looked at, or one that a person has explained. */
export function isProved({ isLookedAt, problems }: Pick<LeagueVerification, 'isLookedAt' | 'problems'>): boolean {
  return isLookedAt || problems.length > 0;
}

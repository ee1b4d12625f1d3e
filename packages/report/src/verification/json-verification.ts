import { areSound, isSound, type LeagueVerification } from '@backfield/core';
import { mendCommand } from './mend-command.ts';

/** What verify prints with --json. */
export function jsonVerification(verifications: readonly LeagueVerification[]): string {
  const leagues = verifications.map((verification) => ({
    ...verification,
    sound: isSound(verification),
    problems: verification.problems.map((problem) => ({ ...problem, command: mendCommand(problem) })),
  }));
  return JSON.stringify({ sound: areSound(verifications), leagues }, null, 2);
}

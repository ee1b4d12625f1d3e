import { areSound, type LeagueVerification } from '@backfield/contract/results';
import { repairCommand } from './repair-command.ts';

/** The output of verify with --json. A league of which nothing was looked at is not sound; beside others it does not count. */
export function jsonVerification(verifications: readonly LeagueVerification[]): string {
  const leagues = verifications.map((verification) => ({
    ...verification,
    sound: areSound([verification]),
    problems: verification.problems.map((problem) => ({ ...problem, command: repairCommand(problem) })),
  }));
  return JSON.stringify({ sound: areSound(verifications), leagues }, null, 2);
}

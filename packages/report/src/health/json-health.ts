import { areHealthy } from '@backfield/core';
import { commandFor, type HealthReport } from './health-report.ts';

/** What health prints with --json. */
export function jsonHealth({ checkedAt, leagues }: HealthReport): string {
  const withCommands = leagues.map((health) => ({
    ...health,
    findings: health.findings.map((finding) => ({ ...finding, command: commandFor(finding) })),
  }));
  return JSON.stringify({ healthy: areHealthy(leagues), checkedAt, leagues: withCommands }, null, 2);
}

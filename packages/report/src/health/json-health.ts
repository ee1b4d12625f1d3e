import { areHealthy } from '@backfield/contract/results';
import { commandFor, type HealthReport } from './health-report.ts';

/** The output of health with --json. `healthy` is null where nobody could look because a run is at work. */
export function jsonHealth({ checkedAt, leagues, atWork }: HealthReport): string {
  const withCommands = leagues.map((health) => ({
    ...health,
    findings: health.findings.map((finding) => ({ ...finding, command: commandFor(finding) })),
  }));
  const healthy = atWork === null ? areHealthy(leagues) : null;
  return JSON.stringify({ healthy, atWork, checkedAt, leagues: withCommands }, null, 2);
}

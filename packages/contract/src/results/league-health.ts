import type { RunFact } from '../store/health-facts.ts';
import type { HealthFinding } from './health-finding.ts';

/** The health of one league: how it is kept up. */
export interface LeagueHealth {
  league: string;
  season: 'on' | 'off';
  /** The newest run; null where there was none. */
  lastRun: RunFact | null;
  /** Days that are due and not done. */
  unitsDue: number;
  /** Games that ought to be stored and are not. */
  gamesDue: number;
  findings: HealthFinding[];
}

/** Whether nothing is found. A database in which no run was ever begun proves nothing. */
export function areHealthy(leagues: readonly LeagueHealth[]): boolean {
  return leagues.some(({ lastRun }) => lastRun !== null) && leagues.every(({ findings }) => findings.length === 0);
}

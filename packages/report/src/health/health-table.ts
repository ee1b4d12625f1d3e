import type { LeagueHealth } from '@backfield/contract/results';
import { formatCount } from '../figures.ts';
import { titlesOf } from './health-report.ts';

/** The table of leagues, one a row. */
export function healthTable(leagues: readonly LeagueHealth[]) {
  return {
    head: ['League', 'Season', 'Last run', 'Findings', 'Days due', 'Games due'],
    rows: leagues.map((health) => [
      health.league,
      health.season,
      lastRunOf(health),
      titlesOf(health) || 'none',
      formatCount(health.unitsDue),
      formatCount(health.gamesDue),
    ]),
    /** Index of the first column with numbers; all after it have numbers too. */
    firstNumber: 4,
  };
}

function lastRunOf({ lastRun }: LeagueHealth): string {
  if (lastRun === null) return 'never';
  const { startedAt, finishedAt, isAtWork, exitCode } = lastRun;
  if (isAtWork) return `${startedAt} at work`;
  return finishedAt === null ? `${startedAt} killed` : `${startedAt} exit ${exitCode}`;
}

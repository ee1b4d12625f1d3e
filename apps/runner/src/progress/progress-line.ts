import { formatCount, formatDuration } from '@backfield/report';
import type { LeagueProgress } from './league-progress.ts';

const barWidth = 24;

/** One league's line: bar, days, rate, time left, games, stats, errors. */
export function progressLine(state: LeagueProgress, nowMs: number, withBar: boolean): string {
  const { league, units, finished, games, stats, errors, end } = state;
  const share = units === 0 ? 1 : finished / units;
  const elapsedMs = nowMs - state.startedAtMs;
  const bar = withBar ? `${'█'.repeat(Math.round(share * barWidth)).padEnd(barWidth, '░')} ` : '';
  const rate = elapsedMs > 0 ? `${((games / elapsedMs) * 1000).toFixed(1)} games/s` : '';
  return [
    `${league.padEnd(4)} ${bar}${finished}/${units} days`,
    rate,
    end ?? timeLeft(elapsedMs, finished, units),
    `${formatCount(games)} games`,
    `${formatCount(stats)} stats`,
    `${errors} error${errors === 1 ? '' : 's'}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

function timeLeft(elapsedMs: number, finished: number, units: number): string {
  if (finished === 0) return 'ETA unknown';
  if (finished >= units) return '';
  return `ETA ${formatDuration((elapsedMs / finished) * (units - finished))}`;
}

import { gameDayAt } from '@backfield/contract';
import { beginningOf, type HealthRule, hours, iso } from './health-rule.ts';

/**
 * Rule: in the season a run reaches the current days at least once a grace. Otherwise nobody is at work, and nobody would be
 * told of anything. A league that no run has ever followed is nobody's concern, unless somebody says so.
 */
export const notRun: HealthRule = ({
  league,
  facts: { lastLookAt, runs },
  nowMs,
  graceMs,
  today,
  season,
  isExpected,
}) => {
  if (season === null || (lastLookAt === null && !isExpected)) return null;
  const opening = beginningOf(season.startDate, league);
  const lastMs = lastLookAt === null ? opening : Math.max(Date.parse(lastLookAt), opening);
  if (nowMs - lastMs <= graceMs) return null;
  const lastDay = gameDayAt(lastMs, league.timeZone);
  const last =
    lastLookAt === null
      ? `No run has ever looked at the current days`
      : `The last run that looked at the current days began ${lastLookAt}, ${hours(nowMs - Date.parse(lastLookAt))} ago`;
  const others = lastLookAt === null && runs.length > 0 ? '; those that there were looked at older ones' : '';
  const from = lastLookAt === null ? `${league.code} 7` : `${league.code} --from ${lastDay} --to ${today}`;
  return {
    league: league.code,
    kind: 'not-run',
    extent: 0,
    since: iso(lastMs + graceMs),
    evidence: `${last}${others}. In the season one is expected every ${hours(graceMs)}.`,
    command: from,
  };
};

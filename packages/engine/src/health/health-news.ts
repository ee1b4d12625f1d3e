import { areHealthy, type FindingKind, findingKinds, type LeagueHealth } from '@backfield/contract/results';
import type { FindingOver, NotifiedFinding } from '@backfield/contract/store';
import { hourMs } from './health-rule.ts';

interface HealthNews {
  /** Whether there is anything to notify of. A notification then holds all findings, not the news alone. */
  isNews: boolean;
  over: FindingOver[];
  /** The findings on record for these leagues once the news is out. */
  notified: NotifiedFinding[];
}

export interface HealthNewsOptions {
  leagues: readonly LeagueHealth[];
  /** The findings on record, other leagues' too. */
  notified: readonly NotifiedFinding[];
  nowMs: number;
  /** Time after which a finding that still holds is repeated. Default: 23 hours. */
  repeatMs?: number | undefined;
  /** Whether a database without findings is worth telling, as often as a finding that still holds. */
  notifyCalm: boolean;
}

/** A day, but for what one check may start earlier than the last: a daily one tells every day. */
const defaultRepeatMs = 23 * hourMs;

/**
 * News for a notification: findings that are new or worse, those that are over, and at times the rest, judged by the record of
 * earlier notifications.
 */
export function healthNews(options: HealthNewsOptions): HealthNews {
  const { leagues, notified, nowMs, repeatMs = defaultRepeatMs, notifyCalm } = options;
  const before = new Map(notified.map((entry) => [keyOf(entry), entry]));
  const now = leagues.flatMap((health) => standing(health, new Date(nowMs).toISOString()));
  const isDue = (entry: NotifiedFinding) => {
    const earlier = before.get(keyOf(entry));
    return !earlier || entry.extent > earlier.extent || nowMs - Date.parse(earlier.notifiedAt) >= repeatMs;
  };
  const isCalm = now.every(({ kind }) => kind === 'calm');
  // Nothing has ever run: no finding, and no good sign either.
  const isWorthNotifying = !isCalm || notifyCalm || !areHealthy(leagues);
  const keys = new Set(now.map(keyOf));
  const looked = new Set(leagues.map(({ league }) => league));
  const over = notified.filter(isFinding).filter((entry) => looked.has(entry.league) && !keys.has(keyOf(entry)));
  const candidates = isCalm ? now : now.filter(({ kind }) => kind !== 'calm');
  return {
    isNews: over.length > 0 || (isWorthNotifying && candidates.some(isDue)),
    over: over.map(({ league, kind }) => ({ league, kind })),
    notified: now,
  };
}

function standing({ league, findings }: LeagueHealth, notifiedAt: string): NotifiedFinding[] {
  if (findings.length === 0) return [{ league, kind: 'calm', extent: 0, notifiedAt }];
  return findings.map(({ kind, extent }) => ({ league, kind, extent, notifiedAt }));
}

function isFinding(entry: NotifiedFinding): entry is NotifiedFinding & { kind: FindingKind } {
  return entry.kind in findingKinds;
}

function keyOf({ league, kind }: NotifiedFinding): string {
  return `${league} ${kind}`;
}

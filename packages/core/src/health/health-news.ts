import { areHealthy, type LeagueHealth } from '../contracts/league-health.ts';
import type { FindingOver, ToldFinding } from '../contracts/told-findings.ts';
import { type FindingKind, findingKinds } from './finding.ts';
import { hourMs } from './health-rule.ts';

export interface HealthNews {
  /** Whether there is anything to tell. Who is told is told all of it, not the news alone. */
  isNews: boolean;
  over: FindingOver[];
  /** What will have been told of these leagues afterwards. */
  told: ToldFinding[];
}

export interface HealthNewsOptions {
  leagues: readonly LeagueHealth[];
  /** What was told before; of other leagues too. */
  told: readonly ToldFinding[];
  nowMs: number;
  /** What still holds is told again after this time. Default: 23 hours. */
  repeatMs?: number | undefined;
  /** Whether a database without findings is worth telling, as often as a finding that still holds. */
  tellCalm: boolean;
}

/** A day, but for what one check may start earlier than the last: a daily one tells every day. */
const defaultRepeatMs = 23 * hourMs;

/** What is worth telling, by what was told before: a finding that is new or worse, one that is over, and the rest at times. */
export function healthNews(options: HealthNewsOptions): HealthNews {
  const { leagues, told, nowMs, repeatMs = defaultRepeatMs, tellCalm } = options;
  const before = new Map(told.map((entry) => [keyOf(entry), entry]));
  const now = leagues.flatMap((health) => standing(health, new Date(nowMs).toISOString()));
  const isDue = (entry: ToldFinding) => {
    const earlier = before.get(keyOf(entry));
    return !earlier || entry.extent > earlier.extent || nowMs - Date.parse(earlier.toldAt) >= repeatMs;
  };
  const isCalm = now.every(({ kind }) => kind === 'calm');
  // Nothing has ever run: no finding, and no good sign either.
  const isWorthTelling = !isCalm || tellCalm || !areHealthy(leagues);
  const keys = new Set(now.map(keyOf));
  const looked = new Set(leagues.map(({ league }) => league));
  const over = told.filter(isFinding).filter((entry) => looked.has(entry.league) && !keys.has(keyOf(entry)));
  const candidates = isCalm ? now : now.filter(({ kind }) => kind !== 'calm');
  return {
    isNews: over.length > 0 || (isWorthTelling && candidates.some(isDue)),
    over: over.map(({ league, kind }) => ({ league, kind })),
    told: now,
  };
}

function standing({ league, findings }: LeagueHealth, toldAt: string): ToldFinding[] {
  if (findings.length === 0) return [{ league, kind: 'calm', extent: 0, toldAt }];
  return findings.map(({ kind, extent }) => ({ league, kind, extent, toldAt }));
}

function isFinding(entry: ToldFinding): entry is ToldFinding & { kind: FindingKind } {
  return entry.kind in findingKinds;
}

function keyOf({ league, kind }: ToldFinding): string {
  return `${league} ${kind}`;
}

import { spanOf } from '@backfield/contract';
import type { DueUnit, RunFact } from '@backfield/contract/store';
import { counted, earliest, type HealthCase, type HealthRule, listed } from './health-rule.ts';
import { isFollowed } from './season-now.ts';

/** Number of failures in a row that count: one heals with the next run as a rule; two do not. */
const inARow = 2;

const failedExits: ReadonlySet<number> = new Set([1, 3, 5]);

/** Runs that fail one after the other, or days that fail look after look. */
export const failing: HealthRule = (health) => {
  if (!isFollowed(health)) return null;
  const { league } = health;
  const runs = failedInARow(health.facts.runs);
  const drifted = new Set(health.facts.drifts.map(({ gameDay }) => gameDay));
  // What has drifted is the business of the rule about drift.
  const days = health.facts.dueUnits.filter((unit) => isFailing(unit) && !drifted.has(unit.gameDay));
  // Runs that fail because of the same few days, or of drift, say nothing that those findings do not say better.
  const isSaid = days.length > 0 || health.facts.drifts.length > 0;
  const isAboutDays = isSaid && runs.every(({ exitCode }) => exitCode === 3);
  if (runs.length < inARow || isAboutDays) return days.length === 0 ? null : ofDays(health, days);
  const newest = runs[0] as RunFact;
  // What they were to do and is not done, without what is.
  const { from, to } = spanOf(runs.flatMap((run) => [run.from, run.to]));
  return {
    league: league.code,
    kind: 'failing',
    extent: days.length,
    since: runs.at(-1)?.startedAt ?? newest.startedAt,
    evidence: `The last ${runs.length} runs failed (${endings(runs)}). ${wordsOf(newest)}${days.length === 0 ? '' : ` ${wordsOfDays(days)}`}`,
    command: `${league.code} --from ${from} --to ${to} --mode missing`,
  };
};

function failedInARow(runs: readonly RunFact[]): RunFact[] {
  const ended = runs.filter(({ isAtWork }) => !isAtWork);
  const firstGood = ended.findIndex(({ exitCode }) => exitCode !== null && !failedExits.has(exitCode));
  return firstGood === -1 ? ended : ended.slice(0, firstGood);
}

function isFailing({ outcome, attempts }: DueUnit): boolean {
  return (outcome === 'failed' || outcome === 'blocked') && attempts >= inARow;
}

function ofDays({ league }: HealthCase, days: readonly DueUnit[]) {
  return {
    league: league.code,
    kind: 'failing' as const,
    extent: days.length,
    since: earliest(days.flatMap(({ failingSince }) => failingSince ?? [])),
    evidence: wordsOfDays(days),
    command: `${league.code} --mode failed`,
  };
}

function wordsOfDays(days: readonly DueUnit[]): string {
  const words = days.map(
    ({ gameDay, attempts, errorCode }) => `${gameDay} (${attempts} times, ${errorCode ?? 'no code'})`,
  );
  return `${counted(days.length, 'day')} failed look after look: ${listed(words)}. ${days[0]?.error ?? ''}`.trim();
}

function endings(runs: readonly RunFact[]): string {
  const byEnd = Map.groupBy(runs, ({ exitCode }) => (exitCode === null ? 'killed' : `exit ${exitCode}`));
  return [...byEnd].map(([end, ofEnd]) => (byEnd.size === 1 ? end : `${ofEnd.length} ${end}`)).join(', ');
}

function wordsOf({ startedAt, finishedAt, errorCode, error }: RunFact): string {
  if (finishedAt === null)
    return `The newest began ${startedAt} and left no word: it was killed, or lost its database.`;
  return `The newest ended ${finishedAt}${errorCode === null ? '' : ` (${errorCode})`}${error === null ? '.' : `: ${error}`}`;
}

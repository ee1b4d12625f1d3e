import type { BoxScore, ScheduledGame } from './game.ts';

/**
 * Something that is true of every sound box score of one source. A `hard` one that fails marks the game unverified and
 * fails its unit; a `soft` one is counted and shown, for sources whose slips are known.
 */
export interface Invariant {
  /** Stable name, kebab-case: `points-equal-score`. */
  name: string;
  severity: 'hard' | 'soft';
  /** Why it holds, or why it is only soft, in one sentence. */
  reason: string;
  /** What contradicts it, one plain sentence with the figures each; empty where it holds. */
  check(box: BoxScore, game: ScheduledGame): string[];
}

/** One contradiction that a check found. */
export interface Finding {
  invariant: string;
  severity: 'hard' | 'soft';
  evidence: string;
}

/** Hard invariants that hold for what is stored and not for the answer that is to replace it, in words. */
export function brokenInvariants(stored: readonly Finding[], incoming: readonly Finding[]): string[] {
  const alreadyBroken = new Set(stored.filter(isHard).map(({ invariant }) => invariant));
  const broken = incoming.filter((finding) => isHard(finding) && !alreadyBroken.has(finding.invariant));
  return broken.map(({ invariant, evidence }) => `${invariant} no longer holds (${evidence})`);
}

export function isHard({ severity }: Finding): boolean {
  return severity === 'hard';
}

/** Every finding of the invariants on one game, in their order. */
export function checkBoxScore(invariants: readonly Invariant[], box: BoxScore, game: ScheduledGame): Finding[] {
  return invariants.flatMap(({ name, severity, check }) =>
    check(box, game).map((evidence) => ({ invariant: name, severity, evidence })),
  );
}

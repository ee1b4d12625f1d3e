import type { BoxScore, ScheduledGame } from './game.ts';

/** How an invariant did on real games that had been played to the end. */
export interface Tried {
  /** Games that it was tried on. A whole season has more than a thousand of them; a few are recorded answers. */
  games: number;
  /** Games of which something contradicted it. */
  broken: number;
  /** The greatest size of such a contradiction; 0 where it always held. What is no larger is soft. */
  atMost: number;
}

/** A contradiction of an invariant in one game. */
export interface Contradiction {
  /** One plain sentence with the figures. */
  evidence: string;
  /** By how much two figures differ; infinite where nothing can be counted, as with a team that is missing. */
  size: number;
}

/**
 * Something that is true of every sound box score of one source. A `hard` one that fails marks the game unverified and
 * fails its unit, unless it fails by no more than it did on real games: leagues' own books slip. A `soft` one is counted
 * and shown, whatever its size.
 */
export interface Invariant {
  /** Stable name, kebab-case: `points-equal-score`. */
  name: string;
  severity: 'hard' | 'soft';
  /** The reason why it holds, or why it is only soft, in one sentence. */
  reason: string;
  tried: Tried;
  /** The contradictions in a game; empty where the invariant holds. */
  check(box: BoxScore, game: ScheduledGame): Contradiction[];
}

/** One contradiction that a check found. */
export interface Finding {
  invariant: string;
  severity: 'hard' | 'soft';
  evidence: string;
}

/** A contradiction in which there is nothing to count. */
export function uncounted(evidence: string): Contradiction {
  return { evidence, size: Number.POSITIVE_INFINITY };
}

/** Hard invariants that hold for the stored game and not for the answer that is to replace it, in words. */
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
  return invariants.flatMap((invariant) =>
    invariant.check(box, game).map((contradiction) => ({
      invariant: invariant.name,
      severity: severityOf(invariant, contradiction),
      evidence: contradiction.evidence,
    })),
  );
}

function severityOf({ severity, tried }: Invariant, { size }: Contradiction): Finding['severity'] {
  return size <= tried.atMost ? 'soft' : severity;
}

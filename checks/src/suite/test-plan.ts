/**
 * The occasion of a CI run: somebody pushed or proposes a change, a version is about to be tagged, or it is time for everything
 * again.
 */
export type Occasion = 'change' | 'release' | 'schedule';

/** The tests that CI runs. The workflow says on which machines and databases. */
export interface TestPlan {
  /** Parts of the suite, a job each on every machine and database, as `vitestArguments` takes them. */
  parts: string[];
  /** Whether macOS and the whole heavy proofs have their turn. */
  thorough: boolean;
}

/** Number of shards: so many that each takes less than 15 minutes on two cores. */
const shards = 3;

/** A machine with macOS costs ten times one with Linux, and what differs there seldom changes: it is not for each change. */
export function testPlan(occasion: Occasion): TestPlan {
  const parts = Array.from({ length: shards }, (_, index) => `${index + 1}/${shards}`);
  return { parts: [...parts, 'kills'], thorough: occasion !== 'change' };
}

/** How often a heavy proof tries in this run, and from which seed. */
export interface HeavyProof {
  tries: number;
  /** The seed of its random numbers. */
  seed: number;
  /** The end of the test's name, so that whoever sees it fail can try again with equal numbers: `100 of 1,000 tries, seed 7`. */
  title: string;
}

interface HeavyProofOptions {
  /** Number of tries of the whole proof. */
  tries: number;
  /** Fewest tries of a part, where a tenth would miss what the whole catches. Default: 1. */
  atLeast?: number;
  /** The seed unless BACKFIELD_SEED names another. */
  seed: number;
}

/** The environment that decides: BACKFIELD_PROOFS is `whole` or unset, BACKFIELD_SEED a whole number or unset. */
interface ProofSettings {
  BACKFIELD_PROOFS?: string | undefined;
  BACKFIELD_SEED?: string | undefined;
}

/**
 * The share of a heavy proof that this run does: a tenth of its tries, or all of them with BACKFIELD_PROOFS=whole.
 * Only for what takes minutes: a proof of seconds is done whole every time.
 */
export function heavyProof(
  { tries: whole, atLeast = 1, seed }: HeavyProofOptions,
  settings: ProofSettings = process.env,
): HeavyProof {
  const tries = isWhole(settings) ? whole : Math.min(whole, Math.max(atLeast, Math.ceil(whole / 10)));
  const chosen = seedOf(settings) ?? seed;
  const share = tries === whole ? count(whole) : `${count(tries)} of ${count(whole)}`;
  return { tries, seed: chosen, title: `${share} tries, seed ${chosen}` };
}

const count = (number: number) => number.toLocaleString('en-US');

function isWhole({ BACKFIELD_PROOFS: share = '' }: ProofSettings): boolean {
  if (share !== '' && share !== 'whole') throw new Error(`BACKFIELD_PROOFS is "${share}": it is "whole", or unset.`);
  return share === 'whole';
}

function seedOf({ BACKFIELD_SEED: seed = '' }: ProofSettings): number | null {
  if (seed === '') return null;
  if (!/^\d{1,9}$/.test(seed))
    throw new Error(`BACKFIELD_SEED is "${seed}": it is a whole number of up to nine digits.`);
  return Number(seed);
}

import { describe, expect, it } from 'vitest';
import { heavyProof } from './heavy-proof.ts';

const thousand = { tries: 1000, seed: 20_241_001 };

describe('a heavy proof', () => {
  it('tries a tenth, and says of what and from which seed', () => {
    const title = '100 of 1,000 tries, seed 20241001';
    expect(heavyProof(thousand, {})).toEqual({ tries: 100, seed: 20_241_001, title });
    expect(heavyProof(thousand, { BACKFIELD_PROOFS: '', BACKFIELD_SEED: '' }).title).toBe(title);
  });

  it('tries everything where the whole is asked for', () => {
    const title = '1,000 tries, seed 20241001';
    expect(heavyProof(thousand, { BACKFIELD_PROOFS: 'whole' })).toEqual({ tries: 1000, seed: 20_241_001, title });
  });

  it.each([
    [{ tries: 15 }, 2],
    [{ tries: 15, atLeast: 5 }, 5],
    [{ tries: 3, atLeast: 5 }, 3],
    [{ tries: 0 }, 0],
  ])('of %j tries %i', (options, tries) => {
    expect(heavyProof({ seed: 1, ...options }, {}).tries).toBe(tries);
  });

  it('takes the seed that is given', () => {
    expect(heavyProof(thousand, { BACKFIELD_SEED: '7' })).toMatchObject({
      seed: 7,
      title: '100 of 1,000 tries, seed 7',
    });
  });

  it.each([
    [{ BACKFIELD_PROOFS: 'all' }, 'BACKFIELD_PROOFS is "all"'],
    [{ BACKFIELD_SEED: '-1' }, 'BACKFIELD_SEED is "-1"'],
    [{ BACKFIELD_SEED: 'today' }, 'BACKFIELD_SEED is "today"'],
  ])('refuses %j', (settings, message) => {
    expect(() => heavyProof(thousand, settings)).toThrow(message);
  });
});

import { describe, expect, it } from 'vitest';
import { randomFor } from '../world/random.ts';
import { createFaults, type FaultPlan } from './faults.ts';

const url = 'api-web.nhle.com/v1/schedule/2024-10-08';

function strikes(plan: FaultPlan, targets: readonly string[]) {
  const faults = createFaults(plan, randomFor('faults').next);
  return targets.map((target) => faults.next(target));
}

const repeated = (count: number): string[] => Array.from({ length: count }, () => url);

describe('fault rules', () => {
  it('strike once unless told otherwise', () => {
    expect(strikes({ rules: [{ match: 'nhle', do: 'reset' }] }, repeated(3))).toEqual(['reset', null, null]);
    expect(strikes({ rules: [{ match: 'nhle', do: 'reset', times: 2 }] }, repeated(3))).toEqual([
      'reset',
      'reset',
      null,
    ]);
    expect(strikes({ rules: [{ match: 'nhle', do: 'reset', times: 'always' }] }, repeated(3))).toEqual([
      'reset',
      'reset',
      'reset',
    ]);
  });

  it('strike only what they match, and every k-th of that', () => {
    const rules = [{ match: '^statsapi', do: 'hang', times: 'always', every: 2 }] as const;
    const other = 'statsapi.mlb.com/api/v1/schedule';
    expect(strikes({ rules }, [other, url, other, other, other])).toEqual([null, null, 'hang', null, 'hang']);
  });

  it('give way to the next rule when they are used up', () => {
    const rules = [
      { match: '', do: 'status:500' },
      { match: '', do: 'html' },
    ] as const;
    expect(strikes({ rules }, repeated(3))).toEqual(['status:500', 'html', null]);
  });
});

describe('a share of faults', () => {
  const many = Array.from({ length: 4000 }, (_, index) => `${url}/${index}`);

  it('strikes about that share of the requests, with every fault of the mix', () => {
    const mix = ['status:503', 'reset'] as const;
    const struck = strikes({ share: { share: 0.2, mix } }, many).filter((fault) => fault !== null);
    expect(struck.length / many.length).toBeCloseTo(0.2, 1);
    expect(new Set(struck)).toEqual(new Set(mix));
  });

  it('never strikes one address more often in a row than allowed', () => {
    const faults = strikes({ share: { share: 0.9, mostInARow: 3 } }, repeated(400)).map((fault) =>
      fault === null ? '.' : 'x',
    );
    const longest = Math.max(
      ...faults
        .join('')
        .split('.')
        .map((row) => row.length),
    );
    expect(longest).toBe(3);
  });

  it('strikes the same requests for the same randomness', () => {
    const plan = { share: { share: 0.3 } };
    expect(strikes(plan, many)).toEqual(strikes(plan, many));
  });

  it('can be kept to some requests', () => {
    const plan = { share: { share: 1, match: 'boxscore', mostInARow: 9 } };
    expect(strikes(plan, [url, 'api-web.nhle.com/v1/gamecenter/1/boxscore']).map((fault) => fault !== null)).toEqual([
      false,
      true,
    ]);
  });
});

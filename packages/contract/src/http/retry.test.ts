import { describe, expect, it } from 'vitest';
import type { FailureKind } from './failure-kind.ts';
import { failureOfStatus, failureRules, nextStep, parseRetryAfter } from './retry.ts';

const random = () => 0;

function stepsOf(kind: FailureKind, retries = 3): string[] {
  const steps: string[] = [];
  for (let attempts = 1; attempts <= 6; attempts += 1) {
    const step = nextStep({ kind, attempts, ofThisKind: attempts, retries, retryAfterMs: undefined }, { random });
    steps.push(step.do === 'retry' ? `${step.afterMs}` : step.do);
    if (step.do !== 'retry') break;
  }
  return steps;
}

describe('the policy', () => {
  const expected: Record<FailureKind, string[]> = {
    network: ['1000', '2000', '4000', 'fail'],
    unreachable: ['1000', '2000', '4000', 'block'],
    'no-name-service': ['1000', 'block'],
    'proxy-refused': ['block'],
    timeout: ['1000', 'block'],
    'rate-limited': ['1000', '2000', '4000', 'fail'],
    'not-now': ['1000', '2000', '4000', 'fail'],
    'server-error': ['1000', '2000', '4000', 'fail'],
    'not-json': ['1000', '2000', '4000', 'fail'],
    'not-text': ['1000', '2000', '4000', 'fail'],
    'nothing-in-it': ['1000', '2000', '4000', 'fail'],
    'access-denied': ['block'],
    'not-found': ['fail'],
    refused: ['fail'],
    'too-large': ['fail'],
  };

  it.each(Object.entries(expected))('%s: %j', (kind, steps) => {
    expect(stepsOf(kind as FailureKind)).toEqual(steps);
  });

  it('names every kind of failure here', () => {
    expect(Object.keys(expected)).toEqual(Object.keys(failureRules));
  });

  it('asks nothing again where the caller allows no retry', () => {
    expect(stepsOf('server-error', 0)).toEqual(['fail']);
    expect(stepsOf('timeout', 0)).toEqual(['block']);
  });

  it('tries a missed deadline once more, whatever failed before it', () => {
    const missed = { kind: 'timeout', retries: 3, retryAfterMs: undefined } as const;
    expect(nextStep({ ...missed, attempts: 3, ofThisKind: 1 }, { random })).toEqual({ do: 'retry', afterMs: 4000 });
    expect(nextStep({ ...missed, attempts: 4, ofThisKind: 2 }, { random })).toEqual({ do: 'block' });
  });

  it('asks as often as the caller allows', () => {
    expect(stepsOf('network', 5)).toEqual(['1000', '2000', '4000', '8000', '16000', 'fail']);
  });
});

describe('statuses', () => {
  const expected: [number, boolean, FailureKind][] = [
    [429, true, 'rate-limited'],
    [408, false, 'not-now'],
    [425, false, 'not-now'],
    [500, true, 'server-error'],
    [503, true, 'server-error'],
    [599, false, 'server-error'],
    [403, true, 'access-denied'],
    [403, false, 'refused'],
    [404, true, 'not-found'],
    [410, false, 'not-found'],
    [400, true, 'refused'],
    [401, true, 'refused'],
    [451, true, 'refused'],
    [304, false, 'refused'],
  ];
  it.each(expected)('%i, web page %s: %s', (status, isWebPage, kind) => {
    expect(failureOfStatus(status, isWebPage)).toBe(kind);
  });
});

describe('how long to wait', () => {
  const failed = { kind: 'rate-limited', attempts: 1, ofThisKind: 1, retries: 3 } as const;

  it('adds up to a quarter, so that callers do not come back together', () => {
    const step = nextStep({ ...failed, retryAfterMs: undefined }, { random: () => 0.5 });
    expect(step).toEqual({ do: 'retry', afterMs: 1125 });
  });

  it('waits as long as the host asks for, and never less than its own pause', () => {
    expect(nextStep({ ...failed, retryAfterMs: 30_000 }, { random })).toEqual({ do: 'retry', afterMs: 30_000 });
    expect(nextStep({ ...failed, retryAfterMs: 0 }, { random })).toEqual({ do: 'retry', afterMs: 1000 });
  });

  it('blocks a host that asks for more than is worth waiting, whatever retries are left', () => {
    expect(nextStep({ ...failed, retryAfterMs: 120_001 }, { random })).toEqual({ do: 'block' });
    expect(nextStep({ ...failed, retryAfterMs: 5001 }, { random, longestWaitMs: 5000 })).toEqual({ do: 'block' });
    expect(nextStep({ ...failed, retries: 0, retryAfterMs: 120_001 }, { random })).toEqual({ do: 'block' });
  });

  it('does not let its own pauses grow past the longest wait', () => {
    const step = nextStep({ ...failed, attempts: 9, retries: 10, retryAfterMs: undefined }, { random });
    expect(step).toEqual({ do: 'retry', afterMs: 120_000 });
  });
});

describe('Retry-After', () => {
  const nowMs = Date.UTC(2024, 9, 8, 12, 0, 0);

  it.each([
    ['120', 120_000],
    [' 7 ', 7000],
    ['0', 0],
    ['1.5', 1500],
    ['Tue, 08 Oct 2024 12:00:30 GMT', 30_000],
    ['Tue, 08 Oct 2024 11:00:00 GMT', 0],
    [undefined, undefined],
    ['', undefined],
    ['soon', undefined],
    ['-5', undefined],
  ])('%j is %j ms', (header, expectedMs) => {
    expect(parseRetryAfter(header, nowMs)).toBe(expectedMs);
  });
});

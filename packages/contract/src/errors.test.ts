import { describe, expect, it } from 'vitest';
import { BackfieldError, HttpError, PayloadError, StoreError, toBackfieldError, UsageError } from './errors.ts';

describe('an error', () => {
  it('says what the engine does about it', () => {
    expect(new UsageError('BAD_DATE', 'x').action).toBe('usage');
    expect(new HttpError('TIMEOUT', 'x').action).toBe('retry');
    expect(new HttpError('HOST_BLOCKED', 'x').action).toBe('block');
    expect(new PayloadError('WRONG_GAME', 'x').action).toBe('fail');
    expect(new StoreError('DATABASE_LOST', 'x').action).toBe('stop');
  });

  it('keeps where it happened and what caused it', () => {
    const cause = new Error('socket hang up');
    const error = new HttpError('NETWORK', 'The connection broke.', { host: 'made-up.test', cause });
    expect(error).toMatchObject({ name: 'HttpError', context: { host: 'made-up.test' }, cause });
    expect(error.context).not.toHaveProperty('cause');
  });

  it('has no cause where there was none', () => {
    expect(new HttpError('NETWORK', 'x')).not.toHaveProperty('cause');
  });
});

describe('a thrown value', () => {
  it('stays what it is where it has a code', () => {
    const error = new BackfieldError('LEASE_HELD', 'x');
    expect(toBackfieldError(error)).toBe(error);
  });

  it.each([
    [new TypeError('x is not a function'), 'Unexpected error: x is not a function'],
    ['no', 'Unexpected error: no'],
    [undefined, 'Unexpected error: undefined'],
  ])('becomes an internal error that keeps it: %s', (thrown, message) => {
    expect(toBackfieldError(thrown)).toMatchObject({ code: 'INTERNAL', action: 'stop', message });
  });
});

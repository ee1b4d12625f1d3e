import { describe, expect, it } from 'vitest';
import { readStatus } from './status.ts';

function status(name: string, state: string, completed = false) {
  return readStatus({ type: { name, state, completed } });
}

describe('status', () => {
  it.each([
    ['STATUS_SCHEDULED', 'pre', 'scheduled'],
    ['STATUS_DELAYED', 'pre', 'scheduled'],
    ['STATUS_IN_PROGRESS', 'in', 'live'],
    ['STATUS_END_PERIOD', 'in', 'live'],
    ['STATUS_HALFTIME', 'in', 'live'],
    ['STATUS_RAIN_DELAY', 'in', 'live'],
    ['STATUS_POSTPONED', 'post', 'postponed'],
    ['STATUS_SUSPENDED', 'post', 'suspended'],
    ['STATUS_CANCELED', 'post', 'cancelled'],
    ['STATUS_FORFEIT', 'post', 'cancelled'],
  ])('reads %s', (name, state, expected) => {
    expect(status(name, state)).toBe(expected);
  });

  it('takes a game as final only by name and completion together', () => {
    expect(status('STATUS_FINAL', 'post', true)).toBe('final');
    expect(status('STATUS_FINAL', 'post', false)).toBe('over');
    expect(status('STATUS_FULL_TIME', 'post', true)).toBe('over');
  });

  it('does not take a cancelled or postponed game as final when it is marked completed', () => {
    expect(status('STATUS_CANCELED', 'post', true)).toBe('cancelled');
    expect(status('STATUS_POSTPONED', 'post', true)).toBe('postponed');
  });
});

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { PayloadError } from '../errors.ts';
import { readPayload } from './read-payload.ts';
import { shapeDrifts } from './shape-drifts.ts';

const schema = z.object({
  day: z.string(),
  games: z.array(
    z.object({ id: z.int(), state: z.enum(['LIVE', 'OFF']), teams: z.strictObject({ home: z.string() }) }),
  ),
});
const game = { id: 1, state: 'OFF', teams: { home: 'BOS' } };

function drifts(payload: unknown, at?: string) {
  const { error } = schema.safeParse(payload);
  return error ? shapeDrifts(error, payload, at) : [];
}

describe('where a payload differs from its schema', () => {
  it('a value has another type', () => {
    expect(drifts({ day: 'x', games: [{ ...game, id: '1' }] })).toEqual([
      { path: 'games[].id', expected: 'number', received: 'string', sample: '"1"' },
    ]);
  });

  it('a place has vanished, and what is beside it is shown', () => {
    expect(drifts({ date: 'x', games: [] })).toEqual([
      { path: 'day', expected: 'string', received: 'missing', sample: 'beside date, games' },
    ]);
    expect(drifts({ day: null, games: [] })).toMatchObject([{ path: 'day', received: 'null', sample: 'null' }]);
  });

  it('a value is new', () => {
    expect(drifts({ day: 'x', games: [{ ...game, state: 'SUSP' }] })).toEqual([
      { path: 'games[].state', expected: '"LIVE" | "OFF"', received: 'string', sample: '"SUSP"' },
    ]);
  });

  it('a key is new where every key counts', () => {
    expect(drifts({ day: 'x', games: [{ ...game, teams: { home: 'BOS', neutral: 'X' } }] })).toEqual([
      { path: 'games[].teams', expected: 'no neutral', received: 'object', sample: '{"home":"BOS","neutral":"X"}' },
    ]);
  });

  it('is told once for all indexes, and a different type apart', () => {
    const games = [
      { ...game, id: '1' },
      { ...game, id: '2' },
      { ...game, id: null },
    ];
    expect(drifts({ day: 'x', games }).map(({ path, received }) => `${path} ${received}`)).toEqual([
      'games[].id string',
      'games[].id null',
    ]);
  });

  it('is told by its place in the whole answer where it is a part of one', () => {
    expect(drifts({ day: 1, games: [] }, 'pages[]')[0]?.path).toBe('pages[].day');
    expect(drifts([], 'pages[]')[0]?.path).toBe('pages[]');
    expect(drifts('<html>')[0]).toMatchObject({ path: 'top level', received: 'string', sample: '"<html>"' });
  });

  it('comes with a sample of at most 120 characters', () => {
    const long = 'x'.repeat(5000);
    const [drift] = drifts({ day: [long], games: [] });
    expect(drift?.sample).toHaveLength(120);
    expect(drift?.sample.endsWith('…')).toBe(true);
  });

  it('is in the context of the error', () => {
    let thrown: unknown;
    try {
      readPayload(schema, { day: 1, games: [] }, 'page');
    } catch (error) {
      thrown = error;
    }
    expect((thrown as PayloadError).context.drifts).toMatchObject([{ path: 'day', received: 'number' }]);
  });
});

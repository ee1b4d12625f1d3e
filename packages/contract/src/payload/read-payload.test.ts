import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readPayload } from './read-payload.ts';

const schema = z.object({ games: z.array(z.object({ id: z.int() })), day: z.string() });

describe('readPayload', () => {
  it('gives what the schema reads', () => {
    expect(readPayload(schema, { games: [{ id: 7, more: 1 }], day: 'x' }, 'page')).toEqual({
      games: [{ id: 7 }],
      day: 'x',
    });
  });

  it('names the first place that differs and counts the rest', () => {
    expect(() => readPayload(schema, { games: [{ id: '7' }] }, 'page of games')).toThrow(
      expect.objectContaining({
        code: 'PAYLOAD_SHAPE',
        message: expect.stringMatching(/^The page of games .*games\.0\.id: .*\(and 1 more\)/),
      }),
    );
  });

  it('names the top level where nothing fits', () => {
    expect(() => readPayload(schema, 'text', 'page')).toThrow(/top level/);
  });
});

import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeBody } from './decode-body.ts';
import { createTestBed } from './test-server.ts';

const json = JSON.stringify({ games: Array.from({ length: 100 }, (_, id) => ({ id })) });

describe('an encoded body', () => {
  it.each([
    ['gzip', gzipSync(json)],
    ['x-gzip', gzipSync(json)],
    ['deflate', deflateSync(json)],
    ['br', brotliCompressSync(json)],
    ['zstd', zstdCompressSync(json)],
    ['br, gzip', gzipSync(brotliCompressSync(json))],
    ['identity', Buffer.from(json)],
    ['', Buffer.from(json)],
  ])('%s', async (encoding, body) => {
    expect((await decodeBody(body, encoding, { maxBytes: 1e6, otherwise: 'not-json' })).toString()).toBe(json);
  });

  it('is asked for, undone and counted as received', async () => {
    const body = gzipSync(json);
    await using bed = await createTestBed(() => ({ headers: { 'content-encoding': 'gzip' }, body }));
    expect(await bed.get('/games')).toEqual(JSON.parse(json));
    expect(bed.server.seen[0]?.headers['accept-encoding']).toBe('gzip, br, zstd');
    expect(bed.client.usage()[0]?.bytes).toBe(body.length);
  });

  it('that is cut off may heal', async () => {
    await expect(
      decodeBody(gzipSync(json).subarray(0, -20), 'gzip', { maxBytes: 1e6, otherwise: 'not-json' }),
    ).rejects.toMatchObject({ kind: 'not-json' });
  });

  it('that grows past the limit is refused', async () => {
    await expect(decodeBody(gzipSync(json), 'gzip', { maxBytes: 500, otherwise: 'not-json' })).rejects.toMatchObject({
      kind: 'too-large',
    });
  });

  it('in an unknown encoding is refused by name', async () => {
    await expect(decodeBody(Buffer.from(json), 'compress', { maxBytes: 1e6, otherwise: 'not-json' })).rejects.toThrow(
      'compress',
    );
  });
});

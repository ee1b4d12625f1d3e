import type { BackfieldError } from '@backfield/contract';
import { describe, expect, it } from 'vitest';
import { createTestBed } from './test-server.ts';
import { createUpstream, directUpstream } from './upstream.ts';

const url = new URL('https://api.example.com/v1/now?x=a%2Fb');

describe('a mirror', () => {
  it.each([
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/api.example.com/v1/now?x=a%2Fb'],
    ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080/api.example.com/v1/now?x=a%2Fb'],
    ['https://cache.example.org/sports/', 'https://cache.example.org/sports/api.example.com/v1/now?x=a%2Fb'],
  ])('%s', (address, expected) => {
    expect(createUpstream(address).locate(url).href).toBe(expected);
  });

  it.each(['nonsense', 'ftp://host', 'http://user:secret@host', 'http://host/?key=secret', 'http://host/#x'])(
    'is not %s, and the message keeps it to itself',
    (address) => {
      expect(() => createUpstream(address)).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }));
      expect(() => createUpstream(address)).not.toThrow('secret');
    },
  );
});

describe('a redirect', () => {
  const mirror = createUpstream('http://127.0.0.1:8080');

  it.each([
    ['/v1/2024-10-08', 'as the host sends it'],
    ['2024-10-08', 'relative'],
    ['https://api.example.com/v1/2024-10-08', 'absolute'],
    ['/api.example.com/v1/2024-10-08', 'rewritten by the mirror'],
    ['http://127.0.0.1:8080/api.example.com/v1/2024-10-08', 'rewritten by the mirror, absolute'],
  ])('to %s, %s, stays on the host', (location) => {
    expect(mirror.follow(location, url).href).toBe('https://api.example.com/v1/2024-10-08');
  });

  it('means what it says where there is no mirror', () => {
    expect(directUpstream.follow('2024-10-08', url).href).toBe('https://api.example.com/v1/2024-10-08');
  });

  it('is followed through the mirror, each step in its own turn', async () => {
    await using bed = await createTestBed(
      (path) => (path.endsWith('/now') ? { status: 307, headers: { location: '/v1/2024-10-08' } } : {}),
      { ratePerSecond: 1 },
    );
    expect(await bed.get('/v1/now')).toEqual({ ok: true });
    expect(bed.server.seen.map((request) => request.url)).toEqual([
      '/api.example.com/v1/now',
      '/api.example.com/v1/2024-10-08',
    ]);
    expect(bed.clock.slept).toEqual([1013]);
  });

  it('to another host is not followed', async () => {
    await using bed = await createTestBed(() => ({ status: 302, headers: { location: 'https://login.example.org/' } }));
    await expect(bed.get('/')).rejects.toMatchObject({
      code: 'REFUSED',
      message: expect.stringContaining('login.example.org'),
    });
    expect(bed.server.seen).toHaveLength(1);
  });

  describe('to the host where the files of another one lie', () => {
    const files = 'https://files.example.net/asset?token=secret';
    const hosts = {
      'api.example.com': { ratePerSecond: 1, redirectsTo: ['files.example.net'], reason: 'a test' },
      'files.example.net': { ratePerSecond: 4, reason: 'a test' },
    };
    const options = { ratePerSecond: undefined, hosts };

    it('is followed, each host at its own pace', async () => {
      await using bed = await createTestBed(
        (path) => (path.startsWith('/api') ? { status: 302, headers: { location: files } } : {}),
        options,
      );
      await bed.get('/1');
      await bed.get('/2');
      expect(bed.server.seen.map((request) => request.url)).toEqual([
        '/api.example.com/1',
        '/files.example.net/asset?token=secret',
        '/api.example.com/2',
        '/files.example.net/asset?token=secret',
      ]);
      expect(bed.clock.slept).toEqual([expect.closeTo(1013, 0)]);
      expect(bed.client.usage().map(({ host, requests }) => [host, requests])).toEqual([
        ['api.example.com', 2],
        ['files.example.net', 2],
      ]);
    });

    it('that fails there is a failure of what was asked for, and keeps the address to itself', async () => {
      await using bed = await createTestBed(
        (path) => (path.startsWith('/api') ? { status: 302, headers: { location: files } } : { status: 404 }),
        options,
      );
      const error = await bed.get('/1').catch((thrown: BackfieldError) => thrown);
      expect(error).toMatchObject({ code: 'NOT_FOUND', context: { url: 'https://api.example.com/1' } });
      expect((error as BackfieldError).message).not.toContain('secret');
    });

    it('is not followed where it leaves encryption behind, nor from a host that does not do so', async () => {
      const location = files.replace('https:', 'http:');
      await using bed = await createTestBed(
        (path) => ({ status: 302, headers: { location: path.startsWith('/api') ? location : files } }),
        options,
      );
      await expect(bed.get('/1')).rejects.toMatchObject({ code: 'REFUSED' });
      await expect(bed.get('/1', 'other.example.com')).rejects.toMatchObject({ code: 'REFUSED' });
    });
  });

  it('is not followed for ever', async () => {
    await using bed = await createTestBed(() => ({ status: 301, headers: { location: '/again' } }));
    await expect(bed.get('/')).rejects.toMatchObject({ code: 'REFUSED' });
    expect(bed.server.seen).toHaveLength(4);
  });
});

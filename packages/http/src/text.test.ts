import { describe, expect, it } from 'vitest';
import { createTestBed, type Reply, type TestBed } from './test-server.ts';

const csv = 'player_id,name\n00-0000001,"Ångström, Ole"\n';
const type = { 'content-type': 'application/octet-stream' };

function getText({ client }: TestBed): Promise<string> {
  return client.getText({ url: 'https://files.example.com/weekly.csv', what: 'the weekly file' });
}

describe('a file of text', () => {
  it.each<[string, Reply]>([
    ['without a type of its own', { headers: type, body: csv }],
    ['with one', { headers: { 'content-type': 'text/csv; charset=utf-8' }, body: csv }],
    ['with a byte order mark', { headers: type, body: `\uFEFF${csv}` }],
  ])('comes as it is, %s', async (_what, reply) => {
    await using bed = await createTestBed(() => reply);
    expect(await getText(bed)).toBe(csv);
    expect(bed.server.seen[0]?.headers.accept).toMatch(/^text\/csv/);
  });

  it.each<[string, Reply]>([
    ['a web page with status 200', { headers: { 'content-type': 'text/html' }, body: '<html>Sign in</html>' }],
    ['a web page without a type', { headers: type, body: '\n<!DOCTYPE html><html>Sign in</html>' }],
    ['an error of a file store', { headers: type, body: '<?xml version="1.0"?><Error>AccessDenied</Error>' }],
    ['an empty body', { headers: type, body: '' }],
    ['bytes that are no text', { headers: type, body: Buffer.from([0x1f, 0x8b, 0xff]) }],
    ['a damaged encoding', { headers: { ...type, 'content-encoding': 'gzip' }, body: 'no gzip' }],
  ])('is not %s, which is asked for again', async (_what, reply) => {
    await using bed = await createTestBed((_url, nth) => (nth <= 3 ? reply : { headers: type, body: csv }));
    expect(await getText(bed)).toBe(csv);
    await using broken = await createTestBed(() => reply);
    await expect(getText(broken)).rejects.toMatchObject({
      code: 'NOT_TEXT',
      message: expect.stringContaining('the weekly file: files.example.com answered'),
    });
    expect(broken.server.seen).toHaveLength(4);
  });

  it('that is not there is not found, whatever page says so', async () => {
    await using bed = await createTestBed(() => ({
      status: 404,
      headers: { 'content-type': 'text/html' },
      body: '<p>',
    }));
    await expect(getText(bed)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(bed.server.seen).toHaveLength(1);
  });

  it('of a host that turns the caller away blocks the host for all that is asked of it', async () => {
    await using bed = await createTestBed(() => ({
      status: 403,
      headers: { 'content-type': 'text/html' },
      body: '<p>',
    }));
    await expect(getText(bed)).rejects.toMatchObject({ code: 'HOST_BLOCKED' });
    await expect(bed.get('/games', 'files.example.com')).rejects.toMatchObject({ code: 'HOST_BLOCKED' });
    expect(bed.server.seen).toHaveLength(1);
  });
});

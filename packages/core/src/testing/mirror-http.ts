import type { HttpClient } from '../contracts/http-client.ts';
import { HttpError } from '../errors.ts';

/** A client for tests that asks a server on this machine instead of the hosts: `https://HOST/PATH` as `URL/HOST/PATH`. */
export function createMirrorHttp(mirrorUrl: string): HttpClient {
  return {
    async getJson({ url, what }) {
      const response = await fetch(url.replace('https:/', mirrorUrl));
      if (response.ok) return response.json();
      throw new HttpError('HTTP_STATUS', `${what}: ${response.status}`, { status: response.status, url });
    },
  };
}
